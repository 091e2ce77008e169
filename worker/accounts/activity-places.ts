/** Roughly where an account was used, encrypted: for its citizen's eyes, and gone with the account. */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Place } from '../../contract/account-sections/place.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import type { Keys } from '../crypto/keys.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { activityPlaces } from '../db/schema-account.ts'

/** As many as a list of what was done is long. */
const most = 100

interface PlaceRow {
  readonly id: string
  readonly sealed: string
}

export function activityPlaceStore({ orm }: Database, keys: Keys, municipality: string) {
  const encryptionContext = (id: string) =>
    encryptionContextOf('activity_places.sealed', { municipality, id })

  return {
    /**
     * Remembers where something was done; nothing, where the place is not known.
     *
     * @param id of the session that was opened, or of the audit's entry
     */
    async rememberPlace(id: string, account: string, place: Place): Promise<readonly Statement[]> {
      if (place.country === '') return []
      const sealed = await encrypt(keys.encryption, encryptionContext(id), place)
      return [
        write(
          orm
            .insert(activityPlaces)
            .values({ id, account, municipality, sealed })
            .onConflictDoNothing(),
        ),
      ]
    },

    /** The newest, by what was done there. */
    placesOf: (account: string): Statement<Promise<Record<string, Place>>> =>
      read(
        orm
          .select({ id: activityPlaces.id, sealed: activityPlaces.sealed })
          .from(activityPlaces)
          .where(
            and(
              eq(activityPlaces.account, account), // The plus keeps SQLite from the index of the city's places by time.
              sql`+${activityPlaces.municipality} = ${municipality}`,
            ),
          )
          .orderBy(desc(activityPlaces.createdAt))
          .limit(most),
        async (rows: readonly PlaceRow[]) =>
          Object.fromEntries(
            await Promise.all(
              rows.map(
                async ({ id, sealed }) =>
                  [
                    id,
                    // What was stored was a place, and the cipher's tag says that it still is.
                    (await decrypt(keys.encryption, encryptionContext(id), sealed)) as Place,
                  ] as const,
              ),
            ),
          ),
      ),
  }
}

export type ActivityPlaceStore = ReturnType<typeof activityPlaceStore>
