/** A service asks for a second factor: always, for one step that hurts, or as a wish (RFC 9470 §4, §5). */
import { env } from 'cloudflare:workers'
import { decodeJwt, type JWTPayload } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import { password } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { PlainBrowser } from '../../support/plain-browser.ts'
import { at, begins, freshCities } from '../cities/fixtures.ts'
import { neighbour, password as theirs, settled } from '../cities/leon.ts'
import { signsInWith, typesPassword, withApp } from '../factors/acts.ts'
import { AuthenticatorApp, nextCode } from '../factors/authenticator-app.ts'
import {
  addService,
  authorizes,
  codeOf,
  exchanges,
  leadsTo,
  request,
  signedIn,
} from './fixtures.ts'

beforeEach(freshDatabase)
beforeEach(cheapHash)

const essential = (value: string) => ({
  claims: JSON.stringify({ id_token: { acr: { essential: true, value } } }),
})

const must = essential('urn:citizen:1:mfa')

const browserOf = (citizen: Citizen) => {
  const browser = new PlainBrowser()
  for (const [name, value] of citizen.cookies) browser.cookies.set(name, value)
  return browser
}

/** Has an app, and is signed in at a remembered browser by the password alone. */
async function byPasswordAlone() {
  const { app } = await withApp()
  const citizen = await signsInWith(app, new Citizen(), { remember: 'yes' })
  const { shown } = await typesPassword(citizen)
  expect(shown.body.outcome, shown.text).toBe('signed_in')
  return { browser: browserOf(citizen), app }
}

const asks = async (browser: PlainBrowser, over: Readonly<Record<string, string>>) =>
  browser.opens(`authorize?${(await request(over)).toString()}`)

/** From a page of the account on which something was done, as the browser is led. */
const ledBack = (browser: PlainBrowser, to: URL | undefined) =>
  authorizes(browser, (to?.search ?? '').slice(1))

async function claimsBy(back: URL): Promise<JWTPayload> {
  const { body } = await exchanges(back.searchParams.get('code') ?? '')
  return decodeJwt(String(body['id_token']))
}

/** Confirms on the account's page who it is, by password and app. */
async function stepsUp(browser: PlainBrowser, app: AuthenticatorApp): Promise<URL> {
  const page = await browser.opens('cuenta')
  expect(page.html).toContain('Confirme que es usted')
  await browser.sends({ current: password })
  const seen = await browser.sends({ way: 'totp', code: await app.code() })
  await nextCode()
  return ledBack(browser, leadsTo(seen))
}

for (const [how, service, over] of [
  ['of every citizen', { factor: true }, {}],
  ['as an essential acr', {}, must],
  ['as a wish', {}, { acr_values: 'urn:other urn:citizen:1:mfa' }],
] as const)
  test(`${how}: whoever came in by the password alone shows the factor, and goes on to the service`, async () => {
    await addService('predios', service)
    const { browser, app } = await byPasswordAlone()
    const seen = await asks(browser, over)
    expect(seen.headers.get('location')).toBe('/demo/cuenta')
    const claims = await claimsBy(await stepsUp(browser, app))
    expect(claims).toMatchObject({ acr: 'urn:citizen:1:mfa' })
    expect(claims['amr']).toEqual(expect.arrayContaining(['pwd', 'otp', 'mfa']))
    // Once shown, it is a fact of the session: nobody is asked again on the way.
    expect((await authorizes(browser, await request(over))).searchParams.has('code')).toBe(true)
  })

test('whoever has shown it at the sign-in is asked nothing more', async () => {
  await addService('predios', { factor: true })
  const { app } = await withApp()
  const browser = browserOf(await signsInWith(app))
  const claims = await claimsBy(await authorizes(browser, await request()))
  expect(claims).toMatchObject({ acr: 'urn:citizen:1:mfa' })
})

