/** What a solution pays for: as much work as was done, for what it was asked for, and no more (T24, T29). */
import { beforeAll, expect, test } from 'vitest'
import { database } from '../../../worker/db/database.ts'
import { dearest } from '../../../worker/proof-of-work/proof-of-work.ts'
import { env } from 'cloudflare:workers'
import { freshDatabase } from '../../support/database.ts'
import { solved, waryMunicipality } from '../../support/proof-of-work.ts'
import { checkAt, d1Now, journeys } from './fixtures.ts'

beforeAll(freshDatabase)

const usual = waryMunicipality.private.human?.effort ?? 0
const db = database(env.DB)

type Check = ReturnType<typeof checkAt>

async function paidWith(check: Check, text: string | undefined, kind = 'login') {
  const [done] = await db.batch(await check.redeem(kind, text))
  return done
}

const worked = async (check: Check, about = '', level = 0) =>
  (await solved(await check.challenge('login', about, level))).solution

test('the effort doubles with each level, and no further than to the dearest', async () => {
  const check = checkAt(await d1Now())
  const levels = [0, 1, dearest, dearest + 1, 60]
  const efforts = await Promise.all(
    levels.map(async (level) => (await check.challenge('login', 'nob_a', level)).keys),
  )
  expect(efforts).toEqual([usual, usual * 2, usual * 4, usual * 4, usual * 4])
})

test('what was paid is read from under the signature', async () => {
  const check = checkAt(await d1Now())
  const done = await paidWith(check, await worked(check, 'nob_a', 1))
  expect(done?.effort).toBe(usual * 2)
})

for (const [level, asked, enough] of [
  [0, 0, true],
  [0, 1, true],
  [0, 2, false],
  [1, 2, true],
  [2, 2, true],
  [2, 60, true],
] as const)
  test(`work of level ${level} is ${enough ? '' : 'not '}enough where level ${asked} is asked`, async () => {
    const check = checkAt(await d1Now())
    const done = await paidWith(check, await worked(check, 'nob_a', level))
    expect(done && (await check.isEnough(done, 'nob_a', asked))).toBe(enough)
  })

test('work for one name is nothing for another; what was done before anything was asked, serves any', async () => {
  const check = checkAt(await d1Now())
  const forOne = await paidWith(check, await worked(check, 'nob_a'))
  const forAny = await paidWith(check, await worked(check))
  expect(forOne && (await check.isEnough(forOne, 'nob_b', 0))).toBe(false)
  expect(forAny && (await check.isEnough(forAny, 'nob_b', 0))).toBe(true)
})

test('a solution pays once, and only for its kind of flow', async () => {
  const check = checkAt(await d1Now())
  const solution = await worked(check, 'nob_a')
  expect(await paidWith(check, solution, 'recover')).toBeNull()
  expect(await paidWith(check, solution)).not.toBeNull()
  expect(await paidWith(check, solution)).toBeNull()
})

for (const [what, text] of [
  ['none at all', undefined],
  ['something else', 'x'.repeat(200)],
] as const)
  test(`with ${what} nothing is paid, at the same price for the database`, async () => {
    const check = checkAt(await d1Now())
    journeys()
    expect(await paidWith(check, text)).toBeNull()
    const { n } = (await env.DB.prepare(
      "SELECT count(*) AS n FROM human_checks WHERE digest = ''",
    ).first<{ n: number }>()) ?? { n: -1 }
    expect(n).toBe(0)
  })

test('an old solution pays nothing, even when the Worker was slow to notice', async () => {
  const check = checkAt(await d1Now())
  const solution = await worked(check, 'nob_a')
  check.ahead = 600
  expect(await paidWith(check, solution)).toBeNull()
})
