/** Where an import's statements go: a database on this machine, the one on Cloudflare, or a folder. */
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { executeSql } from './wrangler.ts'

export interface Target {
  /**
   * Executes the statements of a file as one transaction.
   *
   * @throws ImportError when the database refused; nothing of the file has been done then
   */
  execute(file: string): Promise<void>
}

/** `remote`: the database of the account that wrangler is signed in to. */
export type Place =
  | { readonly is: 'local'; readonly dataDir: string }
  | { readonly is: 'remote'; readonly config?: string }

export const d1 = (place: Place): Target => ({ execute: (file) => executeSql(place, file) })

/** Keeps the statements, numbered, for an operator who executes them otherwise. */
export const folder = (path: string): Target => {
  let kept = 0
  return {
    async execute(file) {
      await mkdir(path, { recursive: true, mode: 0o700 })
      await copyFile(file, join(path, `${String(++kept).padStart(5, '0')}.sql`))
    },
  }
}

/** For a dry run. */
export const nowhere: Target = { execute: () => Promise.resolve() }
