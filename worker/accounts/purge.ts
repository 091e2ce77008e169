/** Forgets what has served its time. A bounded number of rows a run, so that a busy day cannot stall the database. */
import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { days, hours } from '../../contract/units.ts'
import { forgetHumanChecks } from '../human/human-check.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import {
  accounts,
  agreementsAccepted,
  challenges,
  flows,
  identifiers,
  limits,
  sessions,
} from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'

/** Rows of each table and run. */
const most = 1000

/** Longer than any bucket takes to fill. */
const idleLimit = days(3)

/** So that a citizen can still be told which sessions there were. */
const endedSession = days(30)

const before = (seconds: number) => sql`unixepoch() - ${seconds}`

/** A registration that nobody confirmed: as long as its temporary password could live, and an hour. */
const unconfirmed = hours(25)

/** Whom nobody proved to be is forgotten whole, the names first that others may want. */
function forgetUnconfirmed(orm: DrizzleD1Database): readonly Statement[] {
  const stale = orm
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.status, 'unconfirmed'), lt(accounts.createdAt, before(unconfirmed))))
    .orderBy(accounts.createdAt)
    .limit(most)
  return [
    write(orm.delete(identifiers).where(inArray(identifiers.account, stale))),
    write(orm.delete(agreementsAccepted).where(inArray(agreementsAccepted.account, stale))),
    write(orm.delete(temporaryPasswords).where(inArray(temporaryPasswords.account, stale))),
    write(orm.delete(accounts).where(inArray(accounts.id, stale))),
  ]
}

export async function purge({ orm, together }: Database): Promise<void> {
  const expiredFlows = orm
    .select({ id: flows.id })
    .from(flows)
    .where(lt(flows.expiresAt, before(0)))
    .limit(most)
  const expiredChallenges = orm
    .select({ id: challenges.id })
    .from(challenges)
    .where(lt(challenges.expiresAt, before(0)))
    .limit(most)
  const idleLimits = orm
    .select({ key: limits.key })
    .from(limits)
    .where(lt(limits.updatedAt, before(idleLimit)))
    .limit(most)
  const oldSessions = orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      or(
        lt(sessions.expiresAt, before(endedSession)),
        and(isNotNull(sessions.endedAt), lt(sessions.endedAt, before(endedSession))),
      ),
    )
    .limit(most)
  await together(
    write(orm.delete(flows).where(inArray(flows.id, expiredFlows))),
    write(orm.delete(challenges).where(inArray(challenges.id, expiredChallenges))),
    write(orm.delete(limits).where(inArray(limits.key, idleLimits))),
    write(orm.delete(sessions).where(inArray(sessions.id, oldSessions))),
    forgetHumanChecks(orm, most),
    ...forgetUnconfirmed(orm),
  )
}
