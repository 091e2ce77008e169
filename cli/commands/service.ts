/** The command by which a system of the city comes to sign citizens in, and stops: `service add|list|change|rotate|remove`. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { serviceId } from '../../worker/openid/service.ts'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { OperatorError } from '../operator-error.ts'
import { runCommand } from '../run-command.ts'
import {
  addService,
  changeService,
  listServices,
  removeService,
  rotateSecret,
} from '../service/services.ts'
import { serviceOptions, settingsOf } from '../service/settings-of.ts'

const usage = [
  `service list ${contextUsage}`,
  'service add NAME --name "…" --redirect URL [--redirect URL] [--claim "email=purpose"] [--level 1-4] [--factor]',
  '  [--signed-out URL] [--back-channel URL] [--sector HOST] [--public | --service-keys FILE] …',
  'service change NAME …, all of it said anew',
  'service rotate NAME [--end] …',
  'service remove NAME …',
].join('\n       ')

async function keysIn(file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as { readonly keys?: unknown }).keys
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new OperatorError(`${file} is no JWKS.`, { cause })
    throw cause
  }
}

async function run(args: readonly string[]): Promise<string> {
  const options = {
    ...contextOptions,
    ...serviceOptions,
    'service-keys': { type: 'string' },
    end: { type: 'boolean' },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [what, id = '', ...rest] = positionals
  if (what === undefined || rest.length > 0) throw new OperatorError(`Usage: ${usage}`)
  const context = await openContext(values, usage)
  if (what === 'list') return listServices(context)
  if (!v.is(serviceId, id))
    throw new OperatorError(
      'A service is named by small letters, digits and hyphens, e.g. predios.',
    )
  const [locale] = context.municipality.public.locales
  const said = async () => settingsOf(values, locale, await keysIn(values['service-keys']))
  switch (what) {
    case 'add':
      return addService(context, id, await said())
    case 'change':
      return changeService(context, id, await said())
    case 'rotate':
      return rotateSecret(context, id, values.end ?? false)
    case 'remove':
      return removeService(context, id)
    default:
      throw new OperatorError(`Usage: ${usage}`)
  }
}

export const service = {
  summary: 'lets a system of the city sign citizens in, and stops it (docs/openid-provider.md)',
  usage: 'service …',
  run: (args: readonly string[]): Promise<number> => runCommand(usage, () => run(args)),
}
