/**
 * Makes a database that was put back to an earlier moment safe to serve: what was ended, used, sent or changed since
 * must not live again. Runs on any machine that has the keys.
 */
import { gt, inArray, isNull, sql } from 'drizzle-orm'
import { farthestSeal, lastSeal, newestEntry } from '../../audit/entries.ts'
import type { KeptSeal } from '../../audit/kept-seal.ts'
import { entryMac } from '../../audit/mac.ts'
import { everywhere, restoredEvent } from '../../audit/restore-entry.ts'
import { sealFrom, unsealed } from '../../audit/seal.ts'
import type { Keys } from '../../crypto/keys.ts'
import { token } from '../../crypto/random.ts'
import { write, type Database, type Statement } from '../../db/database.ts'
import { presented } from '../../db/presented-keys.ts'
import { accounts, audit, challenges, flows, outbox, sessions } from '../../db/schema.ts'
import { devices, temporaryPasswords } from '../../db/schema-credentials.ts'
import type { CredentialChange } from './logged-changes.ts'

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
  /** Accounts whose older password lives again no more. */
  readonly passwords: number
}

/** Account ids of one statement. */
const atOnce = 400

/**
 * @param changes passwords that were changed, as the log tells; those that this database still knows of are left alone
 * @throws AuthError `unavailable` when the database is, or when these are not its keys; then nothing was done
 */
export async function afterRestore(
  { database: db, keys, keptSeal }: Restored,
  changes: readonly CredentialChange[],
): Promise<RestoreReport> {
  const elsewhere = await keptSeal.last()
  const [, last, farthest, newest] = await db.together(
    presented(db, keys),
    lastSeal(db),
    farthestSeal(db),
    newestEntry(db),
  )
  const base = last ?? unsealed(farthest)
  const epoch = Math.max(base.epoch, elsewhere?.epoch ?? 0) + 1
  const lost = Math.max(newest, elsewhere?.through ?? 0, ...changes.map(({ sequence }) => sequence))
  const stale = [
    ...new Set(changes.flatMap(({ sequence, account }) => (sequence > newest ? [account] : []))),
  ]
  await db.together(
    ...ended(db),
    ...withoutPassword(db, stale),
    await restoredEntry(db, keys, { sequence: lost + 1, epoch, lost }),
  )
  await sealFrom(db, keys.audit, keptSeal, { ...base, epoch })
  return { sequence: lost + 1, epoch, lost: lost - newest, passwords: stale.length }
}

/** All that began before the restore: sessions, codes, temporary passwords, flows, known devices, waiting messages. */
function ended({ orm }: Database): readonly Statement[] {
  const now = sql`unixepoch()`
  return [
    write(orm.update(sessions).set({ endedAt: now }).where(isNull(sessions.endedAt))),
    write(orm.update(challenges).set({ consumedAt: now }).where(isNull(challenges.consumedAt))),
    write(
      orm.update(temporaryPasswords).set({ usedAt: now }).where(isNull(temporaryPasswords.usedAt)),
    ),
    write(orm.update(flows).set({ expiresAt: now }).where(gt(flows.expiresAt, now))),
    write(orm.delete(devices)),
    // What was sent must not be sent again, and what was not, is asked for again.
    write(
      orm
        .update(outbox)
        .set({ state: 'suppressed', sealed: null, endedAt: now, claimedUntil: null })
        .where(inArray(outbox.state, ['pending', 'claimed'])),
    ),
  ]
}

/** Whose password was changed since has another than the one that stands here: a new one is asked for. */
const withoutPassword = ({ orm }: Database, stale: readonly string[]): readonly Statement[] =>
  Array.from({ length: Math.ceil(stale.length / atOnce) }, (_, index) =>
    write(
      orm
        .update(accounts)
        .set({ password: null, passwordChangedAt: sql`unixepoch()` })
        .where(inArray(accounts.id, stale.slice(index * atOnce, (index + 1) * atOnce))),
    ),
  )

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
