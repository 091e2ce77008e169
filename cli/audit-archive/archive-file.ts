/**
 * An archive of the audit as a file: lines of JSON, the first of which says where it begins and the last where it ends.
 * Believes nothing of what it reads; `verifyAudit` judges that.
 */
import type { Archived } from '../../worker/audit/archive.ts'
import type { Entry, Seal } from '../../worker/audit/entries.ts'
import { page, type AuditSource } from '../../worker/audit/verify.ts'
import { isRecord } from '../../worker/crypto/secrets.ts'
import { OperatorError } from '../operator-error.ts'

const form = 'citizen-auth audit archive, 1'

export interface ArchiveFile {
  /** The end of the archive before; null for the first. */
  readonly base: Archived | null
  readonly entries: readonly Entry[]
  readonly seals: readonly Seal[]
  readonly archived: Archived
}

export const firstLine = (base: Archived | undefined): string =>
  JSON.stringify({ form, base: base ?? null })
export const entryLine = (entry: Entry): string => JSON.stringify({ entry })
export const sealLine = (seal: Seal): string => JSON.stringify({ seal })
export const lastLine = (archived: Archived): string => JSON.stringify({ archived })

/** @throws OperatorError when it is no archive, or was cut off */
export function readArchive(text: string, name: string): ArchiveFile {
  const lines = text.trimEnd().split('\n').map(parsed)
  const [first, last] = [lines[0], lines.at(-1)]
  if (first?.['form'] !== form) throw new OperatorError(`${name} is no archive of the audit.`)
  if (!isRecord(last?.['archived']))
    throw new OperatorError(`${name} has no end: it was cut off, or is still being written.`)
  // What these hold is judged by its MACs.
  const of = (kind: 'entry' | 'seal') => lines.flatMap((line) => (line?.[kind] ? [line[kind]] : []))
  return {
    base: (first['base'] ?? null) as Archived | null,
    entries: of('entry') as unknown as readonly Entry[],
    seals: of('seal') as unknown as readonly Seal[],
    archived: last['archived'] as unknown as Archived,
  }
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The entries of an archive file, to be verified in the same way as those of a database. */
export const inArchive = ({ base, entries, seals }: ArchiveFile): AuditSource => ({
  base: () => Promise.resolve(base ?? undefined),
  after: (sequence) =>
    Promise.resolve({
      entries: entries.filter((entry) => entry.sequence > sequence).slice(0, page),
      seals: seals.filter((seal) => seal.through > sequence).slice(0, page),
    }),
  end: () =>
    Promise.resolve({
      newest: entries.at(-1)?.sequence ?? 0,
      covered: seals.at(-1)?.through ?? 0,
    }),
})
