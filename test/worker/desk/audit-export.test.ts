/** The audit is taken along as a file that no spreadsheet takes for formulas, by whoever may, and that is in it. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { AuditExport, ExportFormat } from '../../../contract/desk/audit.ts'
import { csvRow } from '../../../worker/desk/audit-export.ts'
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
  JSON.parse((await asks(browser, format, before)).text) as AuditExport

for (const [typed, written] of [
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+593', `"'+593"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['a "word", and more', '"a ""word"", and more"'],
  ['Lucía', '"Lucía"'],
] as const)
  test(`a cell is no formula: ${JSON.stringify(typed)}`, () => {
    expect(csvRow([typed])).toBe(`${written}\r\n`)
  })

test('the file says when, what, to whom and by whom, an officer called like a formula included', async () => {
  const clerk = await officerAt('ecuapass', 'clerk', '=cmd|calc')
  await numbered(
    1,
    'audit (id, municipality, event, subject, details, at, mac, previous)',
    `'x', 'ecuapass', 'case_opened', 'acc_b', '{"officer":"${clerk.id}"}', 1793534400, 'm', 'p'`,
  ).run()
  const { browser } = await officerAt('ecuapass', 'auditor')
  const { text } = await taken(browser, 'csv')
  const [header, ...lines] = text.trimEnd().split('\r\n')
  expect(header).toBe('"sequence","time","event","subject","officer","officer name","details"')
  const line = lines.find((one) => one.includes('case_opened'))
  expect(line).toContain(
    `"2026-11-01T12:00:00.000Z","case_opened","acc_b","${clerk.id}","'=cmd|calc"`,
  )
  const json = await taken(browser, 'json')
  const members = JSON.parse(`[${json.text}]`) as readonly Readonly<Record<string, unknown>>[]
  expect(members.find(({ event }) => event === 'case_opened')).toMatchObject({
    subject: 'acc_b',
    time: '2026-11-01T12:00:00.000Z',
    officerName: '=cmd|calc',
  })
})

test('each piece that is taken is in the audit: by whom, of what, and how much', async () => {
  await numbered(
    300,
    'audit (id, municipality, event, subject, details, mac, previous)',
    `'x' || i, 'ecuapass', 'signed_in', 'acc_b', '{}', 'm', 'p'`,
  ).run()
  const { browser, id } = await officerAt('ecuapass', 'auditor')
  const filter = { events: 'signed_in' }
  const first = JSON.parse((await asks(browser, 'csv', null, filter)).text) as AuditExport
  const second = JSON.parse((await asks(browser, 'csv', first.before, filter)).text) as AuditExport
  expect(second.text.startsWith('"sequence"')).toBe(false)
  const all = (first.text + second.text).split('\r\n').filter((line) => line.includes('signed_in'))
  expect(all).toHaveLength(300)
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
