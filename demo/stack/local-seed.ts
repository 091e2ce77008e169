/** What local development begins with: made-up postal codes, Ibarra's made-up register of persons, a service. */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentKind } from '../../contract/documents/index.ts'
import { readCivilRegistryKeys } from '../../cli/import/civil-registry-keys.ts'
import { importCivilRegistry } from '../../cli/import/civil-registry.ts'
import { seedGeo } from '../../cli/import/seed-geo.ts'
import { ibarraPadron, type PadronRow } from '../sample-padron.ts'
import { execute, type LocalWorker } from './local-worker.ts'

const documents: readonly DocumentKind[] = ['cedula-ec', 'ruc-ec', 'passport']

const columns = [
  'document',
  'givenNames',
  'familyNames',
  'address',
  'phone',
  'email',
] as const satisfies readonly (keyof PadronRow)[]

/**
 * Seeds the local database; once for each folder of data and each version of the seed.
 *
 * @param predios the row of a service, by its addresses now; none where it is not started
 * @throws Error when the database refused
 */
export async function seed(worker: LocalWorker, predios = ''): Promise<void> {
  const mark = join(worker.settings.dataDir, 'seeded')
  const version = createHash('sha256')
    .update(JSON.stringify([seedGeo(), ibarraPadron, predios]))
    .digest('hex')
  if ((await textOf(mark)) === version) return
  const directory = await mkdtemp(join(tmpdir(), 'citizen-seed-'))
  try {
    const file = join(directory, 'seed.sql')
    await writeFile(file, seedGeo() + (await registerSql(directory, worker.secrets)) + predios, {
      mode: 0o600,
    })
    await execute(worker, file)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
  await writeFile(mark, version)
}

const textOf = (path: string) => readFile(path, 'utf8').catch(() => '')

/** Ibarra's register by way of a file, as a city brings its own; encrypted with the keys of this machine. */
async function registerSql(directory: string, secrets: string): Promise<string> {
  const file = join(directory, 'padron.csv')
  await writeFile(file, asCsv(ibarraPadron))
  const statements: string[] = []
  const { refused } = await importCivilRegistry({
    municipality: 'ibarra',
    file,
    encoding: 'utf-8',
    columns: new Map(columns.map((name) => [name, name])),
    documents,
    keys: await readCivilRegistryKeys(secrets),
    report: join(directory, 'refused.csv'),
    target: {
      name: 'seed',
      execute: async (path) => void statements.push(await readFile(path, 'utf8')),
      tally: () => Promise.reject(new Error('a seed replaces nobody')),
    },
    dryRun: false,
    resume: false,
    replace: false,
    says: () => {},
  })
  if (refused > 0) throw new Error(`${refused} people of the sample register were refused`)
  return statements.join('')
}

const asCsv = (rows: readonly PadronRow[]) =>
  [columns.join(','), ...rows.map((row) => columns.map((name) => quoted(row[name])).join(','))]
    .map((line) => `${line}\n`)
    .join('')

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
