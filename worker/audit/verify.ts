/** Looks for what was done to the audit behind our back. Reads only. */
import type { Database } from '../db/database.ts'
import {
  entriesAfter,
  lastSeal,
  newestEntry,
  sealsAfter,
  type Entry,
  type Seal,
} from './entries.ts'
import { beginning, entryMac, isSame, sealOver } from './mac.ts'

export type FindingKind =
  /** What it says is not under our key: altered, or written by somebody else. */
  | 'entry_altered'
  /** Its sequence does not follow the one before: entries were removed. */
  | 'entries_missing'
  /** It does not name the entry before: moved, put in, or left behind by a removal. */
  | 'link_broken'
  /** The seal is not what all entries so far amount to. */
  | 'seal_broken'
  /** A seal, or the seal given, covers entries beyond the last one there is. */
  | 'end_missing'

export interface Finding {
  readonly kind: FindingKind
  readonly sequence: number
}

export interface Verification {
  readonly findings: readonly Finding[]
  readonly entries: number
  /** Sequence of the last entry under a seal; later ones could have been replaced as a whole. */
  readonly sealedThrough: number
}

/** Rows read at a time, and findings after which nobody needs more. */
const page = 500
const enough = 100

/**
 * Verifies every entry and every seal, from the first on.
 *
 * @param known a seal that was kept elsewhere, such as the log's: shows that D1 was put back to an earlier state
 * @throws AuthError `unavailable`
 */
export async function verifyAudit(
  db: Database,
  key: CryptoKey,
  known?: Sealed,
): Promise<Verification> {
  const findings: Finding[] = []
  let last: Last = { sequence: 0, mac: '' }
  let hash = beginning
  let entries = 0
  let sealedThrough = 0
  for (;;) {
    const [read, seals] = await db.together(
      entriesAfter(db, last.sequence, page),
      sealsAfter(db, last.sequence, page),
    )
    const sealAt = new Map(seals.map((seal) => [seal.through, seal]))
    for (const entry of read) {
      hash = await sealOver(key, hash, entry)
      const seal = sealAt.get(entry.sequence)
      const kept = known?.through === entry.sequence ? [seal, known] : [seal]
      findings.push(...(await wrongWith(key, entry, last)), ...wrongSeals(kept, hash))
      sealedThrough = seal?.through ?? sealedThrough
      last = entry
      entries += 1
    }
    if (read.length < page || findings.length >= enough) break
  }
  return { findings: [...findings, ...(await missingEnd(db, known))], entries, sealedThrough }
}

type Last = Pick<Entry, 'sequence' | 'mac'>
type Sealed = Pick<Seal, 'through' | 'hash'>

async function wrongWith(key: CryptoKey, entry: Entry, last: Last): Promise<readonly Finding[]> {
  const { sequence } = entry
  const wrong: FindingKind[] = []
  if (!isSame(entry.mac, await entryMac(key, entry))) wrong.push('entry_altered')
  if (sequence !== last.sequence + 1) wrong.push('entries_missing')
  if (entry.previous !== last.mac) wrong.push('link_broken')
  return wrong.map((kind) => ({ kind, sequence }))
}

const wrongSeals = (seals: readonly (Sealed | undefined)[], due: string): readonly Finding[] =>
  seals
    .filter((seal) => seal !== undefined)
    .filter((seal) => !isSame(seal.hash, due))
    .map(({ through }) => ({ kind: 'seal_broken', sequence: through }))

/** Both ends are read at one moment, for the audit grows while it is verified. */
async function missingEnd(db: Database, known: Sealed | undefined): Promise<readonly Finding[]> {
  const [newest, seal] = await db.together(newestEntry(db), lastSeal(db))
  const covered = Math.max(seal?.through ?? 0, known?.through ?? 0)
  return covered > newest ? [{ kind: 'end_missing', sequence: newest }] : []
}
