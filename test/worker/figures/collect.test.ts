/** Figures are counted once a minute from what is written anyway: once each, in the city's own days, and in bounded numbers. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../worker/db/database.ts'
import { dateOf } from '../../../worker/figures/city-date.ts'
import { collectFigures } from '../../../worker/figures/collect.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { everyMinute } from '../../../worker/background.ts'
import { count, freshGround, numbered, purges } from '../retention/fixtures.ts'

beforeEach(freshGround)

const collects = () => collectFigures(database(env.DB), Object.values(municipalities))

/** Metric, name and count of the hours, added up. */
async function counted(): Promise<Readonly<Record<string, number>>> {
  const { results } = await env.DB.prepare(
    `SELECT metric || ' ' || name AS what, sum(count) AS n FROM figures WHERE grain = 'hour' GROUP BY 1`,
  ).all<{ what: string; n: number }>()
  return Object.fromEntries(results.map(({ what, n }) => [what, n]))
}

const entries = (rows: number, event: string, name: string) =>
  numbered(
    rows,
    'audit (id, municipality, event, subject, details, mac, previous)',
    `'${name}' || i, 'ibarra', '${event}', 'acc_1', '{}', 'm', 'p'`,
  ).run()

const flows = (rows: number, at: string, name: string, { took = 0, ago = 60 } = {}) =>
  numbered(
    rows,
    'flows (id, municipality, kind, at, operation, browser, facts, locale, created_at, moved_at, expires_at)',
    `'${name}' || i, 'ibarra', 'register', '${at}', 'o', 'b', 'f', 'es', unixepoch() - 2000,
      unixepoch() - 2000 + ${took}, unixepoch() - ${ago}`,
  ).run()

const messages = (rows: number, name: string, state: string, more = "'brevo', NULL") =>
  numbered(
    rows,
    'outbox (id, municipality, state, carrier, report, expires_at, ended_at)',
    `'${name}' || i, 'ibarra', '${state}', ${more}, unixepoch(), unixepoch() - 700`,
  ).run()

test('what the audit tells of is counted once, however often and however many count', async () => {
  await entries(7, 'signed_in', 'a')
  await entries(2, 'passkey_added', 'b')
  await Promise.all([collects(), collects()])
  await collects()
  expect(await counted()).toEqual({ 'event signed_in': 7 })
  await entries(3, 'signed_in', 'c')
  await collects()
  expect(await counted()).toEqual({ 'event signed_in': 10 })
})

test('a flow counts where it stood when its time was over, and before it is purged', async () => {
  await flows(4, 'code', 'a')
  await flows(6, 'done', 'b', { took: 100 })
  await flows(1, 'elsewhere', 'c')
  await flows(5, 'code', 'd', { ago: -600 })
  await everyMinute(env)
  expect(await count('flows')).toBe(5)
  expect(await counted()).toEqual({
    'flow register/code': 4,
    'flow register/done': 6,
    'duration register/120': 6,
  })
})

test('a message counts by what is known of it ten minutes later; one to nobody does not', async () => {
  await messages(5, 'a', 'sent')
  await messages(2, 'b', 'sent', "'brevo', 'bounced'")
  await messages(3, 'c', 'undeliverable', 'NULL, NULL')
  await messages(9, 'd', 'suppressed', 'NULL, NULL')
  await env.DB.prepare("UPDATE outbox SET ended_at = unixepoch() - 500 WHERE id = 'a5'").run()
  await collects()
  expect(await counted()).toEqual({
    'delivery brevo/sent': 4,
    'delivery brevo/bounced': 2,
    'delivery /undeliverable': 3,
  })
})

test('tries count by the minutes that are over, without their networks', async () => {
  await env.DB.prepare(
    `INSERT INTO attempts (municipality, event, minute_at, network, count)
      VALUES ('ibarra', 'sign_in_failed', unixepoch() / 60 * 60 - 60, '', 30),
        ('ibarra', 'sign_in_failed', unixepoch() / 60 * 60 - 60, 'n', 30),
        ('ibarra', 'sign_in_failed', unixepoch() / 60 * 60, '', 4)`,
  ).run()
  await collects()
  expect(await counted()).toEqual({ 'attempt sign_in_failed': 30 })
})

test('what is of no city of ours is not counted, and stops nothing', async () => {
  await entries(2, 'signed_in', 'a')
  await env.DB.prepare(
    `INSERT INTO audit (id, municipality, event, subject, details, mac, previous)
      VALUES ('z', 'atlantis', 'signed_in', 's', '{}', 'm', 'p')`,
  ).run()
  await collects()
  expect(await counted()).toEqual({ 'event signed_in': 2 })
})

test('a day is the city’s own: an evening in Ibarra is not the next day of London', async () => {
  const evening = Date.parse('2026-11-30T02:30:00Z') / 1000
  const zone = municipalities.ibarra.public.timeZone
  expect(dateOf(evening, zone)).toBe(Date.parse('2026-11-29T00:00:00Z') / 1000)
  expect(dateOf(evening, 'Europe/Madrid')).toBe(Date.parse('2026-11-30T00:00:00Z') / 1000)
})

test('hours go after a month and days after two years', async () => {
  await numbered(
    1,
    'figures (municipality, grain, period_at, metric, name, count)',
    `'ibarra', 'hour', unixepoch() - 36 * 86400, 'event', 'signed_in', 1`,
  ).run()
  await numbered(
    1,
    'figures (municipality, grain, period_at, metric, name, count)',
    `'ibarra', 'day', unixepoch() - 36 * 86400, 'event', 'signed_in', 1`,
  ).run()
  await purges()
  expect(await count('figures', "grain = 'hour'")).toBe(0)
  expect(await count('figures', "grain = 'day'")).toBe(1)
})

test('more than one run can hold is counted by the next ones', async () => {
  await flows(20_500, 'code', 'a')
  await flows(300, 'code', 'b', { ago: 40 })
  for (let run = 0; run < 3; run += 1) await collects()
  expect(await counted()).toEqual({ 'flow register/code': 20_800 })
})
