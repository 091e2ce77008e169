/** A session of an officer is short, dies with its officer, and does nothing dangerous on its own. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { officerStore } from '../../../worker/desk/officers/officer-store.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { rows } from '../cities/fixtures.ts'
import { authenticatorAt, Browser, officerAt } from './officer.ts'

beforeEach(freshDatabase)

const whoAmI = (browser: Browser) => browser.reads(browser.routes.session)

test('after a quarter of an hour without a request it is over; whoever works stays in', async () => {
  const { browser } = await officerAt('ecuapass')
  for (let quarter = 0; quarter < 3; quarter += 1) {
    await timePasses(14 * 60)
    expect((await whoAmI(browser)).status).toBe(200)
  }
  await timePasses(15 * 60 + 1)
  const idle = await whoAmI(browser)
  expect([idle.status, idle.code]).toEqual([401, 'officer_required'])
})

test('after twelve hours it is over, however much was done', async () => {
  const { browser } = await officerAt('ecuapass')
  for (let count = 0; count < 12 * 6 - 1; count += 1)
    await env.DB.prepare('UPDATE officer_sessions SET expires_at = expires_at - 600').run()
  expect((await whoAmI(browser)).status).toBe(200)
  await env.DB.prepare('UPDATE officer_sessions SET expires_at = expires_at - 601').run()
  expect((await whoAmI(browser)).code).toBe('officer_required')
})

test('signing out ends it, here and for whoever has copied the cookie', async () => {
  const { browser } = await officerAt('ecuapass')
  const { cookie } = browser
  const left = await browser.sends(browser.routes.session, { method: 'DELETE' })
  expect([left.status, browser.cookie]).toEqual([204, ''])
  browser.cookie = cookie
  expect((await whoAmI(browser)).code).toBe('officer_required')
})

test('a suspended officer is out at once, and comes in by no passkey', async () => {
  const { id, browser, authenticator } = await officerAt('ecuapass')
  const db = database(env.DB)
  await db.batch(...officerStore(db, await readKeys(env), 'ecuapass').suspend(id))
  expect((await whoAmI(browser)).code).toBe('officer_required')
  const again = await new Browser('ecuapass').signsIn(authenticator)
  expect([again.status, again.code]).toEqual([401, 'officer_refused'])
})

test('the cookie of one city is none at another', async () => {
  const { browser } = await officerAt('ecuapass')
  const leon = new Browser('leon')
  leon.cookie = browser.cookie
  expect((await whoAmI(leon)).code).toBe('officer_required')
  leon.cookie = browser.cookie.replace('-ecuapass=', '-leon=')
  expect((await whoAmI(leon)).code).toBe('officer_required')
})

test('the passkey of one city opens no desk of another, though it says to be there', async () => {
  const { authenticator } = await officerAt('ecuapass')
  const leon = new Browser('leon')
  const said = { origin: leon.base, rpId: new URL(leon.base).hostname }
  expect((await leon.signsIn(authenticator, said)).code).toBe('officer_refused')
})

test('what was signed once signs nobody in again', async () => {
  const { authenticator } = await officerAt('ecuapass')
  const browser = new Browser('ecuapass')
  const body = await authenticator.uses(await browser.challenge())
  const sends = (by: Browser) => by.sends(by.routes.session, { body })
  expect((await sends(browser)).status).toBe(200)
  expect((await sends(new Browser('ecuapass'))).code).toBe('officer_refused')
})

test('five minutes after it was given, a challenge is worth nothing', async () => {
  const { authenticator } = await officerAt('ecuapass')
  const browser = new Browser('ecuapass')
  const challenge = await browser.challenge()
  const later = Date.now() + 5 * 60_000 + 1000
  const now = Date.now
  Date.now = () => later
  const late = await browser.sends(browser.routes.session, {
    body: await authenticator.uses(challenge),
  })
  Date.now = now
  expect(late.code).toBe('officer_refused')
})

for (const [what, said] of [
  ['of another page', { origin: 'https://www.ecuapass.example' }],
  ['that did not recognise who used it', { verified: false }],
  ['that names somebody else', { userHandle: 'b2ZmX2FkbWlu' }],
] as const)
  test(`a passkey ${what} signs nobody in, and that is on record`, async () => {
    const { authenticator } = await officerAt('ecuapass')
    const browser = new Browser('ecuapass')
    const refused = await browser.signsIn(authenticator, said)
    expect([refused.status, refused.code, browser.cookie]).toEqual([401, 'officer_refused', ''])
    expect(refused.headers.get('www-authenticate')).toBe('Passkey realm="desk"')
    const isOfPage = what !== 'of another page'
    expect(await rows('audit', "event = 'officer_sign_in_failed'")).toBe(isOfPage ? 1 : 0)
  })

test('a passkey of which a copy has counted on is refused', async () => {
  const { authenticator } = await officerAt('ecuapass')
  const signsIn = (counter: number) => new Browser('ecuapass').signsIn(authenticator, { counter })
  expect((await signsIn(7)).status).toBe(200)
  expect((await signsIn(7)).code).toBe('officer_refused')
  expect((await signsIn(8)).status).toBe(200)
})

test('the passkey is asked for again five minutes later, and only the officer’s own will do', async () => {
  const { browser, authenticator } = await officerAt('ecuapass')
  const other = await officerAt('ecuapass')
  const isFresh = async () =>
    (JSON.parse((await whoAmI(browser)).text) as { isFresh: boolean }).isFresh
  expect(await isFresh()).toBe(true)
  await timePasses(5 * 60 + 1)
  expect(await isFresh()).toBe(false)
  expect((await browser.signsInAgain(other.authenticator)).code).toBe('officer_refused')
  expect(await isFresh()).toBe(false)
  expect((await browser.signsInAgain(authenticator)).status).toBe(200)
  expect(await isFresh()).toBe(true)
})

test('a copied cookie is never fresh, and what the page holds beside it dies when the passkey is used again', async () => {
  const { browser, authenticator } = await officerAt('ecuapass')
  const isFresh = async (by: Browser) =>
    (JSON.parse((await whoAmI(by)).text) as { isFresh: boolean }).isFresh
  const thief = new Browser('ecuapass')
  thief.cookie = browser.cookie
  expect([await isFresh(browser), await isFresh(thief)]).toEqual([true, false])
  thief.freshness = browser.freshness
  expect(await isFresh(thief)).toBe(true)
  await browser.signsInAgain(authenticator)
  expect([await isFresh(browser), await isFresh(thief)]).toEqual([true, false])
})

test('who has no passkey of the city is told no more than anybody', async () => {
  await officerAt('ecuapass')
  const stranger = await authenticatorAt('ecuapass')
  const refused = await new Browser('ecuapass').signsIn(stranger, { userHandle: 'b2ZmX2FkbWlu' })
  expect([refused.status, refused.code]).toEqual([401, 'officer_refused'])
})
