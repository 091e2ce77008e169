/** A session in a browser that keeps no cookies is gone on with by its key alone: what lies readable opens nothing. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { defaultLifetimes } from '../../../worker/municipalities/lifetimes.ts'
import { BrowserKey, Cookieless, cookieless } from '../../support/browser-key.ts'
import { Citizen } from '../../support/citizen.ts'
import { password, registered } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { Watch } from '../../support/spies.ts'

const email = 'sesion@example.com'
const { sessionIdle, sessionAbsolute, sharedIdle } = defaultLifetimes

beforeEach(freshDatabase)

const signedIn = async () => (await registered(email, {}, await cookieless())) as Cookieless

/** Another browser that knows all that can be read in the storage of this one. */
async function thiefOf({ nonce, session, device }: Cookieless): Promise<Cookieless> {
  const thief = new Cookieless(await BrowserKey.drawn(), device)
  return Object.assign(thief, { nonce, session })
}

test('a reload finds the citizen signed in, as often as they like', async () => {
  const citizen = await signedIn()
  for (let n = 0; n < 3; n++) {
    const refreshed = await citizen.reopens().refreshes()
    expect(refreshed.status).toBe(200)
    expect(refreshed.body.accessToken).toBeDefined()
    expect(refreshed.headers.getSetCookie().filter((one) => !one.includes('Max-Age=0'))).toEqual([])
  }
})

test('a refresh takes one journey to the database', async () => {
  const watch = new Watch()
  const citizen = new Cookieless(
    await BrowserKey.drawn(),
    await BrowserKey.drawn(),
    'demo',
    undefined,
    watch.environment,
  )
  await registered(email, {}, await citizen.arrives())
  citizen.reopens()
  watch.takes()
  await citizen.refreshes()
  expect(watch.takes().roundTrips).toBe(1)
})

test('whoever steals what lies in storage is signed in nowhere, and ends nothing', async () => {
  const citizen = await signedIn()
  const thief = await thiefOf(citizen)
  expect((await thief.refreshes()).body.code).toBe('session_ended')
  await thief.signsOut()
  const bare = new Citizen()
  bare.cookies.set('__Host-citizen-session-demo', citizen.session ?? '')
  expect((await bare.refreshes()).body.code).toBe('session_ended')
  expect((await citizen.reopens().refreshes()).status).toBe(200)
})

test('a right key opens its own session alone: another’s name is of no use to it', async () => {
  const citizen = await signedIn()
  const other = (await registered('otra@example.com', {}, await cookieless())) as Cookieless
  other.reopens().session = citizen.session
  expect((await other.refreshes()).body.code).toBe('session_ended')
  other.session = undefined
  expect((await other.refreshes()).body.code).toBe('session_ended')
})

test('a refresh that was overheard opens nothing a second time', async () => {
  const citizen = await signedIn()
  citizen.reopens()
  await citizen.refreshes()
  const again = await citizen.refreshes({ headers: { dpop: citizen.proof } })
  expect(again.body.code).toBe('proof_refused')
})

test('two tabs that refresh at once are both signed in, and stay so', async () => {
  const citizen = await signedIn()
  const tab = Object.assign(new Cookieless(citizen.key, citizen.device), {
    nonce: citizen.nonce,
    session: citizen.session,
  })
  const both = await Promise.all([citizen.reopens().refreshes(), tab.refreshes()])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await tab.reopens().refreshes()).status).toBe(200)
  expect((await citizen.reopens().refreshes()).status).toBe(200)
})

test('a sign-out in one tab ends it in the other, and is written once', async () => {
  const citizen = await signedIn()
  const tab = Object.assign(new Cookieless(citizen.key, citizen.device), {
    nonce: citizen.nonce,
    session: citizen.session,
  })
  expect((await citizen.signsOut()).status).toBe(204)
  expect((await tab.signsOut()).status).toBe(204)
  expect((await tab.refreshes()).body.code).toBe('session_ended')
  const { results } = await env.DB.prepare(
    "SELECT count(*) AS n FROM audit WHERE event = 'signed_out'",
  ).all()
  expect(results).toEqual([{ n: 1 }])
})

test('a sign-out everywhere ends the session of a key, and one of a cookie', async () => {
  const citizen = await signedIn()
  const other = new Citizen()
  await other.begins('login', { identifier: email, password })
  await other.sends('/demo/sessions', { method: 'DELETE' })
  expect((await citizen.reopens().refreshes()).body.code).toBe('session_ended')
  expect((await other.refreshes()).body.code).toBe('session_ended')
})

