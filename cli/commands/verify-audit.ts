/** The command that looks for what was done to the audit behind the Worker's back. Reads only. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readArchive } from '../audit-archive/archive-file.ts'
import { readLoggedSeals } from '../audit-archive/logged-seals.ts'
import { archiveReport, auditReport, gapReport } from '../audit-archive/report.ts'
import { gapsBetween, verifyArchive, verifyDatabase } from '../audit-archive/verification.ts'
import { runCommand } from '../run-command.ts'
import { openWhole, wholeOptions, wholeUsage } from '../whole-database.ts'

const usage = `verify-audit ${wholeUsage} [--seals FILE] [--archive FILE]…`

export const verifyAuditCommand = {
  summary: 'looks for entries and seals of the audit that were altered or removed (docs/audit.md)',
  usage: 'verify-audit …',
  async run(args: readonly string[]): Promise<number> {
    let isSound = false
    const status = await runCommand(usage, async () => {
      const options = {
        ...wholeOptions,
        seals: { type: 'string' },
        archive: { type: 'string', multiple: true },
      } as const
      const { values } = parseArgs({ args: [...args], options })
      const whole = await openWhole(values)
      const logged = values.seals === undefined ? [] : await readLoggedSeals(values.seals)
      const archives = await Promise.all(
        (values.archive ?? []).map(async (name) => ({
          name,
          file: readArchive(await readFile(name, 'utf8'), name),
        })),
      )
      const own = await Promise.all(
        archives.map(({ file }) => verifyArchive(whole.keys, file, logged)),
      )
      const gaps = await gapsBetween(
        whole.database,
        archives.map(({ file }) => file),
      )
      const verification = await verifyDatabase(whole, logged)
      isSound =
        gaps.length === 0 && [verification, ...own].every(({ findings }) => findings.length === 0)
      return [
        ...own.map((one, index) => archiveReport(archives[index]?.name ?? '', one)),
        ...gapReport(gaps),
        auditReport(verification, verification.compared),
      ].join('\n')
    })
    return isSound ? status : 1
  },
}
