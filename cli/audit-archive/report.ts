/** What a verification found, for a person who has to act on it. */
import type { ChainFinding, FindingKind } from '../../worker/audit/finding.ts'
import type { Verification } from '../../worker/audit/verify.ts'

const meaning: Readonly<Record<FindingKind, string>> = {
  entry_altered: 'was altered, or written by somebody without the key',
  key_unknown: 'names a version of AUDIT_KEY that was not given',
  entries_missing: 'does not follow the entry before: entries were removed',
  link_broken: 'does not name the entry before: moved, put in, or left behind by a removal',
  seal_broken:
    'is sealed with something else than what stands there now (what an entry says, its time, its order)',
  seals_missing: 'was sealed, and the seal is gone from the database',
  archive_forged:
    'is where the record is said to begin, by no archive of ours: entries were removed',
  end_missing: 'is the last entry, though later ones were sealed: the end was cut off',
}

const advice = `What to do: let nobody write to the database (take away tokens with "D1:Edit", see the account's audit log
for who used them), keep a copy of it as it is (wrangler d1 export), and compare it with the exported log and with
Time Travel of the moment before the first sequence named above. The Worker's own alert is "audit_contradicted".
Was the database put back on purpose? Then "citizen -- after-restore" comes first (docs/restore.md).`

const keyAdvice = `Nothing is said of these. Was the key rotated, or a version taken off? Verify again with a file of keys that has every
version named above (docs/operator.md). If there never was such a version, somebody without the key wrote them.`

/** @param compared how many seals from elsewhere the database was compared with */
export function auditReport(
  { findings, entries, sealedThrough, archivedThrough, restores }: Verification,
  compared: number,
): string {
  return [
    `${entries} entries, sealed through ${sealedThrough}; compared with ${compared} seals kept elsewhere.`,
    ...(archivedThrough > 0 ? [`Entries through ${archivedThrough} have left for archives.`] : []),
    ...restores.map(({ sequence, lost, known }) =>
      lost > known
        ? `Entry ${sequence} tells of a restore: what was written from ${known + 1} to ${lost} is lost.`
        : `Entry ${sequence} tells of a restore, which lost no sealed entry.`,
    ),
    ...(compared === 0
      ? ['No seal was found elsewhere: that the database was put back as a whole would not show.']
      : []),
    ...found(findings),
  ].join('\n')
}

function found(findings: readonly ChainFinding[]): readonly string[] {
  if (findings.length === 0) return ['Nothing was found.']
  const first = findings.reduce((least, { sequence }) => Math.min(least, sequence), Infinity)
  return [
    `FOUND, from sequence ${first} on:`,
    ...findings.map(
      ({ kind, sequence, version }) =>
        `  ${sequence} ${meaning[kind]}${version === undefined ? '' : `: ${version}`} (${kind})`,
    ),
    ...(findings.some(({ kind }) => kind === 'key_unknown') ? [keyAdvice] : []),
    ...(findings.some(({ kind }) => kind !== 'key_unknown') ? [advice] : []),
  ]
}

export const archiveReport = (name: string, { findings, entries }: Verification): string =>
  [`${name}: ${entries} entries.`, ...found(findings)].join('\n')

/** @param gaps last sequences of archives that nothing follows */
export const gapReport = (gaps: readonly number[]): readonly string[] =>
  gaps.map(
    (through) =>
      `FOUND: what follows ${through} is neither in the archives named here nor in the database.`,
  )
