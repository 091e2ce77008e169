/**
 * What becomes of an identity that another provider states: a table, of which every row is a test. An e-mail address is in
 * none of its rows, because nothing is ever linked by one.
 */
import type { Identity } from '../identity-providers/provider.ts'
import type { AccountStatus } from './account-reader.ts'
import type { NewAccount } from './account-store.ts'

/** What the citizen meets. */
export type LinkingDecision =
  /** Signed in as the account, by the city's other rules. */
  | 'sign_in'
  /** Asked to sign in as usual once, or to register: the same screen and work whoever has an account. */
  | 'ask'
  /** Linked to the account of the citizen who is signed in, who has just proven to be its owner. */
  | 'link'
  /** It is linked here already: nothing to do. */
  | 'keep'
  /** Nothing changes, and the citizen, whose identity it is, is told. */
  | 'refuse'
  /** Nothing is linked; written down for the city's office, which decides. */
  | 'office'

export const linkingTable = {
  linked: 'sign_in',
  // As for a wrong password: nothing is told of an account to whoever has not shown to be its owner.
  linked_to_closed: 'ask',
  unlinked: 'ask',
  signed_in_unlinked: 'link',
  signed_in_linked_here: 'keep',
  signed_in_linked_elsewhere: 'refuse',
  // A national provider has said who it is, and it is not whose account this is.
  document_of_another: 'office',
  document_linked_otherwise: 'office',
} as const satisfies Readonly<Record<string, LinkingDecision>>

export type LinkingSituation = keyof typeof linkingTable

/** What the city's office is told. */
export type LinkingConflict = Extract<LinkingSituation, `document_${string}`>

/** An account that the identity is linked to. */
interface Linked {
  readonly account: string
  readonly status: AccountStatus
}

/** Of whoever comes back from a provider, signed in here or not. */
export function situationOf(
  linked: Linked | undefined,
  signedIn: string | undefined,
): Exclude<LinkingSituation, LinkingConflict> {
  if (signedIn !== undefined) {
    if (!linked) return 'signed_in_unlinked'
    return linked.account === signedIn ? 'signed_in_linked_here' : 'signed_in_linked_elsewhere'
  }
  if (!linked) return 'unlinked'
  return linked.status === 'active' ? 'linked' : 'linked_to_closed'
}

/** What else may be known when an account's owner has proven to be that. */
interface Known {
  /** The account that the document names, and the one that the address names. */
  readonly byDocument?: string | undefined
  readonly byEmail?: string | undefined
  /** Issuers whose identities the account has already. */
  readonly issuers: readonly string[]
}

/**
 * Whether an identity may be linked to an account whose owner has just shown to be its owner. Without a document it may:
 * whoever has the password and the identity has both. A document must be the account's own: one of another kind, or a
 * lower level than that of the account's, is none (the adapter passes on only what was verified).
 */
export function conflictOf(
  { document, email, issuer }: Pick<Identity, 'document' | 'email' | 'issuer'>,
  { id, identifiers }: Pick<NewAccount, 'id' | 'identifiers'>,
  { byDocument, byEmail, issuers }: Known,
): LinkingConflict | undefined {
  if (!document) return undefined
  const own = identifiers.filter(({ kind }) => kind === document.kind)
  const isOwn = own.every(({ value }) => value === document.value)
  if (!isOwn || (byDocument !== undefined && byDocument !== id)) return 'document_of_another'
  if (email !== undefined && byEmail !== undefined && byEmail !== id) return 'document_of_another'
  return issuers.includes(issuer) ? 'document_linked_otherwise' : undefined
}
