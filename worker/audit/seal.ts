/** Seals the audit, once a minute: after that, no entry can be altered, moved or removed unseen. */
import { sql } from 'drizzle-orm'
import type { KeyRing } from '../crypto/key-ring.ts'
import { firstVersion } from '../crypto/secrets.ts'
import { read, type Database, type Statement } from '../db/database.ts'
import { auditSeals } from '../db/schema-audit.ts'
import { log, nameOfError } from '../log.ts'
import {
  entriesAfter,
  farthestSeal,
  lastSeal,
  newestEntry,
  sealNumbered,
  type Entry,
} from './entries.ts'
import { unknownKey } from './finding.ts'
import type { KeptSeal } from './kept-seal.ts'
import { beginning, isOurs, sealMac, sealOver, type Sealed } from './mac.ts'

/** Entries under one seal, and seals of one run: the rest is for the next minute. */
const entriesPerSeal = 500
const sealsPerRun = 10

/** After these an older password is wrong: the log has to know whose, for a database that is put back does not. */
const credentialEvents: ReadonlySet<string> = new Set(['recovered', 'password_changed'])

/** After these an account is closed, or open again: a database that is put back does not know it either. */
const statusEvents: ReadonlySet<string> = new Set([
  'account_suspended',
  'account_reinstated',
  'registration_refused',
  'claim_stopped',
])

/** What the database shows that its second place says cannot be. */
type Contradiction = 'seal_forged' | 'key_unknown' | 'seals_missing' | 'entries_missing'

/** From where on is sealed. */
export type SealBase = Pick<Sealed, 'number' | 'epoch' | 'through' | 'entries' | 'hash'>

/**
 * Seals every entry that has none, a bounded number. Each seal goes to the log and to the second place as well, where who
 * can write to D1 cannot reach it. Where D1 has gone back behind what was sealed, nothing is sealed any more and an
 * operator is told: the next seal would make the forgery true.
 *
 * @returns how many entries are sealed now that were not
 * @throws AuthError `unavailable` when D1 is; the next minute's run takes over
 */
export async function sealAudit(db: Database, keys: KeyRing, kept: KeptSeal): Promise<number> {
  const elsewhere = await kept.last()
  const [last, same, farthest, newest] = await db.batch(
    lastSeal(db),
    sealNumbered(db, elsewhere?.number ?? 0),
    farthestSeal(db),
    newestEntry(db),
  )
  const contradiction = await contradicts(keys, { elsewhere, last, same, newest })
  if (contradiction) {
    const through = elsewhere?.through ?? last?.through ?? 0
    log('audit_contradicted', { alert: true, reason: contradiction, through, newest })
    return 0
  }
  if (last && last.number > (elsewhere?.number ?? 0)) await keepElsewhere(kept, last)
  return sealFrom(db, keys, kept, last ?? unsealed(farthest))
}

/**
 * The state before any entry is counted. Seals of a version that did not count are continued, and are verified with the
 * rest.
 */
export const unsealed = (farthest: Pick<Sealed, 'through' | 'hash'> | undefined): SealBase => ({
  number: 0,
  epoch: 0,
  through: farthest?.through ?? 0,
  entries: farthest?.through ?? 0,
  hash: farthest?.hash ?? beginning,
})

/** Seals what comes after `base`, whatever it is: whether it may go on from there was asked before. */
export async function sealFrom(
  db: Database,
  keys: KeyRing,
  kept: KeptSeal,
  from: SealBase,
): Promise<number> {
  let base = from
  let sealed = 0
  for (let run = 0; run < sealsPerRun; run += 1) {
    const [entries] = await db.batch(entriesAfter(db, base.through, entriesPerSeal))
    if (entries.length === 0) break
    const seal = await sealOf(keys, base, entries)
    const [isFirst] = await db.batch(inserted(db, seal))
    // Another run was first, and goes on.
    if (!isFirst) break
    log('audit_sealed', { ...seal })
    for (const { sequence, event, subject } of entries) {
      if (credentialEvents.has(event)) log('credential_changed', { sequence, by: event, subject })
      if (statusEvents.has(event)) log('status_changed', { sequence, by: event, subject })
    }
    await keepElsewhere(kept, seal)
    base = seal
    sealed += entries.length
    if (entries.length < entriesPerSeal) break
  }
  return sealed
}

async function contradicts(
  keys: KeyRing,
  known: {
    readonly elsewhere: Sealed | undefined
    readonly last: Sealed | undefined
    readonly same: Sealed | undefined
    readonly newest: number
  },
): Promise<Contradiction | undefined> {
  const { elsewhere, last, same, newest } = known
  if (last && !(await isOurs(keys, last)))
    return unknownKey(keys, last.key, last.through).length > 0 ? 'key_unknown' : 'seal_forged'
  if (elsewhere && (same?.hash !== elsewhere.hash || same.epoch !== elsewhere.epoch))
    return 'seals_missing'
  return last && newest < last.through ? 'entries_missing' : undefined
}

/** The seal over some entries more. */
async function sealOf(
  { current }: KeyRing,
  base: SealBase,
  entries: readonly Entry[],
): Promise<Sealed> {
  let { hash } = base
  for (const entry of entries) hash = await sealOver(current.key, hash, entry)
  const seal = {
    number: base.number + 1,
    epoch: base.epoch,
    through: entries.at(-1)?.sequence ?? base.through,
    entries: base.entries + entries.length,
    hash,
    key: current.id,
  }
  return { ...seal, mac: await sealMac(current.key, seal) }
}

/** Of two runs at once one seals. Where a version that does not count has sealed the same, its seal is made a full one. */
const inserted = ({ orm }: Database, seal: Sealed): Statement<boolean> =>
  read(
    orm.all(sql`INSERT INTO ${auditSeals} (through, hash, number, epoch, entries, key, mac)
      SELECT ${seal.through}, ${seal.hash}, ${seal.number}, ${seal.epoch}, ${seal.entries}, ${seal.key}, ${seal.mac}
      WHERE NOT EXISTS (SELECT 1 FROM ${auditSeals} WHERE number = ${seal.number})
      ON CONFLICT (through) DO UPDATE SET number = excluded.number, epoch = excluded.epoch,
        entries = excluded.entries, key = excluded.key, mac = excluded.mac
        WHERE mac IS NULL AND hash = excluded.hash
      RETURNING number`),
    (rows: readonly unknown[]) => rows.length === 1,
  )

/** What could not be kept is kept by the next run: the log has it meanwhile. */
async function keepElsewhere(kept: KeptSeal, seal: Sealed): Promise<void> {
  try {
    await kept.keep(seal)
  } catch (cause) {
    log('audit_seal_not_kept', { alert: true, number: seal.number, reason: nameOfError(cause) })
  }
}

/** The key that the entries under a seal were hashed with. */
export const hashKeyOf = (keys: KeyRing, seal: { readonly key: string | null } | undefined) =>
  keys.all.find(({ id }) => id === (seal?.key ?? firstVersion))?.key
