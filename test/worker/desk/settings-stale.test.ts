/** What rests on settings that are not so any more is refused, and written again once they were looked at. */
import { beforeEach, expect, test } from 'vitest'
import { freshCities, rows } from '../cities/fixtures.ts'
import { officerAt } from './officer.ts'
import { fieldOf, published, sendsDraft, viewOf, writes } from './settings-fixtures.ts'

beforeEach(freshCities)

const green = { 'brand.accent': '#0a5c36' }
const blue = { 'brand.accent': '#0b3d91' }

const administrators = async () => {
  const one = await officerAt('ecuapass', 'administrator')
  const two = await officerAt('ecuapass', 'administrator')
  return { author: one.browser, second: two.browser }
}

test('of two who write into one field the later is told, and what the first wrote stays', async () => {
  const { author, second } = await administrators()
  const [seenByOne, seenByTwo] = [await viewOf(author), await viewOf(second)]
  await writes(author, green, seenByOne)
  expect((await sendsDraft(second, blue, seenByTwo)).code).toBe('settings_changed')
  const now = await viewOf(second)
  expect(fieldOf(now, 'brand.accent').draft?.value).toBe('#0a5c36')
  // Other fields are nobody's quarrel.
  expect(await writes(second, { 'help.phone': '+593 4 555 0199' }, seenByTwo)).toMatchObject({
    is: 'kept',
  })
  await writes(second, blue, now)
  expect(fieldOf(await viewOf(author), 'brand.accent').draft?.value).toBe('#0b3d91')
})

test('what was typed over a version that is not in force any more is refused until it is looked at again', async () => {
  const { author, second } = await administrators()
  const stale = await viewOf(author)
  await published(author, second, green)
  const answer = await sendsDraft(author, { 'help.phone': '+593 4 555 0199' }, stale)
  expect([answer.status, answer.code]).toEqual([409, 'settings_changed'])
  expect(await rows('settings_drafts', '1')).toBe(0)
  const now = await viewOf(author)
  expect(await writes(author, { 'help.phone': '+593 4 555 0199' }, now)).toMatchObject({
    is: 'kept',
  })
})
