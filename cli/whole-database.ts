/** Where an operator works on all municipalities at once: the database, its keys, the second place of its seals. */
import { keptSealKey, readSeal, type KeptSeal } from '../worker/audit/kept-seal.ts'
import type { Keys } from '../worker/crypto/keys.ts'
import type { Database } from '../worker/db/database.ts'
import { deployConfigPath } from './deploy-config.ts'
import { deskOptions, keysFileOf, openDatabase, placeOf } from './open-desk.ts'
import type { Place } from './operator-database.ts'
import { OperatorError } from './operator-error.ts'
import { installedWrangler, type Wrangler } from './wrangler.ts'

export interface WholeDatabase {
  readonly place: Place
  readonly database: Database
  readonly keys: Keys
  /** Where the keys stand; undefined for the environment. */
  readonly keysFile: string | undefined
  readonly keptSeal: KeptSeal
}

const { municipality: _, lang: __, ...options } = deskOptions

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
  const place = placeOf(values)
  return {
    place,
    ...(await openDatabase(values, place)),
    keysFile: keysFileOf(values, place),
    keptSeal: sealByWrangler(installedWrangler, place),
  }
}

/** The Worker's own namespace, from the operator's machine. */
export function sealByWrangler(wrangler: Wrangler, place: Place): KeptSeal {
  const where = [
    '--binding',
    'CODES',
    ...(place.is === 'local'
      ? ['--local', '--persist-to', place.dataDir]
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
