/** What a flood leaves is removed as fast as it comes, in transactions that nobody has to wait for. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { watchedEnv, type BindingCall } from '../../support/watched-env.ts'
import { atOnce } from '../../../worker/retention/forgetting.ts'
import { count, freshGround, numbered, purges, registrations } from './fixtures.ts'

beforeEach(freshGround)

/** Three counters for each of a thousand tries a second, for a minute, would be twice as many. */
const aMinute = 30_000

test('the counters of a minute’s flood are gone in one run', async () => {
  await numbered(
    aMinute,
    'limits (key, tokens, refill, allowed, updated_at)',
    "'k' || i, 1, 1, 1, unixepoch() - 400000",
  ).run()
  await numbered(aMinute, 'human_checks (digest, expires_at)', "'d' || i, unixepoch() - 60").run()
  await purges()
  expect(await count('limits')).toBe(0)
  expect(await count('human_checks')).toBe(0)
})

test('five registrations a second that nobody confirms do not pile up', async () => {
  await registrations(5 * 60)
  await purges()
  expect(await count('accounts')).toBe(0)
  expect(await count('identifiers')).toBe(0)
})

test('a backlog is worked off in turns and in small transactions, within what one invocation may do', async () => {
  await numbered(
    120_000,
    'limits (key, tokens, refill, allowed, updated_at)',
    "'k' || i, 1, 1, 1, unixepoch() - 400000",
  ).run()
  await numbered(600, 'human_checks (digest, expires_at)', "'d' || i, unixepoch() - 60").run()
  const calls: BindingCall[] = []
  await purges(
    watchedEnv(async (call, proceed) => {
      calls.push(call)
      return proceed()
    }).DB,
  )
  const statements = calls.flatMap(({ sql }) => sql)
  expect(statements.length).toBeLessThan(500)
  expect(await count('limits')).toBeLessThan(120_000 - 190 * atOnce)
  expect(await count('human_checks')).toBe(0)
})

test('a minute in which nothing is due writes nothing, and takes one journey', async () => {
  await env.DB.prepare(
    `INSERT INTO limits (key, tokens, refill, allowed) VALUES ('k', 1, 1, 1)`,
  ).run()
  const calls: BindingCall[] = []
  await purges(
    watchedEnv(async (call, proceed) => {
      calls.push(call)
      return proceed()
    }).DB,
  )
  expect(calls).toHaveLength(1)
  expect(calls[0]?.sql.filter((text) => !/^select/i.test(text.trim()))).toEqual([])
})
