/** What a sign-in at a service costs: two journeys to the database to let in, two to exchange, one to tell. */
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { Watch } from '../../support/spies.ts'
import { addService, authorizes, exchanges, request, signedIn, userinfoBy } from './fixtures.ts'

beforeEach(freshDatabase)

const watch = new Watch()

test('a citizen who is signed in and has agreed before: two journeys, two, and one', async () => {
  await addService()
  const { browser } = await signedIn('elena@example.org', {}, watch.environment)
  await authorizes(browser, await request())
  watch.takes()
  const code = (await authorizes(browser, await request())).searchParams.get('code') ?? ''
  expect(watch.takes().roundTrips).toBe(2)
  const { body } = await exchanges(code, {}, watch.environment)
  expect(watch.takes().roundTrips).toBe(2)
  expect((await userinfoBy(body['access_token'], watch.environment)).status).toBe(200)
  const { roundTrips, kv, queue } = watch.takes()
  expect([roundTrips, kv, queue]).toEqual([1, [], []])
})

test('a request that is wrong costs one journey at most, and writes nothing', async () => {
  await addService()
  const { browser } = await signedIn('elena@example.org', {}, watch.environment)
  watch.takes()
  const from = watch.sql.length
  for (const over of [
    { client_id: 'nadie' },
    { redirect_uri: 'https://evil.example/' },
    { scope: 'email' },
    { code_challenge: undefined },
  ]) {
    await browser.opens(`authorize?${(await request(over)).toString()}`)
    expect(watch.takes().roundTrips).toBeLessThanOrEqual(1)
  }
  // Every batch shows the database which keys it comes with; nothing of that is kept.
  expect(
    watch.sql
      .slice(from)
      .filter((sql) => /^(?:insert|update|delete)/i.test(sql) && !sql.includes('keys_presented')),
  ).toEqual([])
})
