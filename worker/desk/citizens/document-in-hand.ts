/** The document that an officer has in hand and has retyped, if it is the account's. */
import {
  readIdentifier,
  type Identifier,
  type IdentifierKind,
} from '../../../contract/fields/identifier.ts'
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
