/** Reads the audit in order, so much at a time. */
import { asc, desc, eq, gt, isNotNull, max } from 'drizzle-orm'
import { read, type Database, type Statement } from '../db/database.ts'
import { audit, auditSeals } from '../db/schema-audit.ts'
import type { Sealed } from './mac.ts'

export type Entry = typeof audit.$inferSelect
export type Seal = typeof auditSeals.$inferSelect

export const entriesAfter = ({ orm }: Database, sequence: number, most: number) =>
  read(
    orm
      .select()
      .from(audit)
      .where(gt(audit.sequence, sequence))
      .orderBy(asc(audit.sequence))
      .limit(most),
    (rows: readonly Entry[]) => rows,
  )

export const sealsAfter = ({ orm }: Database, sequence: number, most: number) =>
  read(
    orm
      .select()
      .from(auditSeals)
      .where(gt(auditSeals.through, sequence))
      .orderBy(asc(auditSeals.through))
      .limit(most),
    (rows: readonly Seal[]) => rows,
  )

/** The seal that goes farthest, of whatever version. */
export const farthestSeal = ({ orm }: Database): Statement<Seal | undefined> =>
  read(
    orm.select().from(auditSeals).orderBy(desc(auditSeals.through)).limit(1),
    (rows: readonly Seal[]) => rows[0],
  )

/** The newest of those that are counted. */
export const lastSeal = ({ orm }: Database): Statement<Sealed | undefined> =>
  read(
    orm
      .select()
      .from(auditSeals)
      .where(isNotNull(auditSeals.number))
      .orderBy(desc(auditSeals.number))
      .limit(1),
    ([row]: readonly Seal[]) => row && counted(row),
  )

export const sealNumbered = ({ orm }: Database, number: number): Statement<Sealed | undefined> =>
  read(
    orm.select().from(auditSeals).where(eq(auditSeals.number, number)),
    ([row]: readonly Seal[]) => row && counted(row),
  )

/** A seal as it is kept elsewhere; undefined for one of a version that did not count. */
export function counted(row: Seal): Sealed | undefined {
  const { number, epoch, through, entries, hash, key, mac } = row
  return number === null || epoch === null || entries === null || key === null || mac === null
    ? undefined
    : { number, epoch, through, entries, hash, key, mac }
}

/** Sequence of the newest entry; 0 when there is none. */
export const newestEntry = ({ orm }: Database): Statement<number> =>
  read(
    orm.select({ sequence: max(audit.sequence) }).from(audit),
    (rows: readonly { sequence: number | null }[]) => rows[0]?.sequence ?? 0,
  )
