/** Who looks for too many people, or does too much, is stopped, and the supervisor is told: by name, by the hour. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { LimitMet } from '../../../contract/desk/limits-met.ts'
import { timePasses } from '../../support/database.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { officerAt, type Browser } from './officer.ts'

beforeEach(async () => {
  await freshCities()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

const searches = (browser: Browser, typed: string) =>
  browser.sends(browser.routes.search, { body: { typed, reason: 'in_person' } })

const acts = (browser: Browser) =>
  browser.sends(browser.routes.ruling('acc_nobody'), {
    body: { is: 'unlocked', reason: 'Porque sí.' },
  })

const told = async (browser: Browser) =>
  JSON.parse((await browser.reads(browser.routes.limitsMet)).text) as readonly LimitMet[]

test('an officer who is curious is stopped, and named to the supervisor with how often', async () => {
  const clerk = await officerAt('ecuapass', 'clerk', 'Lucía Ejemplo')
  for (let count = 0; count < 33; count += 1)
    await searches(clerk.browser, `vecina${count}@x.example`)
  const { browser } = await officerAt('ecuapass', 'supervisor')
  expect(await told(browser)).toMatchObject([
    { officer: clerk.id, name: 'Lucía Ejemplo', limit: 'searchOfOfficer', count: 3 },
  ])
})

test('acts have a bound as well, whatever comes of them', async () => {
  const clerk = await officerAt('ecuapass')
  for (let count = 0; count < 60; count += 1)
    expect((await acts(clerk.browser)).code).toBe('case_not_held')
  const stopped = await acts(clerk.browser)
  expect([stopped.status, stopped.code]).toEqual([429, 'too_many_attempts'])
  const { browser } = await officerAt('ecuapass', 'supervisor')
  expect(await told(browser)).toMatchObject([
    { officer: clerk.id, limit: 'actOfOfficer', count: 1 },
  ])
})

test('nobody is told of another city’s officers, or of what was long ago', async () => {
  const leon = await officerAt('leon')
  for (let count = 0; count < 31; count += 1)
    await searches(leon.browser, `vecina${count}@x.example`)
  const here = await officerAt('ecuapass', 'supervisor')
  expect(await told(here.browser)).toEqual([])
  const there = await officerAt('leon', 'supervisor')
  expect(await told(there.browser)).toHaveLength(1)
  await timePasses(31 * 86_400)
  const later = await officerAt('leon', 'supervisor')
  expect(await told(later.browser)).toEqual([])
  expect(await rows('officer_limits_met')).toBe(1)
})

test('who is watched does not watch', async () => {
  for (const role of ['clerk', 'auditor', 'administrator'] as const) {
    const { browser } = await officerAt('ecuapass', role)
    expect((await browser.reads(browser.routes.limitsMet)).code).toBe('permission_refused')
  }
})
