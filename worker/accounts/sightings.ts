/** That two officers have seen a document with its person: what makes level 4, and what an account without a contact rests on. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, write, type Database, type Statement } from '../db/database.ts'
import { identifiers } from '../db/schema.ts'
import { accountEncryption, type StoredIdentifier } from './account-encryption.ts'
import type { Sighting } from './account-reader.ts'

export function sightings({ orm }: Database, keys: Keys, slug: string) {
  const data = accountEncryption(keys, slug)

  const itself = async (account: string, { kind, value }: StoredIdentifier) =>
    and(
      eq(identifiers.municipality, slug),
      eq(identifiers.account, account),
      inArray(identifiers.blind, [...(await data.blinds(kind, value))]),
    )

  return {
    /**
     * The batch is refused when the document is not the account's.
     *
     * @param act id of the proposal that was confirmed
     */
    async seen(
      account: string,
      document: StoredIdentifier,
      act: string,
    ): Promise<readonly Statement[]> {
      return [
        write(
          orm
            .update(identifiers)
            .set({ seenAt: sql`unixepoch()`, seenIn: act })
            .where(await itself(account, document)),
        ),
        expectOneRow(orm),
      ]
    },

    /**
     * The batch is refused when a later act has seen it again, or when nothing else is left to reach its person by.
     *
     * @param before when it was seen earlier: so it is again
     */
    async unseen(
      account: string,
      document: StoredIdentifier,
      act: string,
      before?: Sighting,
    ): Promise<readonly Statement[]> {
      return [
        write(
          orm
            .update(identifiers)
            .set({ seenAt: before?.at ?? null, seenIn: before?.act ?? null })
            .where(and(await itself(account, document), eq(identifiers.seenIn, act))),
        ),
        expectOneRow(orm),
      ]
    },
  }
}
