/** How long a session lives: while it is used, and never longer than a working day (T35). */
import { beforeEach, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { password, registered } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { defaultLifetimes } from '../../../worker/municipalities/lifetimes.ts'

const email = 'vecina@example.com'
const { sessionIdle, sessionAbsolute } = defaultLifetimes

beforeEach(freshDatabase)

const reads = (citizen: Citizen) => citizen.sends('/demo/account', { method: 'GET' })

/** Uses the session every twenty-five minutes, until that many seconds have passed. */
async function staysActive(citizen: Citizen, seconds: number): Promise<void> {
  const pause = 25 * 60
  for (let left = seconds; left > 0; left -= pause) {
    await timePasses(Math.min(pause, left))
    const refreshed = await citizen.refreshes()
    expect(refreshed.status, `${left} s before the end`).toBe(200)
  }
}

test('a session that was not used for half an hour has ended', async () => {
  const citizen = await registered(email)
  await timePasses(sessionIdle - 2)
  expect((await reads(citizen)).status).toBe(200)
  await timePasses(3)
  expect((await reads(citizen)).body.code).toBe('session_ended')
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
})

test('a refresh begins the half hour anew', async () => {
  const citizen = await registered(email)
  await timePasses(sessionIdle - 2)
  expect((await citizen.refreshes()).status).toBe(200)
  await timePasses(sessionIdle - 2)
  expect((await citizen.refreshes()).status).toBe(200)
})

test('a session in constant use ends after twelve hours', async () => {
  const citizen = await registered(email)
  await staysActive(citizen, sessionAbsolute - 5)
  await timePasses(6)
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
  expect((await reads(citizen)).body.code).toBe('session_ended')
})

test('twenty refreshes at once at the edge of the twelve hours win no time', async () => {
  const citizen = await registered(email)
  await staysActive(citizen, sessionAbsolute - 60)
  const token = citizen.cookies.get('__Host-citizen-session-demo') ?? ''
  const tabs = Array.from({ length: 20 }, () => {
    const tab = new Citizen()
    tab.cookies.set('__Host-citizen-session-demo', token)
    return tab
  })
  const last = await Promise.all(tabs.map((tab) => tab.refreshes()))
  expect(last.map(({ status }) => status)).toEqual(Array<number>(20).fill(200))
  await timePasses(61)
  for (const tab of tabs.slice(0, 5)) {
    expect((await tab.refreshes()).body.code).toBe('session_ended')
    expect((await reads(tab)).body.code).toBe('session_ended')
  }
})

test('every sign-in is a session of its own, never the one that the browser had', async () => {
  const citizen = await registered(email)
  const planted = new Map(citizen.cookies)
  const seen = new Set<string>([planted.get('__Host-citizen-session-demo') ?? ''])
  for (let n = 0; n < 3; n++) {
    await citizen.begins('login', { identifier: email, password })
    seen.add(citizen.cookies.get('__Host-citizen-session-demo') ?? '')
  }
  expect(seen.size).toBe(4)
})

test('a planted refresh cookie never becomes a session', async () => {
  const citizen = new Citizen()
  citizen.cookies.set('__Host-citizen-session-demo', '1.ses_plantedplantedplanted.0.AAAA')
  await registered(email, {}, citizen)
  expect(citizen.cookies.get('__Host-citizen-session-demo')).not.toContain('planted')
  const attacker = new Citizen()
  attacker.cookies.set('__Host-citizen-session-demo', '1.ses_plantedplantedplanted.0.AAAA')
  expect((await attacker.refreshes()).body.code).toBe('session_ended')
})
