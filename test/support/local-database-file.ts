/** Where the local Worker keeps its D1. */
import { globSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Finds the one database under a folder of data.
 *
 * @returns path of the SQLite file
 * @throws Error when there is none, or more than one
 */
export function localDatabaseFile(dataDir: string): string {
  const files = globSync('**/miniflare-D1DatabaseObject/*.sqlite', { cwd: dataDir })
  const [file, ...others] = files.filter((name) => !name.endsWith('metadata.sqlite'))
  if (file === undefined || others.length > 0)
    throw new Error(`not one database, but ${files.length}, in ${dataDir}`)
  return join(dataDir, file)
}
