/**
 * How a register's people are sealed and found: by the Worker that reads them, and by the operator's machine that
 * writes them.
 */
import { blindIndex, blindIndexes } from '../crypto/blind-index.ts'
import type { Keys } from '../crypto/keys.ts'
import { open, seal } from '../crypto/seal.ts'
import { sealContextOf } from '../crypto/sealed-columns.ts'
import type { CivilRegistryDocument, RegisteredPerson } from './civil-registry.ts'

export const registrySeal = (keys: Pick<Keys, 'seal' | 'index'>, municipality: string) => {
  const sealContext = (blind: string) =>
    sealContextOf('register_people.sealed', { municipality, blind })
  return {
    // A kind of its own: nobody can join the register with the accounts, and read who has one.
    blind: ({ kind, value }: CivilRegistryDocument) =>
      blindIndex(keys.index, municipality, `register:${kind}`, value),

    /** All that a person may be found by, while the key of the index is being rotated. */
    blinds: ({ kind, value }: CivilRegistryDocument) =>
      blindIndexes(keys.index, municipality, `register:${kind}`, value),

    seal: (blind: string, person: RegisteredPerson) => seal(keys.seal, sealContext(blind), person),

    open: async (blind: string, sealed: string) =>
      (await open(keys.seal, sealContext(blind), sealed)) as RegisteredPerson,
  }
}

export type RegistrySeal = ReturnType<typeof registrySeal>
