/** How a citizen's data are encrypted and found. */
import { blindIndex, blindIndexes } from '../crypto/blind-index.ts'
import type { Keys } from '../crypto/keys.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'

/** Something that names a person, as it is found and encrypted: an identifier, or a telephone number. */
export interface StoredIdentifier {
  readonly kind: string
  readonly value: string
}

export const accountEncryption = (keys: Keys, municipality: string) => ({
  encryptDetails: (account: string, details: Readonly<Record<string, string>>) =>
    encrypt(
      keys.encryption,
      encryptionContextOf('accounts.details', { municipality, id: account }),
      details,
    ),

  decryptDetails: async (account: string, sealed: string) =>
    (await decrypt(
      keys.encryption,
      encryptionContextOf('accounts.details', { municipality, id: account }),
      sealed,
    )) as Readonly<Record<string, string>>,

  encryptIdentifier: (account: string, kind: string, value: string) =>
    encrypt(
      keys.encryption,
      encryptionContextOf('identifiers.sealed', { municipality, account, kind }),
      value,
    ),

  decryptIdentifier: async (account: string, kind: string, sealed: string) =>
    (await decrypt(
      keys.encryption,
      encryptionContextOf('identifiers.sealed', { municipality, account, kind }),
      sealed,
    )) as string,

  /** What an identifier is found by: nobody without the key can tell whose it is, or test a guess. */
  blind: (kind: string, value: string) => blindIndex(keys.index, municipality, kind, value),

  /** All that it may be found by, while the key of the index is being rotated: the current one first. */
  blinds: (kind: string, value: string) => blindIndexes(keys.index, municipality, kind, value),
})

export type AccountEncryption = ReturnType<typeof accountEncryption>

/** A telephone number is no name of its owner's alone, so each account's is told apart. */
export const kindOfName = (account: string, kind: string) =>
  kind === 'phone' ? `phone:${account}` : kind

/**
 * The blind index that an identifier is found by. An unproven number has none of its own, because two people of one
 * household may give it: each account's is kept apart. A proven one belongs to one account alone.
 */
export const nameOf = (
  data: AccountEncryption,
  account: string,
  { kind, value }: StoredIdentifier,
) => data.blind(kindOfName(account, kind), value)

/** All that it may be found by, while the key of the index is being rotated. */
export const namesOf = (
  data: AccountEncryption,
  account: string,
  { kind, value }: StoredIdentifier,
) => data.blinds(kindOfName(account, kind), value)
