/** The audit, to be taken along a piece at a time: that it was taken, and as what, is in the audit itself. */
import type { AuditFilter, AuditPage, ExportFormat } from '../../contract/desk/audit.ts'
import { AuthError } from '../auth-error.ts'
import { ConflictError } from '../db/database.ts'
import type { Desk } from './desk.ts'
import type { SignedInOfficer } from './officers/officer-sessions.ts'
import { auditPage } from './audit-page.ts'

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
): Promise<AuditPage> {
  const found = await auditPage(desk, filter, before)
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
  return found
}