test('whoever has none is asked whether they want one, turns it on, and comes back', async () => {
  await addService()
  const { browser } = await signedIn()
  expect((await asks(browser, must)).html).toContain('hace falta un segundo paso')
  browser.path = '/demo/consent'
  await browser.presses('allow')
  expect(browser.path).toBe('/demo/cuenta')
  await browser.sends({ current: password })
  await browser.sends({ factor: 'totp' })
  const [, secret = ''] = /secret=([A-Z2-7]+)/.exec(browser.page.html) ?? []
  const app = new AuthenticatorApp(`otpauth://totp/x?secret=${secret}`)
  await browser.sends({ code: await app.code() })
  const seen = await browser.sends({})
  const claims = await claimsBy(await ledBack(browser, leadsTo(seen)))
  expect(claims).toMatchObject({ acr: 'urn:citizen:1:mfa' })
})

test('whoever declines is not let in, and the service is told what is lacking', async () => {
  await addService()
  const { browser } = await signedIn()
  await asks(browser, must)
  browser.path = '/demo/consent'
  const back = leadsTo(await browser.presses('decline'))
  expect(back?.searchParams.get('error')).toBe('unmet_authentication_requirements')
  expect(await env.DB.prepare('SELECT count(*) AS n FROM authorizations').first('n')).toBe(0)
})

test('a wish keeps nobody out who has none, and the token says what is true', async () => {
  await addService()
  const { browser } = await signedIn()
  const claims = await claimsBy(
    await authorizes(browser, await request({ acr_values: 'urn:citizen:1:mfa' })),
  )
  expect(claims).toMatchObject({ acr: 'urn:citizen:1' })
})

test('without a page nobody can show one: the service is told to send the citizen again', async () => {
  await addService()
  const { browser } = await byPasswordAlone()
  await codeOf(browser)
  const back = leadsTo(await asks(browser, { prompt: 'none', ...must }))
  expect(back?.searchParams.get('error')).toBe('login_required')
})

test('where citizens have no second factors, a must is refused and a wish passed over', async () => {
  await freshCities()
  await addService('predios', {}, 'leon')
  const person = neighbour()
  await settled(person)
  const citizen = at('leon')
  await begins(citizen, 'login', {
    personKind: 'fisica',
    curpOrEmail: person.curp,
    password: theirs,
  })
  await citizen.answers({ code: '' })
  const browser = new PlainBrowser('leon')
  for (const [name, value] of citizen.cookies) browser.cookies.set(name, value)
  const refused = leadsTo(await asks(browser, must))
  expect(refused?.searchParams.get('error')).toBe('unmet_authentication_requirements')
  const { html } = await asks(browser, { acr_values: 'urn:citizen:1:mfa' })
  expect(html).toContain('Permitir y continuar')
})

test('whoever begins something else in the account is not sent to the service from there', async () => {
  await addService()
  const { browser, app } = await byPasswordAlone()
  await asks(browser, must)
  await browser.opens('cuenta')
  await browser.presses('go:change-password')
  await browser.presses('go:step-up')
  await browser.sends({ current: password })
  const seen = await browser.sends({ way: 'totp', code: await app.code() })
  expect(leadsTo(seen)).toBeUndefined()
  expect(browser.path).toBe('/demo/cuenta')
})

test('a factor that was shown in a session says nothing of a later one', async () => {
  await addService('predios', { factor: true })
  const { browser, app } = await byPasswordAlone()
  await asks(browser, {})
  await stepsUp(browser, app)
  await timePasses(60)
  const anew = await asks(browser, { prompt: 'login' })
  expect(anew.headers.get('location')).toBe('/demo/entrar')
  await browser.opens('entrar')
  const seen = await browser.sends({ identifier: 'ana@example.com', password })
  const back = leadsTo(seen)
  const page = await browser.opens(`authorize${back?.search ?? ''}`)
  expect(page.headers.get('location')).toBe('/demo/cuenta')
})
