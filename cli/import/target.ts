/** Where an import's statements go: a database on this machine, the one on Cloudflare, or a folder. */
import { existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deployConfigPath } from '../deploy-config.ts'
import { installedWrangler, succeed, WranglerError } from '../wrangler.ts'
import { ImportError } from './import-error.ts'

export interface Target {
  /** Tells it from other places. */
  readonly name: string
  /**
   * Executes the statements of a file as one transaction.
   *
   * @throws ImportError when the database refused; nothing of the file has been done then
   */
  execute(file: string): Promise<void>
  /** Executes statements, the last of which answers one number. */
  tally(statements: string): Promise<number>
}

/** The database of `npm start` under this folder. */
export const localDatabase = (dataDir: string): Target => d1('--local', '--persist-to', dataDir)

/** The database that `npm run deploy` made. */
export const remoteDatabase: Target = d1('--remote', '--config', deployConfigPath)

function d1(...where: readonly string[]): Target {
  // What wrangler says may be repeated: the statements hold no personal datum in clear.
  const run = (...what: string[]) =>
    succeed(installedWrangler, 'd1', 'execute', 'DB', '--yes', ...where, ...what).catch(
      (cause: unknown) => {
        if (!(cause instanceof WranglerError)) throw cause
        throw new ImportError(`The database refused.\n${cause.message.slice(-2000)}`, { cause })
      },
    )
  return {
    name: where.join(' '),
    execute: (file) => run('--file', file).then(() => undefined),
    async tally(statements) {
      const said = await run('--json', '--command', statements)
      const answers = JSON.parse(said.slice(said.indexOf('['))) as readonly {
        readonly results?: readonly Readonly<Record<string, unknown>>[]
      }[]
      const [tally] = Object.values(answers.at(-1)?.results?.[0] ?? {})
      if (typeof tally !== 'number') throw new ImportError('The database answered no number.')
      return tally
    },
  }
}

/** Keeps the statements in a new folder, numbered, for an operator who executes them otherwise. */
export const folder = (path: string): Target => {
  let kept = 0
  return {
    name: `folder ${path}`,
    async execute(file) {
      if (kept === 0) await makeFolder(path)
      await copyFile(file, join(path, `${String(++kept).padStart(5, '0')}.sql`))
    },
    tally: () => Promise.reject(new ImportError('This needs a database, not a folder.')),
  }
}

async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) throw new ImportError(`${path} exists already: name a new folder.`)
  await mkdir(path, { recursive: true, mode: 0o700 })
}

/** For a dry run. */
export const dryTarget: Target = {
  name: 'nowhere',
  execute: () => Promise.resolve(),
  tally: () => Promise.resolve(0),
}
