/** An entry of the audit as it is read, on the screen and in a file. */
import type { AuditLine, AuditPage } from '../../contract/desk/audit.ts'
import { moment, type DeskContext } from '../context.ts'
import { nameIn } from '../words/index.ts'
import { detailsOf } from './audit-labels.ts'

export const auditColumns = ['event', 'at', 'subject', 'by', 'details'] as const

export type AuditColumn = (typeof auditColumns)[number]

export function readLine(
  desk: DeskContext,
  officers: AuditPage['officers'],
  line: AuditLine,
): Readonly<Record<AuditColumn, string>> {
  const { events, values } = desk.words.audit
  /** Whoever is no officer and no account is called by a word. */
  const named = (id: string) =>
    officers[id] ?? (Object.hasOwn(values, id) ? nameIn(values, id) : id)
  const { officer } = line.details
  return {
    event: nameIn(events, line.event),
    at: moment(desk, line.at),
    subject: named(line.subject),
    by: officer === undefined ? '' : named(officer),
    details: detailsOf(desk.words, line, named),
  }
}
