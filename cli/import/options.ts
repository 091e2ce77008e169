/** The options that every import has. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deployConfigPath } from '../deploy-config.ts'
import { root } from '../wrangler.ts'
import { encodings, type Encoding } from './encoding.ts'
import { ImportError } from './import-error.ts'
import { folder, localDatabase, dryTarget, remoteDatabase, type Target } from './target.ts'

/** For `parseArgs` of node:util. */
export const sharedOptions = {
  local: { type: 'boolean' },
  remote: { type: 'boolean' },
  'sql-dir': { type: 'string' },
  'dry-run': { type: 'boolean' },
  'data-dir': { type: 'string' },
  encoding: { type: 'string' },
  report: { type: 'string' },
} as const

export interface SharedValues {
  readonly local?: boolean | undefined
  readonly remote?: boolean | undefined
  readonly 'sql-dir'?: string | undefined
  readonly 'dry-run'?: boolean | undefined
  readonly 'data-dir'?: string | undefined
  readonly encoding?: string | undefined
  readonly report?: string | undefined
}

/** For the usage of each command. */
export const sharedUsage =
  '(--local | --remote | --sql-dir DIR | --dry-run) [--encoding utf-8|iso-8859-1] [--report FILE]'

/** The folder of the database of `npm start`. */
export const dataDirOf = (values: SharedValues): string =>
  resolve(root, values['data-dir'] ?? (process.env['DATA_DIR'] || '.data'))

/** @throws ImportError unless exactly one place is named: nothing is ever written to a place by default */
export function targetOf(values: SharedValues): Target {
  const { local, remote, 'sql-dir': sqlDir, 'dry-run': dryRun } = values
  if ([local, remote, sqlDir, dryRun].filter(Boolean).length !== 1)
    throw new ImportError('Say one of --local, --remote, --sql-dir DIR and --dry-run.')
  if (dryRun) return dryTarget
  if (sqlDir) return folder(resolve(sqlDir))
  if (local) return localDatabase(dataDirOf(values))
  if (!existsSync(join(root, deployConfigPath)))
    throw new ImportError('Nothing is deployed from here yet: `npm run deploy` comes first.')
  return remoteDatabase
}

export function encodingOf({ encoding }: SharedValues, usual: Encoding): Encoding {
  const found = encodings.find((one) => one === (encoding ?? usual))
  if (!found) throw new ImportError(`--encoding is one of ${encodings.join(', ')}.`)
  return found
}

/** Beside the file that is imported, unless it is said otherwise. */
export const reportOf = ({ report }: SharedValues, file: string): string =>
  resolve(report ?? `${file}.refused.csv`)
