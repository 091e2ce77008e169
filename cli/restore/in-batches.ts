/**
 * Ends what began before a restore, so many rows at a time: a million sessions in one transaction would hold up every
 * citizen, or fail whole. It never meets again what is done, so it may be stopped anywhere and run anew.
 */
import { and, gt, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { read, write, type Database } from '../../worker/db/database.ts'
import { challenges, flows } from '../../worker/db/schema-flows.ts'
import { outbox } from '../../worker/db/schema-outbox.ts'
import { sessions } from '../../worker/db/schema-sessions.ts'
import { devices, temporaryPasswords } from '../../worker/db/schema-credentials.ts'

interface Ending {
  readonly table: SQLiteTable
  /** What is not ended yet. */
  readonly living: SQL | undefined
  /** Undefined: the rows go. */
  readonly set?: Readonly<Record<string, unknown>>
}

const now = sql`unixepoch()`

/** @param moment when the command began: what citizens begin after it is their own */
const endings = (moment: number): readonly Ending[] => [
  {
    table: sessions,
    living: and(isNull(sessions.endedAt), lte(sessions.createdAt, moment)),
    set: { endedAt: now },
  },
  {
    table: challenges,
    living: and(isNull(challenges.consumedAt), lte(challenges.createdAt, moment)),
    set: { consumedAt: now },
  },
  { table: temporaryPasswords, living: isNull(temporaryPasswords.usedAt), set: { usedAt: now } },
  {
    table: flows,
    living: and(gt(flows.expiresAt, now), lte(flows.createdAt, moment)),
    set: { expiresAt: now },
  },
  { table: devices, living: lte(devices.lastSeenAt, moment) },
  // What was sent must not be sent again, and what was not, is asked for again.
  {
    table: outbox,
    living: and(inArray(outbox.state, ['pending', 'claimed']), lte(outbox.createdAt, moment)),
    set: { state: 'suppressed', sealed: null, endedAt: now, claimedUntil: null },
  },
]

/**
 * @param atOnce rows of one transaction
 * @param report called after each, with how many rows of a table are done
 */
export async function endEverything(
  db: Database,
  atOnce: number,
  report: (table: string, done: number) => void,
): Promise<void> {
  const [moment] = await db.batch(
    read(
      db.orm.all(sql`SELECT unixepoch() AS moment`),
      ([row]: readonly { readonly moment: number }[]) => row?.moment ?? 0,
    ),
  )
  for (const ending of endings(moment)) await endAll(db, ending, atOnce, report)
}

async function endAll(
  db: Database,
  { table, living, set }: Ending,
  atOnce: number,
  report: (table: string, done: number) => void,
): Promise<void> {
  let after = 0
  let done = 0
  for (;;) {
    const some = sql`SELECT rowid AS row FROM ${table}
      WHERE rowid > ${after} AND ${living} ORDER BY rowid LIMIT ${atOnce}`
    const those = sql`rowid IN (SELECT row FROM (${some}))`
    const [met] = await db.batch(
      read(
        db.orm.all(sql`SELECT count(*) AS rows, max(row) AS last FROM (${some})`),
        ([row]: readonly { readonly rows: number; readonly last: number | null }[]) => row,
      ),
      write(set ? db.orm.update(table).set(set).where(those) : db.orm.delete(table).where(those)),
    )
    if (!met || met.last === null) return
    after = met.last
    done += met.rows
    report(getTableName(table), done)
  }
}
