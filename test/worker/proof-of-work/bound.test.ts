/** A solution is good for what its challenge was made for: this city, this kind of flow, these ten minutes (T33). */
import { beforeAll, expect, test } from 'vitest'
import { flowKinds } from '../../../contract/flow.ts'
import { freshDatabase } from '../../support/database.ts'
import { solved, takes } from '../../support/proof-of-work.ts'
import { checkAt, d1Now, journeys, solutionOf } from './fixtures.ts'

beforeAll(freshDatabase)

for (const other of flowKinds.filter((kind) => kind !== 'login'))
  test(`a solution for a sign-in does not begin ${other}, and is not spent by the attempt`, async () => {
    const check = checkAt(await d1Now())
    const solution = await solutionOf(check, 'login')
    expect(await takes(check, other, solution)).toBe(false)
    expect(await takes(check, 'login', solution)).toBe(true)
  })

test('a solution of one city is nothing in another', async () => {
  const now = await d1Now()
  const solution = await solutionOf(checkAt(now, 'otra'), 'login')
  expect(await takes(checkAt(now), 'login', solution)).toBe(false)
  expect(await takes(checkAt(now, 'otra'), 'login', solution)).toBe(true)
})

test('the parts of what it is bound to do not run together', async () => {
  const now = await d1Now()
  const solution = await solutionOf(checkAt(now, 'villacautalog'), 'in')
  expect(await takes(checkAt(now, 'villacauta'), 'login', solution)).toBe(false)
})

for (const [seconds, taken] of [
  [599, true],
  [600, false],
  [601, false],
  [86_400, false],
] as const)
  test(`${seconds} seconds later a solution is ${taken ? 'taken' : 'refused'}`, async () => {
    const check = checkAt(await d1Now())
    const solution = await solutionOf(check, 'login')
    check.ahead = seconds
    expect(await takes(check, 'login', solution)).toBe(taken)
  })

test('a challenge says how long it lasts, and asks for no more work than the city wants', async () => {
  const challenge = await checkAt(await d1Now()).challenge('login')
  expect(challenge.lifetime).toBe(600)
  expect(challenge.keys).toBe(20)
  expect((await solved(challenge)).counter).toBeLessThan(20)
})

test('counters are drawn anew for each challenge, from first to last', async () => {
  const check = checkAt(await d1Now())
  const drawn = new Set<number>()
  for (let draw = 0; draw < 100; draw++)
    drawn.add((await solved(await check.challenge('login'))).counter)
  // Twenty counters, a hundred draws: fewer than twelve is less likely than one in a billion.
  expect(drawn.size).toBeGreaterThanOrEqual(12)
})

test('a challenge costs the database nothing, and neither does an old or a foreign solution', async () => {
  const check = checkAt(await d1Now())
  journeys()
  const old = await solutionOf(check, 'login')
  check.ahead = 600
  await takes(check, 'login', old)
  await takes(check, 'recover', await solutionOf(check, 'login'))
  expect(journeys()).toBe(0)
})
