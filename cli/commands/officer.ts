/** The command by which officers come to the desk, and leave it: `officer invite|list|suspend|reinstate`. */
import { parseArgs } from 'node:util'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import {
  addOfficer,
  changeOfficer,
  inviteOfficerAgain,
  listOfficers,
} from '../officers/officers.ts'
import { OperatorError } from '../operator-error.ts'
import { runCommand } from '../run-command.ts'

const usage = [
  `officer list ${contextUsage}`,
  'officer invite --name "…" --email ADDRESS --role clerk|supervisor|administrator|auditor …',
  'officer invite --officer off_… …',
  'officer suspend|reinstate --officer off_… …',
].join('\n       ')

async function run(args: readonly string[]): Promise<string> {
  const options = {
    ...contextOptions,
    name: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string' },
    officer: { type: 'string' },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [what = '', ...rest] = positionals
  const { officer, name = '', email = '', role = '' } = values
  if (rest.length > 0) throw new OperatorError(`Usage: ${usage}`)
  const context = await openContext(values, usage)
  const base = values.remote
    ? context.municipality.private.base
    : `http://localhost:${process.env['PORT'] || '8787'}`
  switch (what) {
    case 'list':
      return listOfficers(context)
    case 'invite':
      return officer === undefined
        ? addOfficer(context, base, { name, email, role })
        : inviteOfficerAgain(context, base, officer)
    case 'suspend':
    case 'reinstate':
      if (officer !== undefined) return changeOfficer(context, what, officer)
  }
  throw new OperatorError(`Usage: ${usage}`)
}

export const officer = {
  summary: 'invites officers to the desk, lists and suspends them (docs/desk.md)',
  usage: 'officer …',
  run: (args: readonly string[]): Promise<number> => runCommand(usage, () => run(args)),
}
