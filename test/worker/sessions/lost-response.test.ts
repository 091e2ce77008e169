/** A bad line is no thief: what was lost is given again, and what comes late takes nothing away. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { overlap } from '../../../worker/sessions/session-store.ts'
import { defaultLifetimes } from '../../../worker/municipalities/lifetimes.ts'
import { Citizen, newOperation } from '../../support/citizen.ts'
import { registered } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'

const email = 'vecina@example.com'
const cookie = '__Host-citizen-session-demo'
const { sessionIdle, sessionAbsolute } = defaultLifetimes

beforeEach(freshDatabase)

const tokenOf = (citizen: Citizen) => citizen.cookies.get(cookie) ?? ''

/** A tab of a browser that holds this cookie. */
function holding(token: string): Citizen {
  const tab = new Citizen()
  tab.cookies.set(cookie, token)
  return tab
}

const reused = async () =>
  (await env.DB.prepare("SELECT id FROM audit WHERE event = 'refresh_reused'").all()).results

for (const pause of [12, overlap + 1, 5 * 60, sessionIdle - 60])
  test(`the answer was lost, and is asked for again under the same name after ${pause} s`, async () => {
    const citizen = await registered(email)
    const before = tokenOf(citizen)
    const operation = newOperation()
    await citizen.refreshes({ operation })
    const lost = tokenOf(citizen)
    await timePasses(pause)
    const retry = holding(before)
    expect((await retry.refreshes({ operation })).status).toBe(200)
    expect(tokenOf(retry)).toBe(lost)
    expect((await retry.refreshes()).status).toBe(200)
    expect(await reused()).toEqual([])
  })

for (const pause of [12, overlap + 1, sessionIdle - 60])
  test(`the answer was lost with the page, and a new page asks ${pause} s later`, async () => {
    const citizen = await registered(email)
    const before = tokenOf(citizen)
    await citizen.refreshes()
    await timePasses(pause)
    const reloaded = holding(before)
    expect((await reloaded.refreshes()).status).toBe(200)
    expect((await reloaded.refreshes()).status).toBe(200)
    expect(await reused()).toEqual([])
  })

test('every answer of an hour was lost, and the one that arrives is as good as the first', async () => {
  const citizen = await registered(email)
  const before = tokenOf(citizen)
  for (let n = 0; n < 12; n++) {
    await holding(before).refreshes()
    await timePasses(5 * 60)
  }
  expect((await citizen.refreshes()).status).toBe(200)
  expect((await citizen.refreshes()).status).toBe(200)
})

test('asking again wins no time beyond the twelve hours', async () => {
  const citizen = await registered(email)
  const before = tokenOf(citizen)
  for (let left = sessionAbsolute - 1; left > 0; left -= 1500) {
    expect((await holding(before).refreshes()).status).toBe(200)
    await timePasses(Math.min(1500, left))
  }
  await timePasses(2)
  expect((await holding(before).refreshes()).body.code).toBe('session_ended')
})

test('an answer that arrives after a newer one puts back an older cookie, and signs nobody out', async () => {
  const citizen = await registered(email)
  const [slow, quick] = [holding(tokenOf(citizen)), holding(tokenOf(citizen))]
  await Promise.all([slow.refreshes(), quick.refreshes()])
  const late = tokenOf(slow)
  for (let n = 0; n < 4; n++) {
    await quick.refreshes()
  }
  quick.cookies.set(cookie, late)
  expect((await quick.refreshes()).status).toBe(200)
  await timePasses(overlap + 1)
  expect((await quick.refreshes()).status).toBe(200)
  expect(await reused()).toEqual([])
})

test('a session that an older version of the Worker has rotated goes on', async () => {
  const citizen = await registered(email)
  await citizen.refreshes()
  const token = tokenOf(citizen)
  await env.DB.prepare('UPDATE sessions SET parent = NULL, rotated_by = NULL').run()
  expect((await citizen.refreshes()).status).toBe(200)
  const retry = holding(token)
  expect((await retry.refreshes()).status).toBe(200)
  expect(tokenOf(retry)).toBe(tokenOf(citizen))
})
