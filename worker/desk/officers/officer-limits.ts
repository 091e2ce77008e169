/** How much one officer may do at the desk; whoever meets a limit is told to the supervisor, and to the operator. */
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { LimitMet } from '../../../contract/desk/limits-met.ts'
import { days } from '../../../contract/units.ts'
import { AuthError } from '../../auth-error.ts'
import { read, write, type Statement } from '../../db/database.ts'
import { officerLimitsMet as table } from '../../db/schema-desk-limits.ts'
import type { LimitKey } from '../../limits/buckets.ts'
import type { Limits } from '../../limits/limits.ts'
import { log } from '../../log.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from './officer-sessions.ts'

type OfficerLimit = Extract<keyof Limits, 'searchOfOfficer' | 'actOfOfficer'>

/** For how long a supervisor is told. */
const told = days(30)

/** Lines that are shown. */
const most = 200

/** Of officers alone: what citizens get wrong behind the city hall's address uses up none of it. */
export const entranceFrom = (clientIp: string): LimitKey => [
  'signInFailuresFromSource',
  'desk',
  clientIp,
]

const noted = (
  { database: { orm }, slug }: Desk,
  officer: string,
  limit: OfficerLimit,
): Statement =>
  write(
    orm
      .insert(table)
      .values({
        municipality: slug,
        officer,
        limit,
        hour: sql`unixepoch() / 3600 * 3600`,
        count: 1,
      })
      .onConflictDoUpdate({
        target: [table.municipality, table.hour, table.officer, table.limit],
        set: { count: sql`${table.count} + 1` },
      }),
  )

/**
 * Takes a slot of the limit.
 *
 * @param also what is written beside, where there is none left
 * @throws AuthError `too_many_attempts`
 */
export async function requireRoom(
  desk: Desk,
  { id }: SignedInOfficer,
  limit: OfficerLimit,
  also: readonly Statement[] = [],
): Promise<void> {
  const { database, limiter } = desk
  const [room] = await database.batch(await limiter.consume(limit, id))
  if (room.allowed) return
  // Somebody who looks for many people, or does much, is worth knowing of.
  log('officer_limit_met', { alert: true, officer: id, limit })
  await database.batch(noted(desk, id, limit), ...also)
  throw new AuthError('too_many_attempts', { retryAfter: room.retryAfter })
}

/** @throws AuthError `too_many_attempts` */
export const requireRoomToAct = (desk: Desk, officer: SignedInOfficer): Promise<void> =>
  requireRoom(desk, officer, 'actOfOfficer')

/** Who has met which limit in the last month, the newest first. */
export async function limitsMet(desk: Desk): Promise<readonly LimitMet[]> {
  const { database, officers, slug } = desk
  const [rows, known] = await database.batch(
    read(
      database.orm
        .select({
          officer: table.officer,
          limit: table.limit,
          hour: table.hour,
          count: table.count,
        })
        .from(table)
        .where(and(eq(table.municipality, slug), gt(table.hour, sql`unixepoch() - ${told}`)))
        .orderBy(desc(table.hour))
        .limit(most),
      (found: readonly Omit<LimitMet, 'name'>[]) => found,
    ),
    officers.list(),
  )
  const names = new Map(known.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, name: names.get(row.officer) ?? '' }))
}
