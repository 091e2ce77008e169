/** Looks for what was done to the audit behind the Worker's back. Reads only. */
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Database } from '../db/database.ts'
import {
  counted,
  entriesAfter,
  farthestSeal,
  newestEntry,
  sealsAfter,
  type Entry,
  type Seal,
} from './entries.ts'
import { orUnknownKey, unique, unknownKey, type ChainFinding, type FindingKind } from './finding.ts'
import { isOurArchive, newestArchive, type Archived } from './archive.ts'
import { beginning, isGenuine, isOurs, isSame, sealOver, versionOf, type Sealed } from './mac.ts'
import { restoreIn, type Restore } from './restore-entry.ts'
import { hashKeyOf } from './seal.ts'

export interface Verification {
  readonly findings: readonly ChainFinding[]
  readonly entries: number
  /** Sequence of the last entry under a seal; later ones could have been replaced as a whole. */
  readonly sealedThrough: number
  /** Sequence of the last entry that has left for the operator's file; 0 when none has. */
  readonly archivedThrough: number
  /** When the database was put back to an earlier moment, and said so. */
  readonly restores: readonly Restore[]
  /** What the next entry names, and the hash over all so far. */
  readonly end: { readonly last: string; readonly hash: string }
}

/** Rows read at a time, and findings after which nobody needs more. */
export const page = 500
const enough = 100

/** The place of the record: the database, or a file. */
export interface AuditSource {
  /** The point at which archived entries end; undefined when the record is complete from its first entry on. */
  base(): Promise<Archived | undefined>
  /** Of a source that begins at a seal: whether that is one of ours. Absent, the base is the end of an archive. */
  isOurBase?(keys: KeyRing, base: Archived): Promise<boolean>
  /** In order, `page` of each at most. */
  after(sequence: number): Promise<{
    readonly entries: readonly Entry[]
    readonly seals: readonly Seal[]
  }>
  /** Sequence of the newest entry, and how far the farthest seal goes, read at one moment: the audit grows meanwhile. */
  end(): Promise<{ readonly newest: number; readonly covered: number }>
}

export const inDatabase = (db: Database): AuditSource => ({
  base: async () => (await db.batch(newestArchive(db)))[0],
  async after(sequence) {
    const [entries, seals] = await db.batch(
      entriesAfter(db, sequence, page),
      sealsAfter(db, sequence, page),
    )
    return { entries, seals }
  },
  async end() {
    const [newest, seal] = await db.batch(newestEntry(db), farthestSeal(db))
    return { newest, covered: seal?.through ?? 0 }
  },
})

/**
 * Verifies every entry and every seal that is there.
 *
 * @param known seals that were kept elsewhere, such as the log's: show that D1 was put back to an earlier state
 * @throws AuthError `unavailable`
 */
export async function verifyAudit(
  source: AuditSource,
  keys: KeyRing,
  known: readonly Sealed[] = [],
): Promise<Verification> {
  const base = await source.base()
  // What has left is the archives' to show.
  const here = known.filter((seal) => !isArchived(seal, base))
  const kept = await ours(keys, here)
  const findings = here.flatMap(({ key, through }) => unknownKey(keys, key, through))
  if (base && !(await (source.isOurBase ?? isOurArchive)(keys, base)))
    findings.push(
      ...orUnknownKey(keys, base.key, [{ kind: 'archive_forged', sequence: base.through }]),
    )
  const restores: Restore[] = []
  let last: Last = { sequence: base?.through ?? 0, mac: base?.last ?? '' }
  let hash = base?.hash ?? beginning
  let entries = 0
  let lastSeal: Pick<Sealed, 'number'> | undefined = base
  let sealedThrough = base?.through ?? 0
  const seen = new Set<string>()
  for (;;) {
    const { entries: read, seals } = await source.after(last.sequence)
    const sealAt = new Map(seals.map((seal) => [seal.through, seal]))
    const covering = coveringSeals(seals, kept)
    for (const entry of read) {
      const key = hashKeyOf(keys, covering(entry.sequence))
      hash = key ? await sealOver(key, hash, entry) : unreadable
      const restore = await restoreIn(keys, entry)
      if (restore)
        restores.push({ ...restore, known: last.sequence, lastSeal: lastSeal?.number ?? 0 })
      findings.push(...(await wrongWith(keys, entry, last, restore)))
      const seal = sealAt.get(entry.sequence)
      if (seal) {
        const full = counted(seal)
        findings.push(...(await wrongSeal(keys, seal, hash, lastSeal)))
        if (full) seen.add(nameOf((lastSeal = full)))
        sealedThrough = seal.through
        // It was told that this one says nothing; what follows may still be held against it.
        if (!key) hash = seal.hash
      }
      // Kept elsewhere and not here any more: was it the same that is due here?
      for (const { through } of kept.filter(
        (one) => one.through === entry.sequence && !isSame(one.hash, hash),
      ))
        findings.push({ kind: 'seal_broken', sequence: through })
      last = entry
      entries += 1
    }
    if (read.length < page || findings.length >= enough) break
  }
  const missing = kept.filter((one) => !seen.has(nameOf(one)) && !isExcused(one, restores))
  return {
    findings: unique([
      ...findings,
      ...missing.map(({ through }) => ({ kind: 'seals_missing' as const, sequence: through })),
      ...(await missingEnd(source, missing)),
    ]),
    entries,
    sealedThrough,
    archivedThrough: base?.through ?? 0,
    restores,
    end: { last: last.mac, hash },
  }
}

