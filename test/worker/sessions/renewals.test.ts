/** Whoever shows more, or changes what opens the account, goes on in another session; the one before gains nothing (T35). */
import { env } from 'cloudflare:workers'
import { decodeJwt } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { moment } from '../../../worker/sessions/renewals.ts'
import { password, registered } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { Authenticator } from '../../support/authenticator.ts'
import { Citizen, newOperation, origin } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { changesAddress } from '../account/acts.ts'
import {
  addService,
  codeOf,
  exchanges,
  leadsTo,
  request,
  signedIn,
  userinfoBy,
} from '../openid/fixtures.ts'
import { adds, rpId } from '../passkeys/owner.ts'
import { ana, sectionsOf, turnsOnApp, withApp } from '../factors/acts.ts'
import type { AuthenticatorApp } from '../factors/authenticator-app.ts'

beforeEach(freshDatabase)
beforeEach(cheapHash)

const cookie = '__Host-citizen-session-demo'

const cookieOf = (citizen: Citizen) => citizen.cookies.get(cookie) ?? ''
const sessionOf = (citizen: Citizen) => String(decodeJwt(citizen.accessToken)['sid'])
const reads = (citizen: Citizen) => citizen.sends('/demo/account', { method: 'GET' })

/** All that somebody has copied of this browser: another tab, or a thief. */
function copyOf(citizen: Citizen): Citizen {
  const copy = new Citizen()
  for (const [name, value] of citizen.cookies) copy.cookies.set(name, value)
  copy.accessToken = citizen.accessToken
  return copy
}

async function stepsUp(citizen: Citizen, app: AuthenticatorApp) {
  await citizen.begins('step-up', { current: password })
  const done = await citizen.answers({ way: 'totp', code: await app.code() })
  expect(done.body.outcome, done.text).toBe('identity_confirmed')
}

/** The factor is to be shown again: it was shown a quarter of an hour ago. */
async function withAppAndTime() {
  const known = await withApp()
  await timePasses(16 * 60)
  await known.citizen.refreshes()
  return known
}

const acts: readonly (readonly [string, (citizen: Citizen) => Promise<unknown>])[] = [
  ['a change of the password', (citizen) => changesPassword(citizen)],
  ['a factor that is turned on', (citizen) => turnsOnApp(citizen)],
  ['a change of contact', (citizen) => changesAddress(citizen)],
  [
    'a passkey that is added',
    async (citizen) => adds(citizen, await Authenticator.at(origin, rpId)),
  ],
]

const changesPassword = (citizen: Citizen) =>
  citizen.begins('change-password', { current: password, password: 'otra frase que nadie adivina' })

describe('T35: another session', () => {
  for (const [name, act] of acts)
    test(`after ${name}; what was held of the one before is worth nothing a minute later`, async () => {
      const citizen = await registered(ana)
      const before = copyOf(citizen)
      await act(citizen)
      expect(sessionOf(citizen)).not.toBe(sessionOf(before))
      expect(cookieOf(citizen).split('.')[1]).toBe(sessionOf(citizen))
      await timePasses(moment)
      expect((await reads(before)).body.code).toBe('session_ended')
      expect((await before.refreshes()).body.code).toBe('session_ended')
      expect((await citizen.refreshes()).status).toBe(200)
      expect((await reads(citizen)).status).toBe(200)
    })

  test('a copy of the session gains nothing by the factor that its citizen shows', async () => {
    const { citizen, app } = await withAppAndTime()
    const thief = copyOf(citizen)
    await stepsUp(citizen, app)
    expect((await citizen.begins('delete-account', { current: password })).body.at).toBe('deletion')
    expect((await thief.begins('delete-account', { current: password })).body.at).toBe('factor')
    await thief.refreshes()
    expect((await thief.begins('delete-account', { current: password })).body.at).toBe('factor')
  })

  test('of the same age, and with the same end, roughly from the same place', async () => {
    const citizen = await registered(ana)
    await timePasses(600)
    await citizen.refreshes()
    const { auth_time: since, amr } = decodeJwt(citizen.accessToken)
    const place = { city: 'León', country: 'MX' }
    await citizen.begins('step-up', { current: password }, { cf: place })
    expect(decodeJwt(citizen.accessToken)).toMatchObject({ auth_time: since, amr })
    const ends = await env.DB.prepare('SELECT DISTINCT expires_at FROM sessions').all()
    expect(ends.results).toHaveLength(1)
    const { sessions } = await sectionsOf(citizen)
    expect(sessions[sessionOf(citizen)]).toEqual({ locality: 'León', country: 'MX' })
  })

  test('none where the act has ended them all', async () => {
    const citizen = await registered(ana)
    await citizen.begins('delete-account', { current: password })
    const { body } = await citizen.answers({})
    expect([body.outcome, body.session]).toEqual(['deletion_requested', undefined])
    expect((await citizen.refreshes()).status).toBe(401)
  })

  test('in the list there is one, and what it was used for at services goes on', async () => {
    await addService()
    const { citizen, browser } = await signedIn()
    const { body } = await exchanges(await codeOf(browser))
    await citizen.refreshes()
    await citizen.begins('step-up', { current: password })
    const { text } = await citizen.sends('/demo/sessions', { method: 'GET' })
    const { sessions } = JSON.parse(text) as { readonly sessions: readonly unknown[] }
    expect(sessions).toMatchObject([{ id: sessionOf(citizen), current: true }])
    await timePasses(moment)
    expect((await userinfoBy(body['access_token'])).status).toBe(200)
  })
})

