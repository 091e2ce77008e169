/**
 * Moves the audit's eldest entries to a file that the operator keeps. They are verified, written, read back and
 * verified once more; only then do they leave the database. May be stopped anywhere: the next run goes on.
 */
import { and, lt, lte, sql } from 'drizzle-orm'
import { archiveMac, newestArchive, type Archived } from '../../worker/audit/archive.ts'
import { counted, entriesAfter, sealsAfter, type Seal } from '../../worker/audit/entries.ts'
import type { Sealed } from '../../worker/audit/mac.ts'
import { page } from '../../worker/audit/verify.ts'
import type { Keys } from '../../worker/crypto/keys.ts'
import { read, write, type Database, type Statement } from '../../worker/db/database.ts'
import { audit, auditArchives, auditSeals } from '../../worker/db/schema-audit.ts'
import type { KeptSeal } from '../../worker/audit/kept-seal.ts'
import { OperatorError } from '../operator-error.ts'
import { entryLine, firstLine, lastLine, readArchive, sealLine } from './archive-file.ts'
import { verifyArchive, verifyDatabase } from './verification.ts'

interface Where {
  readonly database: Database
  readonly keys: Pick<Keys, 'audit'>
  readonly keptSeal: KeptSeal
}

/** The operator's file. */
export interface ArchiveKeeper {
  /** Named in what the operator is told. */
  readonly name: string
  /** @throws when it exists: an archive is never written over */
  create(): Promise<void>
  append(text: string): Promise<void>
  read(): Promise<string>
}

/** Rows that go in one transaction. */
const atOnce = 2000

/**
 * @param olderThan seconds that entries have been sealed for
 * @returns the archive; undefined when nothing is old enough
 * @throws OperatorError when the record was altered: that is kept as it is
 */
export async function archiveAudit(
  where: Where,
  olderThan: number,
  logged: readonly Sealed[],
  keeper: ArchiveKeeper,
): Promise<Archived | undefined> {
  const { database: db, keys } = where
  const [base] = await db.batch(newestArchive(db))
  // A run that was stopped: its file is whole, for the row is written behind it.
  if (base) await removeThrough(db, base.through)
  const [old] = await db.batch(sealedBefore(db, olderThan))
  if (!old) return undefined
  const { findings } = await verifyDatabase(where, logged)
  if (findings.length > 0)
    throw new OperatorError('The audit was altered: see citizen -- verify-audit. Nothing was done.')
  await keeper.create()
  await keeper.append(`${firstLine(base)}\n`)
  const last = await writeThrough(db, base?.through ?? 0, old.through, keeper)
  const { mac: _, ...seal } = old
  const content = { ...seal, last }
  const by = keys.audit.all.find(({ id }) => id === old.key)
  if (!by) throw new OperatorError(`The key ${old.key} of the audit is not here.`)
  const archived = { ...content, mac: await archiveMac(by.key, content) }
  await keeper.append(`${lastLine(archived)}\n`)
  const file = readArchive(await keeper.read(), keeper.name)
  const verification = await verifyArchive(keys, file, logged)
  if (verification.findings.length > 0)
    throw new OperatorError(`${keeper.name} is not what was written. Nothing was removed.`)
  await db.batch(write(db.orm.insert(auditArchives).values(archived)))
  await removeThrough(db, archived.through)
  return archived
}

/** The newest seal stays, however old: the next one goes on from it. */
const sealedBefore = ({ orm }: Database, olderThan: number): Statement<Sealed | undefined> =>
  read(
    orm
      .select()
      .from(auditSeals)
      .where(
        and(
          lte(auditSeals.at, sql`unixepoch() - ${olderThan}`),
          lt(auditSeals.number, sql`(SELECT max(number) FROM audit_seals)`),
        ),
      )
      .orderBy(sql`${auditSeals.number} DESC`)
      .limit(1),
    ([row]: readonly Seal[]) => row && counted(row),
  )

/** @returns the MAC of the last entry */
async function writeThrough(
  db: Database,
  after: number,
  through: number,
  keeper: ArchiveKeeper,
): Promise<string> {
  let sequence = after
  let last = ''
  while (sequence < through) {
    const [entries, seals] = await db.batch(
      entriesAfter(db, sequence, page),
      sealsAfter(db, sequence, page),
    )
    const some = entries.filter((entry) => entry.sequence <= through)
    const newest = some.at(-1)
    if (!newest) break
    const lines = [
      ...some.map(entryLine),
      ...seals.filter((seal) => seal.through <= newest.sequence).map(sealLine),
    ]
    await keeper.append(`${lines.join('\n')}\n`)
    sequence = newest.sequence
    last = newest.mac
  }
  return last
}

async function removeThrough(db: Database, through: number): Promise<void> {
  for (const [table, column] of [
    [audit, audit.sequence],
    [auditSeals, auditSeals.through],
  ] as const)
    for (;;) {
      const some = sql`SELECT ${column} FROM ${table} WHERE ${column} <= ${through}
        ORDER BY ${column} LIMIT ${atOnce}`
      const [left] = await db.batch(
        read(
          db.orm.all(sql`SELECT count(*) AS rows FROM (${some})`),
          ([row]: readonly { readonly rows: number }[]) => row?.rows ?? 0,
        ),
        write(db.orm.delete(table).where(sql`${column} IN (${some})`)),
      )
      if (left < atOnce) break
    }
}
