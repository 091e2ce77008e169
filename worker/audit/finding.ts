/** What a verification of the audit may find, and what it can say nothing of. */
import type { KeyRing } from '../crypto/key-ring.ts'

export type FindingKind =
  /** What it says is not under our key: altered, or written by somebody else. */
  | 'entry_altered'
  /**
   * It names a version of the key that was not given: of a newer or a withdrawn key, or made up. Nothing can be said of
   * it with these keys.
   */
  | 'key_unknown'
  /** Its sequence does not follow the one before: entries were removed. */
  | 'entries_missing'
  /** It does not name the entry before: moved, put in, or left behind by a removal. */
  | 'link_broken'
  /** The seal is not what all entries so far amount to, or is none of ours. */
  | 'seal_broken'
  /** Seals were removed: their numbers have a gap, or one that was kept elsewhere is not there. */
  | 'seals_missing'
  /** A seal covers entries beyond the last one there is. */
  | 'end_missing'
  /** Where the record is said to begin is not under our key: entries were removed and passed off as archived. */
  | 'archive_forged'

export interface ChainFinding {
  readonly kind: FindingKind
  readonly sequence: number
  /** The version that is missing, of `key_unknown`. */
  readonly version?: string
}

/** That a version of the key was named which was not given; nothing where it was, or none was named. */
export const unknownKey = (
  keys: KeyRing,
  version: string | null | undefined,
  sequence: number,
): readonly ChainFinding[] =>
  typeof version !== 'string' || keys.all.some(({ id }) => id === version)
    ? []
    : [{ kind: 'key_unknown', sequence, version }]

/** What is wrong, unless nothing can be said for want of the key. */
export function orUnknownKey(
  keys: KeyRing,
  version: string | null | undefined,
  wrong: readonly ChainFinding[],
): readonly ChainFinding[] {
  const unknown = wrong.flatMap(({ sequence }) => unknownKey(keys, version, sequence))
  return unknown.length > 0 ? unknown : wrong
}

/** Each kind once a sequence. */
export function unique(findings: readonly ChainFinding[]): readonly ChainFinding[] {
  const byName = new Map(findings.map((one) => [`${one.kind} ${one.sequence}`, one]))
  return [...byName.values()]
}
