/** A register in the Worker's own database, as `npm run citizen -- import-civil-registry` fills it. */
import { and, eq, inArray } from 'drizzle-orm'
import { EncryptionError } from '../crypto/encryption.ts'
import { read, type Database } from '../db/database.ts'
import { registerPeople } from '../db/schema-imported.ts'
import { log } from '../log.ts'
import type { RegistryEncryption } from './registry-encryption.ts'
import type { CivilRegistry } from './civil-registry.ts'

/** @throws AuthError `unavailable` when the database is: then no flow can go on without a register either */
export const tableCivilRegistry = (
  db: Database,
  municipality: string,
  encryption: RegistryEncryption,
): CivilRegistry => ({
  async find(document) {
    const blinds = await encryption.blinds(document)
    const [found] = await db.batch(
      read(
        db.orm
          .select({ blind: registerPeople.blind, sealed: registerPeople.sealed })
          .from(registerPeople)
          .where(
            and(
              eq(registerPeople.municipality, municipality),
              inArray(registerPeople.blind, [...blinds]),
            ),
          ),
        // Imported anew under a newer key, the older row is an older register.
        (rows: readonly { readonly blind: string; readonly sealed: string }[]) =>
          rows.toSorted((one, other) => blinds.indexOf(one.blind) - blinds.indexOf(other.blind))[0],
      ),
    )
    if (!found) return { is: 'absent' }
    try {
      return { is: 'found', person: await encryption.decrypt(found.blind, found.sealed) }
    } catch (cause) {
      if (!(cause instanceof EncryptionError)) throw cause
      // Imported with a key that has been withdrawn since: the register must be imported again.
      log('register_unavailable', { municipality, reason: 'not_readable' })
      return { is: 'unavailable' }
    }
  },
})
