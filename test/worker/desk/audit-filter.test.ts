/** The audit is looked through by event, officer, subject and day, in parts of a bounded size. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { auditEvents } from '../../../contract/desk/audit-events.ts'
import type { AuditFilter, AuditPage } from '../../../contract/desk/audit.ts'
import { beginningOf } from '../../../worker/figures/city-date.ts'
import { freshDatabase } from '../../support/database.ts'
import { numbered } from '../retention/fixtures.ts'
import { officerAt, type Browser } from './officer.ts'

beforeEach(freshDatabase)

const at = (moment: string) => Date.parse(moment) / 1000

/** So many entries, a second apart from `from`. */
const entries = (rows: number, event: string, from: number, more = "'acc_someone', '{}'") =>
  numbered(
    rows,
    'audit (id, municipality, event, subject, details, at, mac, previous)',
    `'${event}${from}' || i, 'ecuapass', '${event}', ${more}, ${from} + i, 'm', 'p'`,
  ).run()

async function found(browser: Browser, filter: AuditFilter, before: number | null = null) {
  const { text } = await browser.sends(browser.routes.audit, { body: { filter, before } })
  return JSON.parse(text) as AuditPage
}

/** All that the pages have, as the screen asks for them. */
async function all(browser: Browser, filter: AuditFilter) {
  const pages = []
  let before: number | null = null
  do {
    const page: AuditPage = await found(browser, filter, before)
    pages.push(page)
    before = page.before
  } while (before !== null)
  return { lines: pages.flatMap(({ lines }) => lines), pages: pages.length }
}

const auditor = async () => (await officerAt('ecuapass', 'auditor')).browser

test('by event, by officer, by subject, and by all of them', async () => {
  await entries(3, 'signed_in', at('2026-11-01T12:00:00Z'))
  await entries(2, 'case_opened', at('2026-11-02T12:00:00Z'), `'acc_b', '{"officer":"off_lucia"}'`)
  await entries(1, 'case_opened', at('2026-11-03T12:00:00Z'), `'acc_c', '{"officer":"off_mateo"}'`)
  await entries(1, 'officer_signed_in', at('2026-11-04T12:00:00Z'), `'off_lucia', '{}'`)
  const browser = await auditor()
  const many = async (filter: AuditFilter) => (await found(browser, filter)).lines.length
  expect(await many({ events: 'signed_in' })).toBe(3)
  expect(await many({ events: 'signed_in case_opened' })).toBe(6)
  expect(await many({ events: auditEvents.join(' ') })).toBe(await many({}))
  expect(await many({ officer: 'off_lucia' })).toBe(3)
  expect(await many({ subject: 'acc_b' })).toBe(2)
  expect(await many({ events: 'case_opened', officer: 'off_mateo', subject: 'acc_c' })).toBe(1)
  expect(await many({ events: 'case_opened', officer: 'off_mateo', subject: 'acc_b' })).toBe(0)
})

test('a day is the city’s own, from its first second to its last', async () => {
  const zone = 'America/Guayaquil'
  const day = beginningOf('2026-11-10', zone)
  expect(day).toBe(at('2026-11-10T05:00:00Z'))
  await entries(1, 'signed_in', day - 2)
  await entries(1, 'registered', day - 1)
  await entries(1, 'recovered', day + 86_398)
  await entries(1, 'signed_out', day + 86_399)
  const browser = await auditor()
  const events = async (filter: AuditFilter) =>
    (await found(browser, filter)).lines.map(({ event }) => event)
  expect(await events({ from: '2026-11-10', until: '2026-11-10' })).toEqual([
    'recovered',
    'registered',
  ])
  expect(await events({ until: '2026-11-09' })).toEqual(['signed_in'])
  expect((await events({ from: '2026-11-11' })).includes('signed_out')).toBe(true)
  expect(await events({ from: '2026-11-11', until: '2026-11-09' })).toEqual([])
})

test('where clocks are put forward, a day still begins at its midnight', () => {
  expect(beginningOf('2026-03-30', 'Europe/Madrid')).toBe(at('2026-03-29T22:00:00Z'))
  expect(beginningOf('2026-03-29', 'Europe/Madrid')).toBe(at('2026-03-28T23:00:00Z'))
})

test('one needle in a long record is found in parts, each of which looks at so many entries', async () => {
  await entries(1, 'recovered', at('2026-11-01T00:00:00Z'))
  await entries(25_000, 'signed_in', at('2026-11-02T00:00:00Z'))
  const browser = await auditor()
  const { lines, pages } = await all(browser, { events: 'recovered' })
  expect([lines.length, pages]).toEqual([1, 3])
})

test('no line is left out and none is told twice where a page is full', async () => {
  await entries(450, 'signed_in', at('2026-11-02T00:00:00Z'))
  const { lines } = await all(await auditor(), { events: 'signed_in' })
  expect(new Set(lines.map(({ sequence }) => sequence)).size).toBe(450)
  expect(lines).toHaveLength(450)
  expect(await env.DB.prepare('SELECT count(*) AS n FROM audit').first('n')).toBeGreaterThan(450)
})
