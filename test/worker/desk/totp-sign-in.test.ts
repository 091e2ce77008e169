/** Where the city lets them, officers come in by password and app: both, each code once, and for nothing dangerous. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { permits } from '../../../contract/desk/roles.ts'
import type { ListedOfficer, OfficerView } from '../../../contract/desk/sign-in.ts'
import { hashing } from '../../../worker/crypto/hash-queue.ts'
import { deskOperations } from '../../../worker/routes/desk/index.ts'
import { takeAll } from '../../../worker/figures/tally.ts'
import { municipalityInForce } from '../../../worker/settings/in-force.ts'
import { freshDatabase } from '../../support/database.ts'
import { rows } from '../cities/fixtures.ts'
import { Browser, invitation, officerAt } from './officer.ts'
import { codeOf, connects, email, lets, officer, password, setUp, signsIn, slug } from './totp.ts'

beforeEach(async () => {
  await freshDatabase()
  lets(true)
})

test('who has both comes in; a code is taken once, and none before it', async () => {
  const { secret } = await officer()
  const [now, next] = [await codeOf(secret), await codeOf(secret, 1)]
  const browser = new Browser(slug)
  expect(
    (await signsIn(browser, { email: ' LUCIA@ciudad.example', password, code: now })).status,
  ).toBe(200)
  expect((await browser.reads(browser.routes.session)).status).toBe(200)
  expect((await signsIn(new Browser(slug), { email, password, code: now })).code).toBe(
    'officer_refused',
  )
  expect((await signsIn(new Browser(slug), { email, password, code: next })).status).toBe(200)
  expect((await signsIn(new Browser(slug), { email, password, code: now })).code).toBe(
    'officer_refused',
  )
})

test('the address and the code are read however they were pasted', async () => {
  const { secret } = await officer()
  const code = await codeOf(secret)
  const pasted = `\u200B${code.slice(0, 3)}-${code.slice(3)}\u00A0`
  const address = `\u00A0${email}\u200B`
  expect(
    (await signsIn(new Browser(slug), { email: address, password, code: pasted })).status,
  ).toBe(200)
})

test('one code used twice at once lets one in', async () => {
  const { secret } = await officer()
  const code = await codeOf(secret)
  const both = await Promise.all(
    [1, 2].map(() => signsIn(new Browser(slug), { email, password, code })),
  )
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 401])
})

test('one of the two is not enough, and neither is told apart, nor whether there is such an officer', async () => {
  const { secret } = await officer()
  const code = await codeOf(secret)
  const answers = await Promise.all([
    signsIn(new Browser(slug), { email, password: 'barco azul con prisa', code }),
    signsIn(new Browser(slug), { email, password, code: '000000' }),
    signsIn(new Browser(slug), { email: 'nadie@ciudad.example', password, code }),
  ])
  expect(new Set(answers.map(({ status, code: said }) => `${status} ${said}`))).toEqual(
    new Set(['401 officer_refused']),
  )
  expect(await rows('audit', "event = 'officer_sign_in_failed'")).toBe(3)
})

test('an address of nobody costs the hash and the rounds that an officer’s does', async () => {
  await officer()
  const hash = vi.spyOn(hashing, 'run')
  const round = vi.spyOn(Object.getPrototypeOf(env.DB) as D1Database, 'batch')
  const costOf = async (typed: string) => {
    // What goes on beside a request, now and then, is none of its cost.
    takeAll()
    await municipalityInForce(slug, env)
    hash.mockClear()
    round.mockClear()
    await signsIn(new Browser(slug), { email: typed, password: 'x', code: '000000' })
    const statements = round.mock.calls.map(([batch]) => batch.length)
    return { hashes: hash.mock.calls.length, statements }
  }
  const known = await costOf(email)
  expect([known.hashes, known.statements.length]).toEqual([1, 3])
  expect(await costOf('nadie@ciudad.example')).toEqual(known)
  vi.restoreAllMocks()
})

test('a session by app does nothing dangerous: that asks for a passkey', async () => {
  const { browser } = await officer('supervisor')
  const view = JSON.parse((await browser.reads(browser.routes.session)).text) as OfficerView
  expect([view.isFresh, view.by]).toEqual([false, 'totp'])
  const dangerous = deskOperations.filter(
    (one) =>
      one.access === 'officer' &&
      one.isDangerous === true &&
      one.permission !== null &&
      permits('supervisor', one.permission),
  )
  expect(dangerous.length).toBeGreaterThan(3)
  for (const { method, path } of dangerous) {
    const address = path.replace(':slug', slug).replaceAll(/:\w+/g, 'x')
    const refused = await browser.sends(address, { method: method.toUpperCase() })
    expect([path, refused.code]).toEqual([path, 'fresh_sign_in_required'])
  }
})

test('somebody else’s passkey makes it no fresher', async () => {
  const { browser } = await officer('supervisor')
  const other = await officerAt(slug, 'supervisor')
  expect((await browser.signsInAgain(other.authenticator)).code).toBe('officer_refused')
  const { text } = await browser.reads(browser.routes.session)
  expect((JSON.parse(text) as OfficerView).isFresh).toBe(false)
})

test('a stranger who guesses is stopped, and the officer comes in on the own browser all the same', async () => {
  const { browser, secret } = await officer()
  const guess = () => signsIn(new Browser(slug), { email, password: 'x', code: '000000' })
  for (let count = 0; count < 10; count += 1) expect((await guess()).code).toBe('officer_refused')
  expect((await guess()).code).toBe('too_many_attempts')
  expect(
    (await signsIn(new Browser(slug), { email, password, code: await codeOf(secret) })).code,
  ).toBe('too_many_attempts')
  expect((await signsIn(browser, { email, password, code: await codeOf(secret) })).status).toBe(200)
})

test('a browser that another officer is known on is not known for this one', async () => {
  const other = await officer('clerk', 'mateo@ciudad.example')
  await officer()
  for (let count = 0; count < 10; count += 1)
    await signsIn(new Browser(slug), { email, password: 'x', code: '000000' })
  const tried = await signsIn(other.browser, { email, password: 'x', code: '000000' })
  expect(tried.code).toBe('too_many_attempts')
})

test('the code that connected the app lets nobody in', async () => {
  const { code } = await connects()
  const refused = await signsIn(new Browser(slug), { email, password, code })
  expect([refused.status, refused.code]).toEqual([401, 'officer_refused'])
})

test('a code is too old after a minute', async () => {
  const { secret } = await officer()
  const late = await codeOf(secret, -2)
  expect((await signsIn(new Browser(slug), { email, password, code: late })).status).toBe(401)
})

test('an officer of another city does not come in, nor an invitation of it', async () => {
  const { secret } = await officer('clerk', email, 'leon')
  const code = await codeOf(secret)
  const refused = await signsIn(new Browser(slug), { email, password, code })
  expect([refused.status, refused.code]).toEqual([401, 'officer_refused'])
  const { secret: token } = await invitation('leon', 'clerk')
  expect((await setUp(new Browser(slug), token)).status).toBe(410)
  expect((await signsIn(new Browser('leon'), { email, password, code })).status).toBe(200)
})

test('an officer who has a passkey is nobody to a password and a code', async () => {
  await officerAt(slug, 'clerk', 'Lucía Ejemplo', email)
  const refused = await signsIn(new Browser(slug), { email, password, code: '000000' })
  expect([refused.status, refused.code]).toEqual([401, 'officer_refused'])
})

test('nobody comes in from another network', async () => {
  const { browser, secret } = await officer()
  const body = { email, password, code: await codeOf(secret) }
  const headers = { 'cf-connecting-ip': '198.51.100.7' }
  const refused = await browser.sends(browser.routes.totpSession, { body, headers })
  expect([refused.status, refused.code]).toEqual([403, 'network_refused'])
})

test('tries on a known browser are counted as well', async () => {
  const { browser, secret } = await officer()
  for (let count = 0; count < 10; count += 1)
    await signsIn(browser, { email, password, code: '000000' })
  const right = { email, password, code: await codeOf(secret) }
  expect((await signsIn(browser, right)).code).toBe('too_many_attempts')
})

test('whoever runs the officers sees what each comes in by', async () => {
  await connects()
  await invitation(slug, 'clerk')
  const { browser } = await officerAt(slug, 'administrator')
  const { text } = await browser.reads(browser.routes.officers)
  const ways = (JSON.parse(text) as readonly ListedOfficer[]).map(({ by }) => by)
  expect(new Set(ways)).toEqual(new Set(['totp', 'passkey', null]))
})

test('a suspended officer does not come in', async () => {
  const { secret } = await officer()
  await env.DB.prepare("UPDATE officers SET status = 'suspended'").run()
  expect(
    (await signsIn(new Browser(slug), { email, password, code: await codeOf(secret) })).code,
  ).toBe('officer_refused')
})