test('a session of a key ends when nobody uses it, and at its last hour', async () => {
  const idle = await signedIn()
  await timePasses(sessionIdle + 1)
  expect((await idle.reopens().refreshes()).body.code).toBe('session_ended')
  const again = await cookieless()
  await again.begins('login', { identifier: email, password })
  for (let passed = 0; passed < sessionAbsolute; passed += sessionIdle - 60) {
    await timePasses(sessionIdle - 60)
    await again.reopens().refreshes()
  }
  expect((await again.reopens().refreshes()).body.code).toBe('session_ended')
})

test('on a shared computer it ends after a quarter of an hour, and no device is known', async () => {
  await registered(email)
  const citizen = await cookieless()
  const body = { answer: { identifier: email, password }, shared: true }
  const done = await citizen.begins('login', {}, { body })
  expect(done.body.session?.idle).toBe(sharedIdle)
  await timePasses(sharedIdle + 1)
  expect((await citizen.reopens().refreshes()).body.code).toBe('session_ended')
  const { results } = await env.DB.prepare('SELECT * FROM devices').all()
  expect(results).toHaveLength(1)
})

test('a cookie that has ended keeps nobody from the session of the key, and goes', async () => {
  const citizen = await signedIn()
  const gone = await registered('ida@example.com')
  const stale = new Map(gone.cookies)
  await gone.signsOut()
  citizen.reopens()
  for (const [name, value] of stale) if (name.includes('session')) citizen.cookies.set(name, value)
  const refreshed = await citizen.refreshes()
  expect(refreshed.status).toBe(200)
  expect(refreshed.headers.get('dpop-nonce')).not.toBeNull()
  expect(refreshed.headers.getSetCookie().join()).toContain('Max-Age=0')
})

test('a cookie that lives goes before the key, and no nonce is given with it', async () => {
  const citizen = await signedIn()
  const other = await registered('viva@example.com')
  citizen.reopens()
  for (const [name, value] of other.cookies)
    if (name.includes('session')) citizen.cookies.set(name, value)
  const refreshed = await citizen.refreshes()
  expect(refreshed.body.account?.contacts).toEqual([
    { channel: 'email', value: 'viva@example.com' },
  ])
  expect(refreshed.headers.get('dpop-nonce')).toBeNull()
})

test('an account that is suspended is signed in by no key', async () => {
  const citizen = await signedIn()
  await env.DB.prepare("UPDATE accounts SET status = 'suspended'").run()
  expect((await citizen.reopens().refreshes()).body.code).toBe('session_ended')
})

test('a device is known by a key of its own, also after a sign-out and with another key', async () => {
  const citizen = await signedIn()
  const known = async () =>
    (await env.DB.prepare('SELECT DISTINCT digest FROM devices').all()).results.length
  expect(await known()).toBe(1)
  await citizen.signsOut()
  const again = await new Cookieless(await BrowserKey.drawn(), citizen.device).arrives()
  await again.begins('login', { identifier: email, password })
  expect(await known(), 'the same device').toBe(1)
  const other = await cookieless()
  await other.begins('login', { identifier: email, password })
  expect(await known(), 'another one').toBe(2)
})

test('what a device has signed for one key says nothing of another', async () => {
  const citizen = await signedIn()
  const thief = new Cookieless(await BrowserKey.drawn(), await BrowserKey.drawn())
  await thief.arrives()
  const jkt = await citizen.key.thumbprint()
  const device = await citizen.device.signs('citizen-device+jwt', { jkt })
  await thief.forges({ claims: { device } }).begins('login', { identifier: email, password })
  const { results } = await env.DB.prepare('SELECT DISTINCT digest FROM devices').all()
  expect(results).toHaveLength(2)
})

test('by its key a browser goes on in what has come in the place of the session that it knows, and ends that (T35)', async () => {
  const citizen = await signedIn()
  const known = citizen.session
  for (let n = 0; n < 2; n++) {
    const done = await citizen.begins('step-up', { current: password })
    expect(done.body.outcome, done.text).toBe('identity_confirmed')
    await timePasses(61)
  }
  citizen.reopens().session = known
  expect((await citizen.refreshes()).status).toBe(200)
  const newest = citizen.session
  citizen.session = known
  await citizen.signsOut()
  citizen.session = newest
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
})
