/** What a page asks most often of a session costs one journey to the database. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { Watch } from '../../support/spies.ts'

const watch = new Watch()

beforeEach(freshDatabase)

/** A citizen who is signed in, before a Worker whose journeys are counted. */
async function watched(): Promise<Citizen> {
  const known = await registered('vecina@example.com')
  const citizen = new Citizen(watch.environment)
  for (const [name, value] of known.cookies) citizen.cookies.set(name, value)
  await citizen.refreshes()
  watch.takes()
  return citizen
}

test('a page that takes up its session waits for the database once', async () => {
  const citizen = await watched()
  expect((await citizen.refreshes()).status).toBe(200)
  expect(watch.takes().roundTrips).toBe(1)
})

test('the list of a hundred sessions is one journey, with as many statements as that of one', async () => {
  const citizen = await watched()
  const lists = async () => {
    const { status, text } = await citizen.sends('/demo/sessions', { method: 'GET' })
    expect(status).toBe(200)
    const { sessions } = JSON.parse(text) as { readonly sessions: readonly unknown[] }
    const { roundTrips, statements } = watch.takes()
    return { length: sessions.length, roundTrips, statements }
  }
  const { length, ...cost } = await lists()
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
     INSERT INTO sessions (id, municipality, account, device, methods, expires_at)
     SELECT 'ses_' || i, municipality, account, device, methods, expires_at
     FROM n, (SELECT * FROM sessions LIMIT 1)`,
  ).run()
  expect(await lists()).toEqual({ length: length + 99, ...cost })
  expect(cost.roundTrips).toBeLessThanOrEqual(2)
})

test("a citizen's own data are fetched in the journey that asks whether the session lives", async () => {
  const citizen = await watched()
  const { status, text } = await citizen.sends('/demo/account', { method: 'GET' })
  expect([status, text]).toEqual([200, expect.stringContaining('vecina@example.com')])
  expect(watch.takes().roundTrips).toBe(1)
})
