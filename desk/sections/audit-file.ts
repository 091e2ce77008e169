/**
 * The audit as a file: CSV that no spreadsheet takes for formulas, or JSON. What the audit has stands in it as programs
 * know it, and beside it in the officer's words.
 */
import type { AuditLine, AuditPage, ExportFormat } from '../../contract/desk/audit.ts'
import type { DeskContext } from '../context.ts'
import { auditColumns, readLine } from './audit-line.ts'

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

const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

const timeOf = ({ at }: AuditLine) => new Date(at * 1000).toISOString()

type Written = Pick<AuditPage, 'lines' | 'officers'>

export const auditFiles: Readonly<
  Record<ExportFormat, (desk: DeskContext, written: Written) => string>
> = {
  csv(desk, { lines, officers }) {
    const codes = ['sequence', 'time', 'event', 'subject', 'officer', 'details']
    const words = auditColumns.map((column) => desk.words.audit[column])
    const rows = lines.map((line) => {
      const said = readLine(desk, officers, line)
      const { sequence, event, subject, details } = line
      return csvRow([
        String(sequence),
        timeOf(line),
        event,
        subject,
        details['officer'] ?? '',
        JSON.stringify(details),
        ...auditColumns.map((column) => said[column]),
      ])
    })
    // With a mark of its encoding, without which spreadsheets spell names wrongly.
    return `\uFEFF${csvRow([...codes, ...words])}${rows.join('')}`
  },
  json: (desk, { lines, officers }) =>
    `${JSON.stringify(
      lines.map(({ at, ...line }) => ({
        ...line,
        time: timeOf({ at, ...line }),
        words: readLine(desk, officers, { at, ...line }),
      })),
      null,
      1,
    )}\n`,
}
