/** Reads the audit in order, so much at a time. Knows no key. */
import { asc, desc, gt, max } from 'drizzle-orm'
import { rowsOf, type Database, type Statement } from '../db/database.ts'
import { audit, auditSeals } from '../db/schema.ts'

export type Entry = typeof audit.$inferSelect
export type Seal = typeof auditSeals.$inferSelect

export const entriesAfter = ({ orm }: Database, sequence: number, most: number) =>
  rowsOf(
    orm
      .select()
      .from(audit)
      .where(gt(audit.sequence, sequence))
      .orderBy(asc(audit.sequence))
      .limit(most),
    (rows: readonly Entry[]) => rows,
  )

export const sealsAfter = ({ orm }: Database, sequence: number, most: number) =>
  rowsOf(
    orm
      .select()
      .from(auditSeals)
      .where(gt(auditSeals.through, sequence))
      .orderBy(asc(auditSeals.through))
      .limit(most),
    (rows: readonly Seal[]) => rows,
  )

export const lastSeal = ({ orm }: Database): Statement<Seal | undefined> =>
  rowsOf(
    orm.select().from(auditSeals).orderBy(desc(auditSeals.through)).limit(1),
    (rows: readonly Seal[]) => rows[0],
  )

/** Sequence of the newest entry; 0 when there is none. */
export const newestEntry = ({ orm }: Database): Statement<number> =>
  rowsOf(
    orm.select({ sequence: max(audit.sequence) }).from(audit),
    (rows: readonly { sequence: number | null }[]) => rows[0]?.sequence ?? 0,
  )
