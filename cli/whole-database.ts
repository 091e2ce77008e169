/** Where an operator works on all municipalities at once: the database, its keys, the second place of its seals. */
import { keptSealKey, readSeal, type KeptSeal } from '../worker/audit/kept-seal.ts'
import type { Keys } from '../worker/crypto/keys.ts'
import type { Database } from '../worker/db/database.ts'
import { deployConfigPath } from './deploy-config.ts'
import { contextOptions, keysFileOf, openDatabase, locationOf } from './open-context.ts'
import type { DatabaseLocation } from './operator-database.ts'
import { OperatorError } from './operator-error.ts'
import { installedWrangler, type Wrangler } from './wrangler.ts'

export interface WholeDatabase {
  readonly location: DatabaseLocation
  readonly database: Database
  readonly keys: Keys
  /** The file of the keys; undefined for the environment. */
  readonly keysFile: string | undefined
  readonly keptSeal: KeptSeal
}

const { municipality: _, lang: __, ...options } = contextOptions

/** For `parseArgs` of node:util. */
export const wholeOptions = options

/** For the usage of each command. */
export const wholeUsage = '[--data-dir DIR | --remote [--keys FILE]]'

interface WholeValues {
  readonly remote?: boolean | undefined
  readonly 'data-dir'?: string | undefined
  readonly keys?: string | undefined
}

/** @throws OperatorError saying what is missing */
export async function openWhole(values: WholeValues): Promise<WholeDatabase> {
  const location = locationOf(values)
  return {
    location,
    ...(await openDatabase(values, location)),
    keysFile: keysFileOf(values, location),
    keptSeal: sealByWrangler(installedWrangler, location),
  }
}

/** The Worker's own namespace, from the operator's machine. */
export function sealByWrangler(wrangler: Wrangler, location: DatabaseLocation): KeptSeal {
  const where = [
    '--binding',
    'CODES',
    ...(location.is === 'local'
      ? ['--local', '--persist-to', location.dataDir]
      : ['--remote', '--config', deployConfigPath]),
  ]
  return {
    async last() {
      const ran = await wrangler('kv', 'key', 'get', keptSealKey, ...where, '--text')
      if (ran.status === 0) return readSeal(ran.stdout.trim())
      if (/not found/i.test(ran.stdout + ran.stderr)) return undefined
      throw new OperatorError(`The second place of the seals cannot be read.\n${ran.stderr.trim()}`)
    },
    async keep(seal) {
      const ran = await wrangler('kv', 'key', 'put', keptSealKey, JSON.stringify(seal), ...where)
      if (ran.status !== 0)
        throw new OperatorError(
          `The second place of the seals cannot be written.\n${ran.stderr.trim()}`,
        )
    },
  }
}
