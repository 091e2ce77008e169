/** The command that looks for what was done to the audit behind the Worker's back. Reads only. */
import { parseArgs } from 'node:util'
import { verifyAudit } from '../../audit/verify.ts'
import { readLoggedSeals } from '../audit/logged-seals.ts'
import { auditReport } from '../audit/report.ts'
import { attempt } from '../import/telling.ts'
import { openWhole, wholeOptions, wholeUsage } from '../whole-database.ts'

const usage = `verify-audit ${wholeUsage} [--seals FILE]`

export const verifyAuditCommand = {
  summary:
    'looks for entries and seals of the audit that were altered or removed (docs/operating.md)',
  usage: 'verify-audit …',
  async run(args: readonly string[]): Promise<number> {
    let isSound = false
    const status = await attempt(usage, async () => {
      const options = { ...wholeOptions, seals: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options })
      const { database, keys, keptSeal } = await openWhole(values)
      const kept = await keptSeal.last()
      const logged = values.seals === undefined ? [] : await readLoggedSeals(values.seals)
      const known = [...(kept ? [kept] : []), ...logged]
      const verification = await verifyAudit(database, keys.audit, known)
      isSound = verification.findings.length === 0
      return auditReport(verification, known.length)
    })
    return isSound ? status : 1
  },
}
