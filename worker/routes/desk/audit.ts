/** The audit, for whoever reads it and nothing else: looked through, taken along, and its chain verified. */
import {
  auditExportBody,
  auditPageBody,
  auditVerificationBody,
  type AuditVerification,
} from '../../../contract/desk/audit.ts'
import { subjectBody } from '../../../contract/desk/citizens.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { verifyPiece } from '../../audit/verify-piece.ts'
import { AuthError } from '../../auth-error.ts'
import { exportAudit } from '../../desk/audit-export.ts'
import { auditPage } from '../../desk/audit-page.ts'
import { findSubject } from '../../desk/citizens/find-subject.ts'
import { log } from '../../log.ts'
import { officerOperation, type DeskOperation } from './operation.ts'

export const deskAudit: readonly DeskOperation[] = [
  officerOperation({
    method: 'post',
    path: deskPaths.audit,
    permission: 'read_audit',
    body: auditPageBody,
    handle: async ({ context, desk, body: { filter, before } }) =>
      context.json(await auditPage(desk, filter, before)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.auditSubject,
    permission: 'find_subject',
    body: subjectBody,
    handle: async ({ context, desk, officer, body: { typed, reason } }) =>
      context.json(await findSubject(desk, officer, typed, reason)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.auditExport,
    permission: 'export_audit',
    body: auditExportBody,
    handle: async ({ context, desk, officer, body }) =>
      context.json(await exportAudit(desk, officer, body)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.auditVerification,
    permission: 'read_audit',
    body: auditVerificationBody,
    async handle({ context, desk, officer, body: { after } }) {
      const { database, keys, keptSeal, record } = desk
      const piece = await verifyPiece(database, keys.audit, keptSeal, after)
      if (!piece) throw new AuthError('invalid_request')
      const { entries, sealedThrough, findings } = piece.verification
      for (const { kind, sequence } of findings)
        log('audit_altered', { alert: true, reason: kind, sequence })
      // Once a verification, and when something was found.
      if (after === 0 || findings.length > 0)
        await database.batch(
          await record('audit_verified', officer.id, {
            officer: officer.id,
            findings: String(findings.length),
          }),
        )
      return context.json({
        entries,
        sealedThrough,
        findings: findings.map(({ kind, sequence }) => ({ kind, sequence })),
        next: piece.next,
      } satisfies AuditVerification)
    },
  }),
]
