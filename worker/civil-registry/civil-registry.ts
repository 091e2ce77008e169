/** The municipality's own register of persons ("padrón"), as the rest of the Worker asks it. */
import type { DocumentKind } from '../../contract/documents/index.ts'

export interface CivilRegistryDocument {
  readonly kind: DocumentKind
  /** Folded, as the contract reads it. */
  readonly value: string
}

/** The register's data about a person, by the field names of the profile: `givenNames`, `email`, … */
export type RegisteredPerson = Readonly<Record<string, string>>

export type CivilRegistryResult =
  | { readonly is: 'found'; readonly person: RegisteredPerson }
  | { readonly is: 'absent' }
  /** Nobody could be asked: the citizen types the data, and the account is marked as not verified. */
  | { readonly is: 'unavailable' }

export interface CivilRegistry {
  /** Asks who holds a document. Never throws for a register that is down, slow or wrong. */
  find(document: CivilRegistryDocument): Promise<CivilRegistryResult>
}
