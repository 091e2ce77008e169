/**
 * How a register's people are sealed and found: by the Worker that reads them, and by the operator's machine that
 * writes them. The only place that names the context of their seals.
 */
import { blindIndex } from '../crypto/blind-index.ts'
import type { Keys } from '../crypto/keys.ts'
import { open, seal } from '../crypto/seal.ts'
import type { RegisterDocument, RegisteredPerson } from './registry.ts'

export const registerSeal = (keys: Pick<Keys, 'seal' | 'index'>, municipality: string) => {
  const place = (blind: string) => `register:${municipality}:${blind}`
  return {
    // A kind of its own: nobody can join the register with the accounts, and read who has one.
    blind: ({ kind, value }: RegisterDocument) =>
      blindIndex(keys.index, municipality, `register:${kind}`, value),

    seal: (blind: string, person: RegisteredPerson) => seal(keys.seal, place(blind), person),

    open: async (blind: string, sealed: string) =>
      (await open(keys.seal, place(blind), sealed)) as RegisteredPerson,
  }
}

export type RegisterSeal = ReturnType<typeof registerSeal>
