/** A solution of the proof of work is good once, however it comes a second time (T33). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../worker/db/database.ts'
import { purge } from '../../../worker/retention/purge.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { takes } from '../../support/proof-of-work.ts'
import { checkAt, d1Now, solutionOf, usesKept } from './fixtures.ts'

beforeEach(freshDatabase)

const forget = () => purge(database(env.DB), [])

test('a solution is taken, and refused the second time', async () => {
  const check = checkAt(await d1Now())
  const solution = await solutionOf(check, 'login')
  expect(await takes(check, 'login', solution)).toBe(true)
  expect(await takes(check, 'login', solution)).toBe(false)
})

test('of fifty at once, one is taken', async () => {
  const check = checkAt(await d1Now())
  const solution = await solutionOf(check, 'login')
  const taken = await Promise.all(Array.from({ length: 50 }, () => takes(check, 'login', solution)))
  expect(taken.filter(Boolean)).toHaveLength(1)
  expect(await usesKept()).toBe(1)
})

test('each solution is counted for itself', async () => {
  const check = checkAt(await d1Now())
  for (let visit = 0; visit < 3; visit++)
    expect(await takes(check, 'login', await solutionOf(check, 'login'))).toBe(true)
  expect(await usesKept()).toBe(3)
})

test('a use is forgotten when its challenge has expired, and not before', async () => {
  const start = await d1Now()
  const check = checkAt(start)
  const solution = await solutionOf(check, 'login')
  await takes(check, 'login', solution)
  await timePasses(590)
  await forget()
  expect(await usesKept()).toBe(1)
  await timePasses(20)
  await forget()
  expect(await usesKept()).toBe(0)
})

test('a Worker whose clock is slow does not take again what the database has forgotten', async () => {
  const check = checkAt((await d1Now()) - 700)
  const solution = await solutionOf(check, 'login')
  expect(await takes(check, 'login', solution)).toBe(false)
  expect(await usesKept()).toBe(0)
})
