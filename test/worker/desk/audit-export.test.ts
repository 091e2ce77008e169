/** The audit is taken along by whoever may, a piece at a time, and that is in it. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { AuditPage, ExportFormat } from '../../../contract/desk/audit.ts'
import { freshDatabase } from '../../support/database.ts'
import { rows } from '../cities/fixtures.ts'
import { numbered } from '../retention/fixtures.ts'
import { officerAt, type Browser } from './officer.ts'

beforeEach(freshDatabase)

const asks = (
  browser: Browser,
  format: string,
  before: number | null = null,
  filter: object = {},
) => browser.sends(browser.routes.auditExport, { body: { filter, format, before } })

const taken = async (browser: Browser, format: ExportFormat, before: number | null = null) =>
  JSON.parse((await asks(browser, format, before)).text) as AuditPage

test('a piece says when, what, to whom and by whom, with the names of the officers', async () => {
  const clerk = await officerAt('ecuapass', 'clerk', '=cmd|calc')
  await numbered(
    1,
    'audit (id, municipality, event, subject, details, at, mac, previous)',
    `'x', 'ecuapass', 'case_opened', 'acc_b', '{"officer":"${clerk.id}"}', 1793534400, 'm', 'p'`,
  ).run()
  const { browser } = await officerAt('ecuapass', 'auditor')
  const { lines, officers } = await taken(browser, 'csv')
  expect(lines.find(({ event }) => event === 'case_opened')).toMatchObject({
    at: 1_793_534_400,
    subject: 'acc_b',
    details: { officer: clerk.id },
  })
  expect(officers[clerk.id]).toBe('=cmd|calc')
})

test('each piece that is taken is in the audit: by whom, of what, and how much', async () => {
  await numbered(
    300,
    'audit (id, municipality, event, subject, details, mac, previous)',
    `'x' || i, 'ecuapass', 'signed_in', 'acc_b', '{}', 'm', 'p'`,
  ).run()
  const { browser, id } = await officerAt('ecuapass', 'auditor')
  const filter = { events: 'signed_in' }
  const first = JSON.parse((await asks(browser, 'csv', null, filter)).text) as AuditPage
  const second = JSON.parse((await asks(browser, 'csv', first.before, filter)).text) as AuditPage
  expect([first.lines, second.lines].flat().map(({ event }) => event)).toEqual(
    Array.from({ length: 300 }, () => 'signed_in'),
  )
  const { results } = await env.DB.prepare(
    "SELECT subject, details FROM audit WHERE event = 'audit_exported' ORDER BY sequence",
  ).all<{ subject: string; details: string }>()
  expect(results.map(({ subject, details }) => [subject, JSON.parse(details) as object])).toEqual([
    [id, { officer: id, format: 'csv', lines: '200', filter: JSON.stringify(filter) }],
    [id, { officer: id, format: 'csv', lines: '100', filter: JSON.stringify(filter) }],
  ])
})

test('whoever does not read the audit does not take it along, and nothing else is a format', async () => {
  for (const role of ['clerk', 'supervisor', 'administrator'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    expect((await asks(browser, 'csv')).code).toBe('permission_refused')
  }
  const { browser } = await officerAt('ecuapass', 'auditor')
  expect((await asks(browser, 'xlsx')).code).toBe('invalid_request')
  expect(await rows('audit', "event = 'audit_exported'")).toBe(0)
})
