/**
 * How a register's people are encrypted and found: by the Worker that reads them, and by the operator's machine that
 * writes them.
 */
import { blindIndex, blindIndexes } from '../crypto/blind-index.ts'
import type { Keys } from '../crypto/keys.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import type { CivilRegistryDocument, RegisteredPerson } from './civil-registry.ts'

export const registryEncryption = (
  keys: Pick<Keys, 'encryption' | 'index'>,
  municipality: string,
) => {
  const encryptionContext = (blind: string) =>
    encryptionContextOf('register_people.sealed', { municipality, blind })
  return {
    // A kind of its own: nobody can join the register with the accounts, and read who has one.
    blind: ({ kind, value }: CivilRegistryDocument) =>
      blindIndex(keys.index, municipality, `register:${kind}`, value),

    /** All that a person may be found by, while the key of the index is being rotated. */
    blinds: ({ kind, value }: CivilRegistryDocument) =>
      blindIndexes(keys.index, municipality, `register:${kind}`, value),

    encrypt: (blind: string, person: RegisteredPerson) =>
      encrypt(keys.encryption, encryptionContext(blind), person),

    decrypt: async (blind: string, sealed: string) =>
      (await decrypt(keys.encryption, encryptionContext(blind), sealed)) as RegisteredPerson,
  }
}

export type RegistryEncryption = ReturnType<typeof registryEncryption>
