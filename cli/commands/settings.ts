/** The settings that officers write, in the operator's hands: `settings list|show|publish|roll-back`. */
import { parseArgs } from 'node:util'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { OperatorError } from '../operator-error.ts'
import { runCommand } from '../run-command.ts'
import { listSettings, publishSettings, rollBackSettings, showSettings } from '../settings.ts'

const usage = [
  `settings list ${contextUsage}`,
  'settings show NUMBER|draft …',
  'settings publish REVISION …',
  'settings roll-back NUMBER …',
].join('\n       ')

async function run(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: contextOptions,
    allowPositionals: true,
  })
  const [what = '', which = '', ...rest] = positionals
  if (rest.length > 0) throw new OperatorError(`Usage: ${usage}`)
  const context = await openContext(values, usage)
  switch (what) {
    case 'list':
      return listSettings(context)
    case 'show':
      return showSettings(context, which)
    case 'publish':
      return publishSettings(context, which)
    case 'roll-back':
      return rollBackSettings(context, which)
  }
  throw new OperatorError(`Usage: ${usage}`)
}

export const settings = {
  summary: 'lists, shows and publishes the settings that officers write (docs/settings.md)',
  usage: 'settings …',
  run: (args: readonly string[]): Promise<number> => runCommand(usage, () => run(args)),
}
