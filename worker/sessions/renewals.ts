/**
 * Another session in the place of one whose citizen has just shown more, or changed what opens the account: what anybody
 * held of it before is worth no more for that (T35). The one before goes on as it was for a moment, for the answer
 * may be lost and other tabs may be asking; it gains nothing by what was shown.
 */
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { write, type Statement } from '../db/database.ts'
import { authorizations } from '../db/schema-openid.ts'
import { sessions as table } from '../db/schema-sessions.ts'
import { stateOf, type SessionState } from './session-state.ts'

/** Seconds in which the one before goes on; as long as a token of it is given out twice (`session-store.ts`). */
export const moment = 60

/**
 * The name of the session that stands in the place of another by now, or of that one itself. Whoever shows its key is told
 * so however late; a cookie, which may have been copied, for a moment.
 */
export const inPlaceOf = (id: string, key?: string): SQL<string> =>
  sql`coalesce((SELECT renewed.renewed_as FROM ${table} AS renewed WHERE renewed.id = ${id}
    AND (renewed.key = ${key ?? null} OR renewed.ended_at > unixepoch())), ${id})`

/** @param alive a session of the municipality that has not ended */
export function renewals(orm: DrizzleD1Database, municipality: string, alive: SQL | undefined) {
  const newest = and(alive, isNull(table.endedAt))
  return {
    /**
     * The last of what an act writes. Nothing where the session has ended by then, or has been replaced already. What it
     * was used for at services goes on with the new one; neither its age nor its end moves.
     */
    renew: (from: string, to: string, account: string): readonly Statement[] => [
      write(
        orm.run(sql`INSERT INTO ${table} (id, municipality, account, shared, key, device, methods,
            created_at, factor_shown_at, expires_at)
          SELECT ${to}, ${table.municipality}, ${table.account}, ${table.shared}, ${table.key},
            ${table.device}, ${table.methods}, ${table.createdAt}, ${table.factorShownAt}, ${table.expiresAt}
          FROM ${table} WHERE ${and(newest, eq(table.id, from))}`),
      ),
      write(
        orm
          .update(authorizations)
          .set({ session: to })
          .where(
            and(
              eq(authorizations.municipality, municipality),
              eq(authorizations.session, from),
              sql`changes() = 1`,
            ),
          ),
      ),
      write(
        orm
          .update(table)
          .set({ endedAt: sql`unixepoch() + ${moment}`, renewedAs: to })
          .where(and(newest, eq(table.id, from))),
      ),
      // Those in whose place it stood lead to the new one at once.
      write(
        orm
          .update(table)
          .set({ renewedAs: to })
          .where(
            and(
              eq(table.municipality, municipality),
              eq(table.account, account),
              eq(table.renewedAs, from),
              sql`changes() = 1`,
            ),
          ),
      ),
    ],

    /** A session in whose place no other has come; null where it is no more. */
    newest: (id: string): Statement<SessionState | null> =>
      stateOf(orm, and(newest, eq(table.id, id))),
  }
}
