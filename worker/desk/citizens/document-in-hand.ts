/** The document that an officer has in hand and has retyped, if it is the account's. */
import {
  readIdentifier,
  type Identifier,
  type IdentifierKind,
} from '../../../contract/fields/identifier.ts'
import type { StoredIdentifier } from '../../accounts/account-encryption.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'

/** @param kinds of names in the city; those that are no documents are left out */
export const documentInHand = (
  { identifiers }: FoundAccount,
  typed: string,
  kinds: readonly IdentifierKind[],
): Identifier | undefined =>
  readIdentifier(
    typed,
    kinds.filter((kind) => kind !== 'user-id' && kind !== 'email'),
  ).find((one) => identifiers.some(({ kind, value }) => kind === one.kind && value === one.value))

/** Which document was in hand, as an act keeps it. */
export const seenAs = ({ kind, value }: Identifier): StoredIdentifier => ({ kind, value })

/** The very document that was in hand, while the account has it: another of its kind is another. */
export const documentOf = (
  { identifiers }: FoundAccount,
  { kind, value }: StoredIdentifier,
): FoundAccount['identifiers'][number] | undefined =>
  identifiers.find((one) => one.kind === kind && one.value === value)
