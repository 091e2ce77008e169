/** Where citizens read what a city may change: told to its officers, and previewed there. */
import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import type { SettingPlace } from '../../../contract/desk/settings.ts'
import { screen } from '../../../contract/flow.ts'
import { freshCities } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import { viewOf } from './settings-fixtures.ts'

beforeEach(freshCities)

test('a text is told with the screens on which citizens read it, and each of them is previewed', async () => {
  const { browser: author } = await officerAt('ecuapass', 'administrator')
  const { fields } = await viewOf(author)
  const placesOf = (name: string) => fields.find((field) => field.name === name)?.places
  expect(placesOf('words.es-EC.step.person.title')).toEqual([{ flow: 'register', step: 'person' }])
  expect(placesOf('words.es-EC.message.user')).toBeUndefined()
  // What nobody reads is not asked for.
  expect(placesOf('words.es-EC.field.terms.hint')).toBeUndefined()
  expect(fields.map(({ name }) => name)).not.toContain('words.es-EC.field.terms.hint')
  const { previewAt, preview } = author.routes
  const all = fields.flatMap(({ places = [] }) => places)
  for (const place of new Set(all.map((one) => JSON.stringify(one)))) {
    const { flow, step } = JSON.parse(place) as SettingPlace
    const address = `${preview('draft')}/ecuapass/flows/${flow}/flw_${step}`
    const { text } = await author.reads(address)
    expect(v.safeParse(screen, JSON.parse(text)).success, place).toBe(true)
  }
  const page = await author.reads(
    previewAt('draft', { flow: 'recover', step: 'confirmation' }, 'es-EC'),
    { 'sec-fetch-site': 'none' },
  )
  expect(page.text).toContain('begin.js?flow=recover&amp;step=confirmation')
  const begin = await author.reads(`${preview('draft')}/begin.js?flow=recover&step=confirmation`)
  expect(begin.text).toContain('"recover flw_confirmation"')
  const nowhere = await author.reads(`${preview('draft')}/begin.js?flow=recover&step=%22%3B`)
  expect(nowhere.text).not.toContain('setItem')
  expect((await author.reads(`${preview('draft')}/ecuapass/flows/recover/flw_x`)).code).toBe(
    'not_found',
  )
})