const isArchived = (
  { number, epoch }: Sealed,
  base: Pick<Sealed, 'number' | 'epoch'> | undefined,
): boolean => base !== undefined && (epoch < base.epoch || number <= base.number)

/** In place of a hash that cannot be made, for want of its key: equal to none. */
const unreadable = 'another key'

type Last = Pick<Entry, 'sequence' | 'mac'>

const nameOf = ({ epoch, number }: Sealed) => `${epoch}.${number}`

/** What is none of ours proves nothing: a log can be written to by whoever can write a log. */
const ours = async (keys: KeyRing, known: readonly Sealed[]): Promise<readonly Sealed[]> => {
  const genuine = await Promise.all(known.map(async (seal) => isOurs(keys, seal)))
  return known.filter((_, index) => genuine[index])
}

/** The seal that an entry lies under: its key is the one that the entry was hashed with. */
const coveringSeals =
  (seals: readonly Seal[], kept: readonly Sealed[]) =>
  (sequence: number): { readonly key: string | null } | undefined =>
    seals.find(({ through }) => through >= sequence) ??
    kept.find(({ through }) => through >= sequence)

async function wrongWith(
  keys: KeyRing,
  entry: Entry,
  last: Last,
  restore: Restore | undefined,
): Promise<readonly ChainFinding[]> {
  const { sequence } = entry
  const wrong: FindingKind[] = []
  const altered = (await isGenuine(keys, entry, entry.mac))
    ? []
    : orUnknownKey(keys, versionOf(entry.mac), [{ kind: 'entry_altered', sequence }])
  // What a restore lost, its entry says.
  if (sequence !== (restore?.lost ?? last.sequence) + 1) wrong.push('entries_missing')
  if (entry.previous !== last.mac) wrong.push('link_broken')
  return [...altered, ...wrong.map((kind) => ({ kind, sequence }))]
}

async function wrongSeal(
  keys: KeyRing,
  seal: Seal,
  due: string,
  before: Pick<Sealed, 'number'> | undefined,
): Promise<readonly ChainFinding[]> {
  const full = counted(seal)
  const isRight = isSame(seal.hash, due) && (full === undefined || (await isOurs(keys, full)))
  const follows = full === undefined || full.number === (before?.number ?? 0) + 1
  return [
    ...(isRight
      ? []
      : orUnknownKey(keys, seal.key, [{ kind: 'seal_broken', sequence: seal.through }])),
    ...(follows ? [] : [{ kind: 'seals_missing' as const, sequence: seal.through }]),
  ]
}

/** A seal that a restore took, and that its entry says it took. */
const isExcused = ({ epoch, number }: Sealed, restores: readonly Restore[]) =>
  restores.some((restore) => epoch < restore.epoch && number > restore.lastSeal)

async function missingEnd(
  source: AuditSource,
  missing: readonly Sealed[],
): Promise<readonly ChainFinding[]> {
  const { newest, covered } = await source.end()
  const farthest = Math.max(covered, ...missing.map(({ through }) => through))
  return farthest > newest ? [{ kind: 'end_missing', sequence: newest }] : []
}
