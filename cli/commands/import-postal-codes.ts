/** The command that imports postal codes: reads what was asked, tells what came of it. */
import { parseArgs } from 'node:util'
import { ImportError } from '../import/import-error.ts'
import { encodingOf, reportOf, sharedOptions, sharedUsage, targetOf } from '../import/options.ts'
import { importPostalCodes } from '../import/postal-codes.ts'
import { onStandardError } from '../import/progress.ts'
import { runCommand, refusedIn } from '../run-command.ts'

const usage = `import-postal-codes mx FILE ${sharedUsage} [--only-state NN] [--date YYYY-MM-DD]`

export const importPostalCodesCommand = {
  summary: 'imports Mexico’s postal codes from the post office’s file (docs/imports.md)',
  usage: 'import-postal-codes …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          ...sharedOptions,
          'only-state': { type: 'string' },
          date: { type: 'string' },
        },
      })
      const [country, file, ...more] = positionals
      if (country !== 'mx' || !file || more.length > 0) throw new ImportError(`Usage: ${usage}`)
      const onlyState = values['only-state']
      if (onlyState !== undefined && !/^\d{2}$/.test(onlyState))
        throw new ImportError('--only-state is the two digits of a state, e.g. 11 for Guanajuato.')
      if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date))
        throw new ImportError('--date is a day, e.g. 2026-09-22.')
      const report = reportOf(values, file)
      const done = await importPostalCodes({
        file,
        report,
        encoding: encodingOf(values, 'iso-8859-1'),
        target: targetOf(values),
        says: onStandardError,
        ...(onlyState !== undefined && { onlyState }),
        ...(values.date !== undefined && { corpusDate: values.date }),
      })
      const verb = values['dry-run'] ? 'would be written' : 'written'
      return `${done.codes} postal codes with ${done.settlements} settlements ${verb}. ${refusedIn(done.refused, report)}`
    }),
}
