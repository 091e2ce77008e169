/** Of settings that were written the audit has the names, each of them whole. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { freshCities } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import { viewOf, writes } from './settings-fixtures.ts'

beforeEach(freshCities)

test('however many fields were written, no name of one is cut', async () => {
  const { browser } = await officerAt('ecuapass', 'administrator')
  const { fields } = await viewOf(browser)
  const names = fields.map(({ name }) => name).filter((name) => name.startsWith('words.'))
  await writes(browser, Object.fromEntries(names.slice(0, 40).map((name) => [name, 'Otro texto.'])))
  const details = await env.DB.prepare(
    "SELECT details FROM audit WHERE event = 'settings_drafted'",
  ).first<string>('details')
  const written = (JSON.parse(details ?? '') as { fields: string }).fields.split(' ')
  expect(written.length).toBeGreaterThan(5)
  expect(names).toEqual(expect.arrayContaining(written))
})
