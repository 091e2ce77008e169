/** How a citizen's data are sealed and found: the only place that names the contexts of their seals. */
import { blindIndex } from '../crypto/blind-index.ts'
import type { Keys } from '../crypto/keys.ts'
import { open, seal } from '../crypto/seal.ts'

export const personalData = (keys: Keys, municipality: string) => ({
  sealDetails: (account: string, details: Readonly<Record<string, string>>) =>
    seal(keys.seal, `accounts:${municipality}:${account}`, details),

  openDetails: async (account: string, sealed: string) =>
    (await open(keys.seal, `accounts:${municipality}:${account}`, sealed)) as Readonly<
      Record<string, string>
    >,

  sealIdentifier: (account: string, kind: string, value: string) =>
    seal(keys.seal, `identifiers:${municipality}:${account}:${kind}`, value),

  openIdentifier: async (account: string, kind: string, sealed: string) =>
    (await open(keys.seal, `identifiers:${municipality}:${account}:${kind}`, sealed)) as string,

  /** What an identifier is found by: nobody without the key can tell whose it is, or test a guess. */
  blind: (kind: string, value: string) => blindIndex(keys.index, municipality, kind, value),
})

export type PersonalData = ReturnType<typeof personalData>

/**
 * What an identifier is found by. A number that was merely typed is no name: two people of one household may give it, so
 * each account's is told apart. Proven, it is one account's alone.
 */
export const nameOf = (
  data: PersonalData,
  account: string,
  { kind, value }: { readonly kind: string; readonly value: string },
) => (kind === 'phone' ? data.blind(`phone:${account}`, value) : data.blind(kind, value))
