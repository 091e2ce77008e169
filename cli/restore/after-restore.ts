/**
 * Makes a database that was put back to an earlier moment safe to serve: what was ended, used, sent or changed since
 * must not live again. Runs on any machine that has the keys.
 */
import { inArray, sql } from 'drizzle-orm'
import { accountClosed, passwordChangedNow } from '../../worker/accounts/account-changes.ts'
import { farthestSeal, lastSeal, newestEntry } from '../../worker/audit/entries.ts'
import type { KeptSeal } from '../../worker/audit/kept-seal.ts'
import { entryMac } from '../../worker/audit/mac.ts'
import { everywhere, restoredEvent } from '../../worker/audit/restore-entry.ts'
import { sealFrom, unsealed } from '../../worker/audit/seal.ts'
import type { Keys } from '../../worker/crypto/keys.ts'
import { token } from '../../worker/crypto/random.ts'
import {
  ConflictError,
  read,
  write,
  type Database,
  type Statement,
} from '../../worker/db/database.ts'
import { accounts, identifiers } from '../../worker/db/schema.ts'
import { audit } from '../../worker/db/schema-audit.ts'
import { endEverything } from './in-batches.ts'
import type { AccountChange, LoggedChanges } from './logged-changes.ts'

interface Restored {
  readonly database: Database
  readonly keys: Keys
  readonly keptSeal: KeptSeal
}

export interface RestoreReport {
  /** Sequence of the entry that tells of it. */
  readonly sequence: number
  /** How often this database has been put back by now. */
  readonly epoch: number
  /** Entries of the audit that were sealed once and are gone. */
  readonly lost: number
  /** Accounts whose older password lives again no more, those that are gone included. */
  readonly passwords: number
  /** Accounts that had been closed since, and are closed again, those that are gone included. */
  readonly closed: number
}

/** Account ids of one transaction, and rows that are ended in one: as text, they fit into what a command line takes. */
const accountsAtOnce = 400
const rowsAtOnce = 10_000

/** Entries that citizens may add while the last one is written. */
const tries = 5

interface Options {
  readonly atOnce?: number
  readonly report?: (table: string, done: number) => void
}

/**
 * In batches, each of which is whole; the audit tells of the restore once everything is done. Stopped on the way, it is
 * run again and goes on.
 *
 * @param changes what changed of accounts, as the log tells; what this database still knows of is left alone
 * @throws AuthError `unavailable` when the database is
 */
export async function afterRestore(
  { database: db, keys, keptSeal }: Restored,
  changes: LoggedChanges,
  { atOnce = rowsAtOnce, report = () => {} }: Options = {},
): Promise<RestoreReport> {
  // First: with an older password somebody could come in while the rest is done.
  const passwords = await withoutPasswords(db, changes.credentials)
  const closed = await closedAgain(db, changes.statuses)
  await endEverything(db, atOnce, report)
  for (let left = tries; ; left -= 1)
    try {
      return { ...(await logRestore({ database: db, keys, keptSeal }, changes)), passwords, closed }
    } catch (cause) {
      // A citizen's entry came in between.
      if (!(cause instanceof ConflictError) || left === 1) throw cause
    }
}

/** The entry behind everything that was ever sealed, and its seal. */
async function logRestore(
  { database: db, keys, keptSeal }: Restored,
  { credentials, statuses }: LoggedChanges,
): Promise<Omit<RestoreReport, 'passwords' | 'closed'>> {
  const elsewhere = await keptSeal.last()
  const [last, farthest, newest] = await db.batch(lastSeal(db), farthestSeal(db), newestEntry(db))
  const base = last ?? unsealed(farthest)
  const epoch = Math.max(base.epoch, elsewhere?.epoch ?? 0) + 1
  const lost = [...credentials, ...statuses].reduce(
    (most, { sequence }) => Math.max(most, sequence),
    Math.max(newest, elsewhere?.through ?? 0),
  )
  await db.batch(
    write(
      db.orm.run(
        sql`INSERT INTO must_hold SELECT coalesce(max(sequence), 0) = ${newest} FROM ${audit}`,
      ),
    ),
    await restoredEntry(db, keys, { sequence: lost + 1, epoch, lost }),
  )
  await sealFrom(db, keys.audit, keptSeal, { ...base, epoch })
  return { sequence: lost + 1, epoch, lost: lost - newest }
}

