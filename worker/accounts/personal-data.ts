/** How a citizen's data are sealed and found. */
import { blindIndex, blindIndexes } from '../crypto/blind-index.ts'
import type { Keys } from '../crypto/keys.ts'
import { open, seal } from '../crypto/seal.ts'
import { sealContextOf } from '../crypto/sealed-columns.ts'

/** Something that names a person, as it is found and sealed: an identifier, or a telephone number. */
export interface StoredIdentifier {
  readonly kind: string
  readonly value: string
}

export const personalData = (keys: Keys, municipality: string) => ({
  sealDetails: (account: string, details: Readonly<Record<string, string>>) =>
    seal(keys.seal, sealContextOf('accounts.details', { municipality, id: account }), details),

  openDetails: async (account: string, sealed: string) =>
    (await open(
      keys.seal,
      sealContextOf('accounts.details', { municipality, id: account }),
      sealed,
    )) as Readonly<Record<string, string>>,

  sealIdentifier: (account: string, kind: string, value: string) =>
    seal(keys.seal, sealContextOf('identifiers.sealed', { municipality, account, kind }), value),

  openIdentifier: async (account: string, kind: string, sealed: string) =>
    (await open(
      keys.seal,
      sealContextOf('identifiers.sealed', { municipality, account, kind }),
      sealed,
    )) as string,

  /** What an identifier is found by: nobody without the key can tell whose it is, or test a guess. */
  blind: (kind: string, value: string) => blindIndex(keys.index, municipality, kind, value),

  /** All that it may be found by, while the key of the index is being rotated: the current one first. */
  blinds: (kind: string, value: string) => blindIndexes(keys.index, municipality, kind, value),
})

export type PersonalData = ReturnType<typeof personalData>

/** A telephone number is no name of its owner's alone, so each account's is told apart. */
export const kindOfName = (account: string, kind: string) =>
  kind === 'phone' ? `phone:${account}` : kind

/**
 * The blind index that an identifier is found by. An unproven number has none of its own, because two people of one
 * household may give it: each account's is kept apart. A proven one belongs to one account alone.
 */
export const nameOf = (data: PersonalData, account: string, { kind, value }: StoredIdentifier) =>
  data.blind(kindOfName(account, kind), value)

/** All that it may be found by, while the key of the index is being rotated. */
export const namesOf = (data: PersonalData, account: string, { kind, value }: StoredIdentifier) =>
  data.blinds(kindOfName(account, kind), value)
