/** Officers who may see how it goes see counts in fives, of their own city; who handles cases does not. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { figureOf, type Figures, type Grain } from '../../../contract/desk/figures.ts'
import { database } from '../../../worker/db/database.ts'
import { dateOf } from '../../../worker/figures/city-date.ts'
import { added, hourOf } from '../../../worker/figures/counters.ts'
import { freshDatabase } from '../../support/database.ts'
import { rows } from '../cities/fixtures.ts'
import { officerAt, type Browser } from './officer.ts'

beforeEach(freshDatabase)

const figures = async (browser: Browser, grain: Grain = 'hour') =>
  JSON.parse((await browser.reads(browser.routes.figures(grain))).text) as Figures

const happened = (city: string, metric: string, name: string, count: number, hoursAgo = 0) =>
  env.DB.prepare(
    `INSERT INTO figures (municipality, grain, period_at, metric, name, count)
      VALUES (?, 'hour', unixepoch() / 3600 * 3600 - ? * 3600, ?, ?, ?)`,
  )
    .bind(city, hoursAgo, metric, name, count)
    .run()

for (const [count, shown] of [
  [0, 0],
  [1, 'few'],
  [4, 'few'],
  [5, 5],
  [9, 5],
  [1234, 1230],
] as const)
  test(`${count} is shown as ${shown}`, () => {
    expect(figureOf(count)).toBe(shown)
  })

test('hours stand in a row to this one, each with what happened in it', async () => {
  await happened('ecuapass', 'event', 'signed_in', 12)
  await happened('ecuapass', 'event', 'signed_in', 3, 1)
  await happened('leon', 'event', 'signed_in', 500, 2)
  const { browser } = await officerAt('ecuapass', 'supervisor')
  const { periods, courses } = await figures(browser)
  expect(periods).toHaveLength(48)
  expect((periods[47] ?? 0) - (periods[46] ?? 0)).toBe(3600)
  expect(courses.signed_in.slice(-3)).toEqual([0, 'few', 10])
})

/** As it is counted: in its hour, and in the day of the city that this hour lies in. */
const counted = async (name: string, count: number, hoursAgo: number) =>
  database(env.DB).batch(
    added(
      database(env.DB),
      [
        {
          municipality: 'ecuapass',
          hour: hourOf(now()) - hoursAgo * 3600,
          metric: 'event',
          name,
          count,
        },
      ],
      () => 'America/Guayaquil',
    ),
  )

const now = () => Math.floor(Date.now() / 1000)

test('each day that the hours lie in has its sum, and so has all that is shown', async () => {
  await counted('signed_in', 12, 0)
  await counted('signed_in', 3, 0)
  await counted('signed_in', 22, 24)
  await counted('registered', 3, 24)
  // Of a day that is shown in part: its sum is the whole day's.
  await counted('signed_in', 31, 60)
  const { browser } = await officerAt('ecuapass', 'supervisor')
  const { days, periods, sums, totals } = await figures(browser)
  expect(days.at(-1)).toBe(dateOf(now(), 'America/Guayaquil'))
  expect(days[0]).toBe(dateOf(periods[0] ?? 0, 'America/Guayaquil'))
  expect(totals.signed_in.slice(-2)).toEqual([20, 15])
  expect(totals.registered.slice(-2)).toEqual(['few', 0])
  expect(sums).toMatchObject({ signed_in: 35, registered: 'few', recovered: 0 })
})

test('days are their own sums, and have one of all', async () => {
  await counted('signed_in', 12, 0)
  await counted('signed_in', 23, 24 * 5)
  const { browser } = await officerAt('ecuapass', 'supervisor')
  const { days, sums } = await figures(browser, 'day')
  expect([days, sums.signed_in]).toEqual([[], 35])
})

test('a funnel tells how far those came who began, in the order of the profile', async () => {
  await happened('ecuapass', 'flow', 'register/code', 20)
  await happened('ecuapass', 'flow', 'register/done', 30)
  await happened('ecuapass', 'duration', 'register/120', 25)
  await happened('ecuapass', 'duration', 'register/longer', 5)
  const { browser } = await officerAt('ecuapass', 'auditor')
  const [funnel] = (await figures(browser)).funnels
  expect(funnel?.kind).toBe('register')
  expect(funnel?.steps.at(-1)).toEqual({ name: 'done', count: 30 })
  expect(funnel?.steps[0]?.count).toBe(50)
  expect(funnel?.took).toEqual([0, 0, 25, 0, 0, 0, 5])
})

test('refusals, limits and messages are added up, the most frequent first', async () => {
  await happened('ecuapass', 'refusal', 'wrong_code', 6)
  await happened('ecuapass', 'refusal', 'wrong_code', 6, 1)
  await happened('ecuapass', 'refusal', 'wrong_credentials', 40)
  await happened('ecuapass', 'limit', 'signInFromSource', 8)
  await happened('ecuapass', 'delivery', 'resend/sent', 100)
  await happened('ecuapass', 'delivery', 'resend/bounced', 2)
  const { browser } = await officerAt('ecuapass', 'administrator')
  const { refusals, limits, deliveries } = await figures(browser)
  expect(refusals).toEqual([
    { name: 'wrong_credentials', count: 40 },
    { name: 'wrong_code', count: 10 },
  ])
  expect(limits).toEqual([{ name: 'signInFromSource', count: 5 }])
  expect(deliveries).toEqual([
    {
      carrier: 'resend',
      fates: {
        sent: 100,
        undeliverable: 0,
        expired: 0,
        delivered: 0,
        bounced: 'few',
        complained: 0,
      },
      sum: 100,
    },
  ])
})

test('days are shown as well, and nothing else', async () => {
  const { browser } = await officerAt('ecuapass', 'supervisor')
  expect((await figures(browser, 'day')).periods).toHaveLength(60)
  const wrong = await browser.reads(`${browser.routes.page}/figures?grain=minute`)
  expect([wrong.status, wrong.code]).toEqual([400, 'invalid_request'])
})

test('a clerk has no use for them', async () => {
  const { browser } = await officerAt('ecuapass')
  expect((await browser.reads(browser.routes.figures('hour'))).code).toBe('permission_refused')
  expect(await rows('figures')).toBe(0)
})