describe('two tabs', () => {
  test('the other one goes on with what it holds, and then with the cookie of both', async () => {
    const { citizen, app } = await withAppAndTime()
    const other = copyOf(citizen)
    await stepsUp(citizen, app)
    expect((await reads(other)).status).toBe(200)
    await timePasses(moment)
    expect((await reads(other)).body.code).toBe('session_ended')
    other.cookies.set(cookie, cookieOf(citizen))
    expect((await other.refreshes()).status).toBe(200)
    expect(sessionOf(other)).toBe(sessionOf(citizen))
  })

  test('a refresh that met the new session on its way takes no cookie from the browser, and ending all others not the session', async () => {
    const citizen = await registered(ana)
    const late = copyOf(citizen)
    await citizen.begins('step-up', { current: password })
    const answer = await late.refreshes()
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().filter((one) => one.startsWith(cookie))).toEqual([])
    await late.sends('/demo/sessions?keep=current', { method: 'DELETE' })
    expect((await citizen.refreshes()).status).toBe(200)
  })

  test('signing out in the one that holds the session before ends the new one, and both at once', async () => {
    const citizen = await registered(ana)
    const late = copyOf(citizen)
    await citizen.begins('step-up', { current: password })
    await late.signsOut()
    expect((await citizen.refreshes()).body.code).toBe('session_ended')
    expect((await reads(late)).body.code).toBe('session_ended')
  })

  test('signing out at a service that the citizen uses ends both at once, too', async () => {
    await addService()
    const { citizen, browser } = await signedIn()
    const { body } = await exchanges(await codeOf(browser))
    await citizen.refreshes()
    const late = copyOf(citizen)
    await citizen.begins('step-up', { current: password })
    await browser.opens(`end-session?id_token_hint=${String(body['id_token'])}`)
    expect((await citizen.refreshes()).body.code).toBe('session_ended')
    expect((await reads(late)).body.code).toBe('session_ended')
  })

  test('signing in anew for a service ends both at once, too', async () => {
    await addService()
    const { citizen, browser } = await signedIn(ana)
    await codeOf(browser)
    const late = copyOf(citizen)
    await citizen.begins('step-up', { current: password })
    browser.cookies.set(cookie, cookieOf(citizen))
    await browser.opens(`authorize?${(await request({ prompt: 'login' })).toString()}`)
    await browser.opens('entrar')
    const back = leadsTo(await browser.sends({ identifier: ana, password }))
    await browser.opens(`authorize${back?.search ?? ''}`)
    expect((await citizen.refreshes()).body.code).toBe('session_ended')
    expect((await reads(late)).body.code).toBe('session_ended')
  })

  test('an act of the other one within that minute is done, and brings no third session', async () => {
    const citizen = await registered(ana)
    const other = copyOf(citizen)
    await citizen.begins('step-up', { current: password })
    await other.begins('change-details', { current: password })
    const done = await other.answers({ givenNames: 'Elena', familyNames: 'Otra' })
    expect([done.body.outcome, done.body.session]).toEqual(['details_changed', undefined])
    expect((await citizen.refreshes()).status).toBe(200)
  })
})

describe('an answer that was lost', () => {
  test('is given again to whoever asks by the same name, with the new session', async () => {
    const { citizen, app } = await withAppAndTime()
    await citizen.begins('step-up', { current: password })
    const again = copyOf(citizen)
    again.kind = 'step-up'
    again.flow = citizen.flow
    again.at = citizen.at
    const answer = { way: 'totp', code: await app.code() }
    const operation = newOperation()
    await citizen.answers(answer, { operation })
    await timePasses(moment + 120)
    const { body } = await again.answers(answer, { operation })
    expect(body.outcome).toBe('identity_confirmed')
    expect(sessionOf(again)).toBe(sessionOf(citizen))
    expect((await again.refreshes()).status).toBe(200)
  })

  test('a page that is loaded anew goes on for a minute, with nothing of what was shown', async () => {
    const { citizen, app } = await withAppAndTime()
    const reloaded = copyOf(citizen)
    await stepsUp(citizen, app)
    reloaded.accessToken = ''
    expect((await reloaded.refreshes()).status).toBe(200)
    expect((await reloaded.begins('delete-account', { current: password })).body.at).toBe('factor')
  })
})
