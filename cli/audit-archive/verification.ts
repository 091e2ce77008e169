/** Verifies the audit wherever it stands: in the database, and in the archives that it has left for. Reads only. */
import { isOurArchive, type Archived } from '../../worker/audit/archive.ts'
import type { KeptSeal } from '../../worker/audit/kept-seal.ts'
import { isSame, type Sealed } from '../../worker/audit/mac.ts'
import type { ChainFinding } from '../../worker/audit/finding.ts'
import { inDatabase, verifyAudit, type Verification } from '../../worker/audit/verify.ts'
import type { Keys } from '../../worker/crypto/keys.ts'
import type { Database } from '../../worker/db/database.ts'
import { newestArchive } from '../../worker/audit/archive.ts'
import { inArchive, type ArchiveFile } from './archive-file.ts'

interface Verified {
  readonly database: Database
  readonly keys: Pick<Keys, 'audit'>
  readonly keptSeal: KeptSeal
}

export interface WholeVerification extends Verification {
  /** Seals from elsewhere that it was compared with. */
  readonly compared: number
}

/** @param logged seals of the exported log */
export async function verifyDatabase(
  { database, keys, keptSeal }: Verified,
  logged: readonly Sealed[],
): Promise<WholeVerification> {
  const kept = await keptSeal.last()
  const known = [...(kept ? [kept] : []), ...logged]
  const verification = await verifyAudit(inDatabase(database), keys.audit, known)
  return { ...verification, compared: known.length }
}

/** An archive, by itself. */
export async function verifyArchive(
  keys: Pick<Keys, 'audit'>,
  file: ArchiveFile,
  logged: readonly Sealed[] = [],
): Promise<Verification> {
  const { archived, base } = file
  // Of the log, what it covers: earlier seals are the archives' before, later ones the database's.
  const own = logged.filter(
    ({ epoch, number }) =>
      epoch === archived.epoch && number <= archived.number && number > (base?.number ?? 0),
  )
  const verification = await verifyAudit(inArchive(file), keys.audit, own)
  const { last, hash } = verification.end
  const isWhole =
    (await isOurArchive(keys.audit, archived)) &&
    isSame(hash, archived.hash) &&
    last === archived.last &&
    verification.sealedThrough === archived.through
  const cut: ChainFinding = { kind: 'end_missing', sequence: archived.through }
  return isWhole ? verification : { ...verification, findings: [...verification.findings, cut] }
}

/** Whether archives follow one another, and the database follows the last of them. */
export async function gapsBetween(
  database: Database,
  files: readonly ArchiveFile[],
): Promise<readonly number[]> {
  if (files.length === 0) return []
  const inOrder = files.toSorted((a, b) => a.archived.through - b.archived.through)
  const [here] = await database.batch(newestArchive(database))
  const ends = inOrder.map(({ archived }) => archived)
  const begins = [...inOrder.slice(1).map(({ base }) => base ?? undefined), here]
  return ends.flatMap((end, index) => (isEnd(end, begins[index]) ? [] : [end.through]))
}

const isEnd = (end: Archived, begin: Archived | undefined) => begin?.mac === end.mac
