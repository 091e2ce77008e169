/** The audit as a file: CSV that no spreadsheet takes for formulas, or JSON. That it was taken is in the audit itself. */
import type {
  AuditExport,
  AuditFilter,
  AuditLine,
  ExportFormat,
} from '../../contract/desk/audit.ts'
import { AuthError } from '../auth-error.ts'
import { ConflictError } from '../db/database.ts'
import type { Desk } from './desk.ts'
import type { SignedInOfficer } from './officers/officer-sessions.ts'
import { linesOf, officerNames } from './audit-page.ts'

const header: readonly string[] = [
  'sequence',
  'time',
  'event',
  'subject',
  'officer',
  'officer name',
  'details',
]

/**
 * A cell. What a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @see RFC 4180 §2
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

interface Written extends AuditLine {
  readonly officerName: string
}

const timeOf = (at: number) => new Date(at * 1000).toISOString()

const writers: Readonly<
  Record<ExportFormat, (lines: readonly Written[], isFirst: boolean) => string>
> = {
  csv: (lines, isFirst) =>
    [
      ...(isFirst ? [csvRow(header)] : []),
      ...lines.map(({ sequence, at, event, subject, details, officerName }) =>
        csvRow([
          String(sequence),
          timeOf(at),
          event,
          subject,
          details['officer'] ?? '',
          officerName,
          JSON.stringify(details),
        ]),
      ),
    ].join(''),
  json: (lines) =>
    lines
      .map(({ at, officerName, ...line }) =>
        JSON.stringify({ ...line, time: timeOf(at), ...(officerName !== '' && { officerName }) }),
      )
      .join(',\n'),
}

export async function exportAudit(
  desk: Desk,
  officer: SignedInOfficer,
  {
    filter,
    format,
    before,
  }: {
    readonly filter: AuditFilter
    readonly format: ExportFormat
    readonly before: number | null
  },
): Promise<AuditExport> {
  const [found, names] = await Promise.all([linesOf(desk, filter, before), officerNames(desk)])
  const isFirst = before === null
  // Each piece: whoever begins in the middle has taken something as well.
  const taken = await desk.record('audit_exported', officer.id, {
    officer: officer.id,
    format,
    lines: String(found.lines.length),
    filter: JSON.stringify(filter),
  })
  await desk.database
    .batch(desk.sessions.mustLive(officer.session), taken)
    .catch((cause: unknown) => {
      if (cause instanceof ConflictError) throw new AuthError('officer_required', { cause })
      throw cause
    })
  const written = found.lines.map((line) => ({
    ...line,
    officerName: names[line.details['officer'] ?? ''] ?? '',
  }))
  return { text: writers[format](written, isFirst), before: found.before }
}
