/** The command by which the audit's eldest entries leave for a file that the operator keeps. */
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { days } from '../../contract/units.ts'
import { auditRetention } from '../../worker/retention/retention-schedule.ts'
import { archiveAudit, type ArchiveKeeper } from '../audit-archive/archive-audit.ts'
import { readLoggedSeals } from '../audit-archive/logged-seals.ts'
import { runCommand } from '../run-command.ts'
import { OperatorError } from '../operator-error.ts'
import { openWhole, wholeOptions, wholeUsage } from '../whole-database.ts'

const usage = `archive-audit --out FILE [--older-than DAYS] ${wholeUsage} [--seals FILE]`

const keeper = (name: string): ArchiveKeeper => ({
  name,
  create: () => writeFile(name, '', { mode: 0o600, flag: 'wx' }),
  append: (text) => appendFile(name, text),
  read: () => readFile(name, 'utf8'),
})

function termOf(text: string | undefined): number {
  if (text === undefined) return auditRetention
  if (!/^\d{1,5}$/.test(text)) throw new OperatorError('--older-than is a number of days.')
  return days(Number(text))
}

export const archiveAuditCommand = {
  summary: 'moves entries of the audit that have served their time to a file (docs/audit.md)',
  usage: 'archive-audit …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const options = {
        ...wholeOptions,
        out: { type: 'string' },
        'older-than': { type: 'string' },
        seals: { type: 'string' },
      } as const
      const { values } = parseArgs({ args: [...args], options })
      if (values.out === undefined) throw new OperatorError(`Usage: ${usage}`)
      const term = termOf(values['older-than'])
      const logged = values.seals === undefined ? [] : await readLoggedSeals(values.seals)
      const archived = await archiveAudit(await openWhole(values), term, logged, keeper(values.out))
      return archived
        ? [
            `Entries through ${archived.through} are in ${values.out}, verified, and gone from the database.`,
            'Keep it where neither the database nor KV can be written from, with the key of AUDIT_KEY it names.',
          ].join('\n')
        : 'Nothing is old enough, and no file was written.'
    }),
}