/**
 * Whose password was changed since has another than the one that stands here: a new one is asked for. What the audit of
 * this database knows of was changed before the moment that was restored.
 */
async function withoutPasswords(db: Database, changes: readonly AccountChange[]): Promise<number> {
  const ids = [...new Set((await unknownHere(db, changes)).map(({ account }) => account))]
  const changed = { password: null, passwordChangedAt: passwordChangedNow }
  return inChunks(db, ids, (some) => [
    db.orm.update(accounts).set(changed).where(inArray(accounts.id, some)),
  ])
}

/** Who was closed since by a clerk, or by the owner of the document, must not be open again. The last word counts. */
async function closedAgain(db: Database, changes: LoggedChanges['statuses']): Promise<number> {
  const { orm } = db
  const last = new Map<string, string>()
  const since = await unknownHere(db, changes)
  for (const { account, by } of since.toSorted((one, other) => one.sequence - other.sequence))
    last.set(account, by)
  const idsOf = (...events: readonly string[]) =>
    [...last].flatMap(([account, by]) => (events.includes(by) ? [account] : []))
  const update = orm.update(accounts)
  const suspended = await inChunks(db, idsOf('account_suspended'), (some) => [
    update.set(accountClosed).where(inArray(accounts.id, some)),
  ])
  // Whose claim it was has lost the names as well: they are their owner's, or the next one's.
  const nameless = await inChunks(db, idsOf('registration_refused', 'claim_stopped'), (some) => [
    update.set({ ...accountClosed, password: null }).where(inArray(accounts.id, some)),
    orm.delete(identifiers).where(inArray(identifiers.account, some)),
  ])
  return suspended + nameless
}

/** Those of which the audit of this database has no entry. */
async function unknownHere<Change extends AccountChange>(
  db: Database,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const unknown: Change[] = []
  for (let from = 0; from < changes.length; from += accountsAtOnce) {
    const some = changes.slice(from, from + accountsAtOnce)
    const [rows] = await db.batch(
      read(
        db.orm.all(sql`SELECT key AS at FROM json_each(${JSON.stringify(some)})
          WHERE NOT EXISTS (SELECT 1 FROM ${audit}
            WHERE sequence = value ->> 'sequence' AND subject = value ->> 'account')`),
        (found: readonly { readonly at: number }[]) => found,
      ),
    )
    const missing = new Set(rows.map(({ at }) => at))
    unknown.push(...some.filter((_, index) => missing.has(index)))
  }
  return unknown
}

/** @param changes what is done to some accounts in one transaction */
async function inChunks(
  db: Database,
  ids: readonly string[],
  changes: (some: string[]) => readonly Parameters<typeof write>[0][],
): Promise<number> {
  for (let from = 0; from < ids.length; from += accountsAtOnce)
    await db.batch(...changes(ids.slice(from, from + accountsAtOnce)).map((one) => write(one)))
  return ids.length
}

/** Behind the last number that was ever sealed: no number tells of two things. */
async function restoredEntry(
  { orm }: Database,
  keys: Keys,
  {
    sequence,
    epoch,
    lost,
  }: { readonly sequence: number; readonly epoch: number; readonly lost: number },
): Promise<Statement> {
  const content = {
    id: `aud_${token(128)}`,
    municipality: everywhere,
    event: restoredEvent,
    subject: everywhere,
    details: JSON.stringify({ epoch: String(epoch), lost: String(lost) }),
  }
  const mac = await entryMac(keys.audit.current, content)
  const previous = sql`coalesce((SELECT mac FROM ${audit} ORDER BY sequence DESC LIMIT 1), '')`
  return write(orm.insert(audit).values({ ...content, sequence, mac, previous }))
}
