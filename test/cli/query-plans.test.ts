/** Every statement of the operator's commands finds its rows by an index: context, register and postal codes. */
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test, vi } from 'vitest'
import { decide } from '../../cli/decision.ts'
import { pendingList } from '../../cli/commands/pending.ts'
import { requestList } from '../../cli/commands/requests.ts'
import { goneSql, civilRegistryRows } from '../../cli/import/civil-registry-sql.ts'
import { postalSeedSql, postalSql } from '../../cli/import/postal-sql.ts'
import { madeUpPlaces } from '../../worker/geo/fixture.ts'
import { tablesScanned } from '../support/scans.ts'
import { office, rosa } from './registrations/office.ts'

const migrations = new URL('../../worker/db/migrations/', import.meta.url)

function schema(): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .toSorted())
    db.exec(readFileSync(new URL(file, migrations), 'utf8'))
  return db
}

function scansOf(statements: readonly string[], db = schema()) {
  return statements.flatMap((sql) => {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()
    const details = plan.map(({ detail }) => String(detail))
    return tablesScanned(sql, details).map((table) => ({ table, sql }))
  })
}

afterEach(() => vi.restoreAllMocks())

async function deskStatements(): Promise<readonly string[]> {
  const { context, applies } = await office()
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare')
  await applies(rosa, 'acc_1')
  await applies({ user: 'luis', cedula: '1036470647', email: 'luis@example.com' }, 'acc_2')
  await pendingList(context)
  await requestList(context)
  await decide(context, rosa.user, { is: 'approved' })
  await decide(context, 'acc_2', { is: 'refused', reason: 'x' })
  return prepare.mock.calls.map(([sql]) => sql)
}

test('what officers and clerks ask and decide reads no table whole', async () => {
  const statements = await deskStatements()
  expect(statements.length).toBeGreaterThan(10)
  expect(scansOf(statements)).toEqual([])
})

test('without the index of statuses the list of those who await would, and it is told', async () => {
  const statements = await deskStatements()
  const db = schema()
  db.exec('DROP INDEX accounts_by_status')
  expect(scansOf(statements, db).map(({ table }) => table)).toContain('accounts')
})

const corpus = {
  country: 'MX',
  source: 'a file',
  notice: 'x',
  corpusDate: '2026-01-01',
  onlyState: '',
  places: madeUpPlaces,
}

test('imports of registers and postal codes read no table whole', () => {
  const texts = [
    ...civilRegistryRows('ibarra', 'a file', [['blind', 'sealed']]),
    goneSql('ibarra', 'a file', 10),
    ...postalSql(corpus),
    ...postalSql({ ...corpus, onlyState: '01' }),
    ...postalSeedSql(corpus),
  ]
  const statements = texts.flatMap((text) => text.split(/;\n/)).filter((text) => text.trim() !== '')
  expect(statements.length).toBeGreaterThan(6)
  expect(scansOf(statements)).toEqual([])
})

test('who has left a register is found without reading those who stay', () => {
  const [removal = ''] = goneSql('ibarra', 'a file', 10).split(';\n')
  const plan = schema().prepare(`EXPLAIN QUERY PLAN ${removal}`).all()
  const details = plan.map(({ detail }) => String(detail)).join()
  expect(details).toContain('(municipality=? AND source<?)')
  expect(details).toContain('(municipality=? AND source>?)')
})
