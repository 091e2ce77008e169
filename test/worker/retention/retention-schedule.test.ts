/** Every table is in the retention schedule, and is kept by it: what is old enough goes, what is a little younger stays. */
import { env } from 'cloudflare:workers'
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { SQLiteColumn, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { beforeEach, expect, test } from 'vitest'
import { tables, type TableName } from '../../../worker/db/tables.ts'
import { ibarra } from '../../../worker/municipalities/ibarra.ts'
import {
  retentionPeriodsOf,
  type RetentionPolicy,
  type RetentionRule,
} from '../../../worker/retention/retention-rule.ts'
import { retentionSchedule } from '../../../worker/retention/retention-schedule.ts'
import { count, freshGround, purges } from './fixtures.ts'

beforeEach(freshGround)

test('no table of the database is without a life', async () => {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'd1_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  ).all<{ name: string }>()
  const listed = Object.keys(retentionSchedule).map((name) =>
    getTableName(tables[name as TableName]),
  )
  expect(listed.toSorted()).toEqual(results.map(({ name }) => name).toSorted())
})

const text = (query: Parameters<SQLiteSyncDialect['sqlToQuery']>[0]) => {
  const { sql: written, params } = new SQLiteSyncDialect().sqlToQuery(query)
  return params.reduce<string>((all, value) => all.replace('?', `'${String(value)}'`), written)
}

/** A row of the table, in Ibarra, that has been ripe for so many seconds. */
async function ripeFor(name: TableName, rule: RetentionRule, seconds: number): Promise<void> {
  const table = tables[name]
  const kept = typeof rule.kept === 'number' ? rule.kept : retentionPeriodsOf(ibarra)[rule.kept]
  const since = is(rule.since, SQLiteColumn)
    ? rule.since.name
    : name === 'limits'
      ? 'full_at'
      : 'created_at'
  const age = `unixepoch() - ${kept + seconds}`
  const status =
    rule.where &&
    /'(unconfirmed|awaiting|suspended|suppressed|hour|day)'/.exec(text(sql`${rule.where}`))
  const values = Object.values<SQLiteColumn>(getTableColumns(table)).flatMap((column) => {
    if (column.name === since) return [[column.name, age] as const]
    if (column.name === 'status') return [['status', status?.[0] ?? "'active'"] as const]
    if (column.name === 'grain') return [['grain', status?.[0] ?? ''] as const]
    if (column.name === 'state' && status) return [['state', status[0]] as const]
    if (column.name === 'municipality') return [['municipality', "'ibarra'"] as const]
    if (column.name === 'account' || column.name === 'claimant')
      return [[column.name, "'acc_owner'"] as const]
    if (!column.notNull) return []
    const far = column.name.endsWith('_at')
    return [[column.name, far ? 'unixepoch() + 99999999' : "'1'"] as const]
  })
  await env.DB.prepare(
    `INSERT INTO ${getTableName(table)} (${values.map(([column]) => `"${column}"`).join()})
     VALUES (${values.map(([, value]) => value).join()})`,
  ).run()
}

const rules = Object.entries<RetentionPolicy>(retentionSchedule).flatMap(([name, policy]) =>
  policy.is === 'timed'
    ? policy.rules.map((rule) => [name as TableName, rule, rule.of?.en ?? 'all'] as const)
    : [],
)

/** Whole: with a name that is a proven contact, or the database would let nothing open it. */
const owner = () =>
  env.DB.batch([
    env.DB.prepare(
      "INSERT INTO accounts (id, municipality, details, locale) VALUES ('acc_owner', 'ibarra', 'x', 'es')",
    ),
    env.DB.prepare(`INSERT INTO identifiers
        (municipality, blind, account, kind, sealed, proven_at, signs_in)
      VALUES ('ibarra', 'mail', 'acc_owner', 'email', 'x', unixepoch(), 1)`),
  ])

beforeEach(owner)

/** Which rows are not the owner's own. */
const ofRows: Readonly<Partial<Record<TableName, string>>> = {
  accounts: "id = '1'",
  identifiers: "blind <> 'mail'",
}

for (const [name, rule, which] of rules)
  test(`${name}, ${which}: gone when its time has come, and not before`, async () => {
    const rows = () => count(getTableName(tables[name]), ofRows[name] ?? '1')
    await ripeFor(name, rule, -30)
    await purges()
    expect(await rows()).toBe(1)
    await freshGround()
    await owner()
    await ripeFor(name, rule, 1)
    await purges()
    expect(await rows()).toBe(0)
  })

test('an account that is in use is nobody’s to forget, however old', async () => {
  await env.DB.prepare('UPDATE accounts SET created_at = 0').run()
  await purges()
  expect(await count('accounts')).toBe(1)
})

test('years of use do not count when an account is suspended', async () => {
  await env.DB.prepare('UPDATE accounts SET created_at = 0').run()
  await env.DB.prepare("UPDATE accounts SET status = 'suspended'").run()
  await purges()
  expect(await count('accounts')).toBe(1)
})
