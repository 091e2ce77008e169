/** The audit, for whoever reads it and nothing else. */
import { deskPaths } from '../../../contract/routes-desk.ts'
import { AuthError } from '../../auth-error.ts'
import { auditPage } from '../../desk/audit-page.ts'
import { officerOperation } from './operation.ts'

export const deskAudit = officerOperation({
  method: 'get',
  path: deskPaths.audit,
  permission: 'read_audit',
  async handle({ context, desk }) {
    const before = context.req.query('before') ?? String(Number.MAX_SAFE_INTEGER)
    if (!/^\d{1,16}$/.test(before)) throw new AuthError('invalid_request')
    return context.json(await auditPage(desk, Number(before)))
  },
})
