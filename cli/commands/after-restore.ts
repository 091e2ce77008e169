/** The command to run before anything else once the database was put back to an earlier moment. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { runCommand } from '../run-command.ts'
import { afterRestore } from '../restore/after-restore.ts'
import { loggedChanges, noChanges } from '../restore/logged-changes.ts'
import { openWhole, wholeOptions, wholeUsage } from '../whole-database.ts'

const usage = `after-restore ${wholeUsage} [--log FILE]`

export const afterRestoreCommand = {
  summary: 'ends what must not live again in a database that was put back (docs/restore.md)',
  usage: 'after-restore …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const options = { ...wholeOptions, log: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options })
      const whole = await openWhole(values)
      const changes =
        values.log === undefined ? noChanges : loggedChanges(await readFile(values.log, 'utf8'))
      const { sequence, epoch, lost, passwords, closed } = await afterRestore(whole, changes, {
        report: (table, done) => console.error(`${table}: ${done} ended`),
      })
      return [
        `Restore ${epoch} of this database is entry ${sequence} of the audit, and sealed.`,
        'Ended: every session, open code, temporary password and flow; known devices are forgotten.',
        'Suppressed: every message that had not left. Nothing that was sent is sent again.',
        lost > 0
          ? `${lost} entries of the audit that were sealed are lost.`
          : 'No sealed entry of the audit is lost.',
        values.log === undefined
          ? 'Whose password was changed since is not known, nor who was suspended, refused or stopped: with --log FILE (the exported log) the former are asked for a new one, and the latter are closed again.'
          : `${passwords} accounts had their password changed since: the older one is gone, and they recover. ${closed} had been closed since, and are closed again.`,
      ].join('\n')
    }),
}
