/** A computer that others use keeps nothing of a citizen: cookies end with the browser, the session with a quarter hour. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultLifetimes } from '../../../worker/municipalities/lifetimes.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { codeTo, linkTo, password, person, registered } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { workDone } from '../../support/work-done.ts'

const email = 'vecina@example.com'
const answer = { identifier: email, password }
const { sharedIdle, sessionIdle } = defaultLifetimes
const registry: Record<string, Municipality> = municipalities
const { demo } = municipalities

beforeEach(freshDatabase)
afterEach(() => void (registry['demo'] = demo))

/** Cookie -> whether it outlives the browser. */
const kept = ({ headers }: Answered) =>
  Object.fromEntries(
    headers
      .getSetCookie()
      .map((one) => [one.split('=')[0]?.replace('__Host-citizen-', ''), /max-age/i.test(one)]),
  )

const signsIn = (citizen: Citizen, shared?: true) =>
  citizen.sends('/demo/flows/login', { body: { answer, ...(shared && { shared }) } })

const devices = async () => (await env.DB.prepare('SELECT * FROM devices').all()).results

/** The city says whose its citizens' computers are. */
const say = (computers: 'private' | 'shared') =>
  (registry['demo'] = { ...demo, public: { ...demo.public, computers } })

test('on a shared computer no cookie outlives the browser, at the sign-in and at every refresh', async () => {
  await registered(email)
  const citizen = new Citizen()
  const done = await signsIn(citizen, true)
  expect(done.body.outcome).toBe('signed_in')
  expect(kept(done)).toEqual({ 'flow-demo': false, 'session-demo': false })
  expect(kept(await citizen.refreshes())).toEqual({ 'session-demo': false })
})

test('on a private one nothing has changed', async () => {
  await registered(email)
  const citizen = new Citizen()
  const done = await signsIn(citizen)
  expect(kept(done)).toMatchObject({ 'flow-demo': true, 'session-demo': true })
  expect(done.body.session).not.toHaveProperty('idle')
  await timePasses(sessionIdle - 2)
  expect((await citizen.refreshes()).status).toBe(200)
})

test('a session on a shared computer ends after a quarter of an hour without use', async () => {
  await registered(email)
  const citizen = new Citizen()
  const done = await signsIn(citizen, true)
  expect(done.body.session).toHaveProperty('idle', sharedIdle)
  await timePasses(sharedIdle - 2)
  const refreshed = await citizen.refreshes()
  expect(refreshed.body).toHaveProperty('idle', sharedIdle)
  await timePasses(sharedIdle + 1)
  expect((await citizen.sends('/demo/account', { method: 'GET' })).body.code).toBe('session_ended')
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
})

test('who registers on a shared computer is signed in as on one', async () => {
  const citizen = new Citizen()
  citizen.kind = 'register'
  const begun = await citizen.sends('/demo/flows/register', {
    body: {
      answer: person(email),
      shared: true,
      human: await workDone('demo', 'register'),
    },
  })
  expect(kept(begun)).toEqual({ 'flow-demo': false })
  const done = await citizen.answers({ code: await codeTo(email) })
  expect(kept(done)).toEqual({ 'session-demo': false })
  expect(done.body.session).toHaveProperty('idle', sharedIdle)
})

test('at the kiosks of a city every computer is shared, whatever is said', async () => {
  await registered(email)
  say('shared')
  expect(kept(await signsIn(new Citizen()))).toEqual({ 'flow-demo': false, 'session-demo': false })
})

test('where a city says that computers are private, they are', async () => {
  await registered(email)
  say('private')
  expect(kept(await signsIn(new Citizen(), true))).toMatchObject({ 'session-demo': true })
})

test('no device is remembered on a shared computer, even where one was', async () => {
  await registered(email)
  const before = await devices()
  const citizen = new Citizen()
  citizen.cookies.set('__Host-citizen-device-demo', 'of-whoever-was-here-before')
  await signsIn(citizen, true)
  expect(await devices()).toEqual(before)
})

test('a registration that is finished by its link on a shared computer leaves nothing there either', async () => {
  await new Citizen().begins('register', person('nueva@example.com'))
  const link = await linkTo('nueva@example.com')
  const [, token = ''] = /#citizen-register=(.+)$/.exec(link) ?? []
  const kiosk = new Citizen()
  const opened = await kiosk.follows(link, { body: { token, shared: true } })
  expect(kept(opened)).toEqual({ 'flow-demo': false })
  const done = await kiosk.answers({ password })
  expect(done.body.outcome).toBe('registered')
  expect(kept(done)).toEqual({ 'session-demo': false })
  expect(await devices()).toEqual([])
})
