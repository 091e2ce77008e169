/** The watch over all statements (`every-query-plan.setup.ts`) tells when an index is gone, and of what it may not tell. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { scansOf } from '../../support/query-plans.ts'
import { freshDatabase } from '../../support/database.ts'
import { statementsOfTheProduct } from '../../support/every-query-plan.setup.ts'
import { delivery } from '../delivery/harness.ts'
import { sweep } from '../../../worker/delivery/outbox/sweeper.ts'
import { purge } from '../../../worker/retention/purge.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'

beforeEach(freshDatabase)

async function everyMinute() {
  const post = await delivery()
  await sweep(post.db, post.queue)
  await purge(post.db, Object.values(municipalities))
}

test('the every-minute work reads no table whole', async () => {
  await everyMinute()
  const seen = [...statementsOfTheProduct]
  expect(seen.length).toBeGreaterThan(15)
  expect(await scansOf(seen)).toEqual([])
})

test('a statement that goes through all that a city has is told, and one that finds its rows is not', async () => {
  const by = (condition: string) => `DELETE FROM devices WHERE ${condition}`
  const [all, own] = [
    by('municipality = ? AND account = ?'),
    by('+municipality = ? AND account = ?'),
  ]
  expect(await scansOf([all, own])).toEqual([{ sql: all, tables: ['devices'] }])
})

for (const [index, table] of [
  ['accounts_by_status', 'accounts'],
  ['outbox_waiting', 'outbox'],
  ['outbox_by_end', 'outbox'],
  ['sessions_by_end', 'sessions'],
  ['temporary_passwords_by_expiry', 'temporary_passwords'],
  ['limits_by_full', 'limits'],
] as const)
  test(`without ${index} the watch names ${table}`, async () => {
    await everyMinute()
    await env.DB.prepare(`DROP INDEX ${index}`).run()
    const scans = await scansOf(statementsOfTheProduct)
    expect(scans.flatMap(({ tables }) => tables)).toContain(table)
  })

test('reading a table whole is told, by whatever name the statement calls it', async () => {
  for (const sql of [
    'SELECT * FROM accounts',
    'SELECT count(*) FROM identifiers AS asked',
    'WITH old AS MATERIALIZED (SELECT id FROM flows) SELECT * FROM old',
    'DELETE FROM accounts WHERE details = ?',
    'SELECT id FROM accounts WHERE id IN (SELECT account FROM sessions WHERE device = ?)',
  ])
    expect((await scansOf([sql])).length, sql).toBe(1)
})

test('a list that came with the statement is no table', async () => {
  const sql = 'SELECT id FROM accounts WHERE id IN (SELECT value FROM json_each(?))'
  expect(await scansOf([sql])).toEqual([])
})

test('the newest entry, and any row at all, are found without reading the others', async () => {
  const newest = 'SELECT mac FROM audit ORDER BY sequence DESC LIMIT 1'
  expect(await scansOf([newest, 'SELECT 1 FROM accounts LIMIT 1'])).toEqual([])
  for (const sql of [
    'SELECT mac FROM audit ORDER BY at DESC LIMIT 1',
    'SELECT mac FROM audit WHERE event = ? ORDER BY sequence DESC LIMIT 1',
    `SELECT count(*) FROM audit WHERE mac <> (${newest})`,
  ])
    expect(await scansOf([sql]), sql).toHaveLength(1)
})
