/** Opens the context that an officer's options name. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readKeys, type Keys } from '../worker/crypto/keys.ts'
import { SecretError } from '../worker/crypto/secrets.ts'
import type { CommandContext } from './context.ts'
import { deployConfigPath } from './deploy-config.ts'
import { dataDirOf } from './import/options.ts'
import { requireFitKeys } from './compare-keys.ts'
import { requireMunicipality } from './known-municipality.ts'
import { byWrangler, operatorDatabase, type DatabaseLocation } from './operator-database.ts'
import { OperatorError } from './operator-error.ts'
import { readSecretTexts } from './secrets-file.ts'
import { sentencesIn } from './sentences.ts'
import { installedWrangler, root } from './wrangler.ts'

/** For `parseArgs` of node:util. */
export const contextOptions = {
  municipality: { type: 'string' },
  remote: { type: 'boolean' },
  'data-dir': { type: 'string' },
  keys: { type: 'string' },
  lang: { type: 'string' },
} as const

interface ContextValues {
  readonly municipality?: string | undefined
  readonly remote?: boolean | undefined
  readonly 'data-dir'?: string | undefined
  readonly keys?: string | undefined
  readonly lang?: string | undefined
}

/** For the usage of each command. */
export const contextUsage =
  '--municipality NAME [--data-dir DIR | --remote [--keys FILE]] [--lang es|en]'

/** @throws OperatorError saying what is missing */
export async function openContext(values: ContextValues, usage: string): Promise<CommandContext> {
  if (values.municipality === undefined) throw new OperatorError(`Usage: ${usage}`)
  const municipality = requireMunicipality(values.municipality)
  return {
    municipality,
    ...(await openDatabase(values, locationOf(values))),
    say: sentencesIn(values.lang ?? process.env['LANG'] ?? ''),
  }
}

/** The database at a place, and keys that fit it. */
export async function openDatabase(values: ContextValues, location: DatabaseLocation) {
  const keys = await keysOf(values, location)
  const database = operatorDatabase(byWrangler(installedWrangler, location))
  await requireFitKeys(database, keys)
  return { database, keys }
}

export function locationOf(values: ContextValues): DatabaseLocation {
  if (!values.remote) return { is: 'local', dataDir: dataDirOf(values) }
  if (existsSync(join(root, deployConfigPath))) return { is: 'remote' }
  throw new OperatorError('Nothing is deployed from here yet: `npm run deploy` comes first.')
}

/** @returns undefined where the keys stand in the environment */
export const keysFileOf = (
  { keys }: ContextValues,
  location: DatabaseLocation,
): string | undefined =>
  keys ?? (location.is === 'local' ? join(location.dataDir, 'secrets.env') : undefined)

/** Of local development, its own file of keys; else the copy that the operator names, or the environment. */
async function keysOf(values: ContextValues, location: DatabaseLocation): Promise<Keys> {
  const own = location.is === 'local' ? join(location.dataDir, 'secrets.env') : undefined
  const file = keysFileOf(values, location)
  if (file === own && own !== undefined && !existsSync(own))
    throw new OperatorError(`There is no ${own}: \`npm start\` comes first, or --data-dir.`)
  try {
    return await readKeys(file === undefined ? process.env : await readSecretTexts(file))
  } catch (cause) {
    if (!(cause instanceof SecretError)) throw cause
    const from = file ?? 'the environment'
    throw new OperatorError(
      `${cause.message} in ${from}. Name the file of keys with --keys FILE.`,
      {
        cause,
      },
    )
  }
}
