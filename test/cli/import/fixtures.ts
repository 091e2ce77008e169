/** A folder of an operator's files, a real SQLite with the Worker's tables, and the imports as the commands call them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { readMapping } from '../../../cli/import/columns.ts'
import { ImportError } from '../../../cli/import/import-error.ts'
import { importPostalCodes, type PostalImport } from '../../../cli/import/postal-codes.ts'
import {
  importCivilRegistry,
  type CivilRegistryImport,
} from '../../../cli/import/civil-registry.ts'
import type { Target } from '../../../cli/import/target.ts'
import { registryEncryption } from '../../../worker/civil-registry/registry-encryption.ts'
import type { CivilRegistryDocument } from '../../../worker/civil-registry/civil-registry.ts'

const migrations = new URL('../../../worker/db/migrations/', import.meta.url)

export const text = (row: unknown): string => JSON.stringify(row)

/** A database that loses its connection at the file of the test's choosing. */
export function sqlite() {
  const db = new DatabaseSync(':memory:')
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .toSorted())
    db.exec(readFileSync(new URL(file, migrations), 'utf8'))
  const state = { files: 0, lostAt: 0 }
  const target: Target = {
    name: 'a database of the test',
    async execute(file) {
      if (++state.files === state.lostAt) throw new ImportError('connection lost')
      const sql = readFileSync(file, 'utf8')
      for (const statement of sql.split(/;\n/))
        if (Buffer.byteLength(statement) >= 100_000) throw new ImportError('statement too long')
      db.exec(`BEGIN;\n${sql}\nCOMMIT;`)
    },
    async tally(statements) {
      const [first = '', second = ''] = statements.split(/;\n/)
      db.exec(first)
      return Number(Object.values(db.prepare(second).get() ?? {})[0])
    },
  }
  return { db, target, state, all: (sql: string) => db.prepare(sql).all() }
}

const keys = await readKeys(await createSecrets())

export function ground() {
  const folder = mkdtempSync(join(tmpdir(), 'citizen-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const said: string[] = []
  const database = sqlite()
  const file = join(folder, 'file')
  const report = join(folder, 'report.csv')
  const common = { file, report, target: database.target, says: (line: string) => said.push(line) }
  const encryption = registryEncryption(keys, 'ibarra')

  return {
    ...database,
    folder,
    file,
    said,
    keys,
    holds: (content: string | Uint8Array) => writeFileSync(file, content),
    /** Line and reason of everything that was refused. */
    refused: () =>
      readFileSync(report, 'utf8')
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',').slice(0, 2).join(' ')),
    report: () => readFileSync(report, 'utf8'),
    imports: (changed: Partial<CivilRegistryImport> = {}) =>
      importCivilRegistry({
        ...common,
        municipality: 'ibarra',
        encoding: 'utf-8',
        columns: readMapping('document=CEDULA,givenNames=NOMBRES,street=DIRECCION'),
        documents: ['cedula-ec'],
        keys,
        dryRun: false,
        resume: false,
        replace: false,
        ...changed,
      }),
    importsPostalCodes: (changed: Partial<PostalImport> = {}) =>
      importPostalCodes({
        ...common,
        encoding: 'iso-8859-1',
        corpusDate: '2026-09-22',
        ...changed,
      }),
    /** What the register says of a document, as the Worker reads it. */
    async knows(value: string, kind: CivilRegistryDocument['kind'] = 'cedula-ec') {
      const blind = await encryption.blind({ kind, value })
      const row = database.db
        .prepare('SELECT sealed FROM register_people WHERE municipality = ? AND blind = ?')
        .get('ibarra', blind)
      return row ? encryption.decrypt(blind, String(row['sealed'])) : null
    },
    people: () => Number(database.all('SELECT count(*) AS n FROM register_people')[0]?.['n']),
  }
}

/** Made up; pass every check of a cédula. */
export const cedulas = [
  '0104662689',
  '0136914207',
  '0153812524',
  '1004568687',
  '1036470647',
  '1059628832',
] as const

/** Any number of made-up cédulas of Imbabura, in order. */
export const cedulaNumber = (index: number): string => {
  const nine = `100${String(index).padStart(6, '0')}`
  const sum = Array.from(nine, Number).reduce((total, digit, at) => {
    const weighed = at % 2 ? digit : digit * 2
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return `${nine}${(10 - (sum % 10)) % 10}`
}

export const header = 'CEDULA,NOMBRES,DIRECCION'

export const csv = (...lines: readonly string[]) => [header, ...lines, ''].join('\n')
