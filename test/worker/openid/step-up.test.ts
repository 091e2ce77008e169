/** A service asks for a sign-in of now, for a level, for one citizen, or for no page at all (OpenID Connect Core §3.1.2.1, RFC 9470). */
import { env } from 'cloudflare:workers'
import { decodeJwt } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import { password } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'
import type { PlainBrowser } from '../../support/plain-browser.ts'
import {
  addService,
  authorizes,
  codeOf,
  exchanges,
  leadsTo,
  request,
  signedIn,
  userinfoBy,
} from './fixtures.ts'

beforeEach(freshDatabase)

const asked = async (browser: PlainBrowser, over: Readonly<Record<string, string>>) =>
  browser.opens(`authorize?${(await request(over)).toString()}`)

/** On the page that the provider leads to, back to the provider, and to the service. */
async function signsInAnew(browser: PlainBrowser, email: string): Promise<URL | undefined> {
  const page = await browser.opens('entrar')
  expect(page.html).toContain('name="password"')
  const seen = await browser.sends({ identifier: email, password })
  const back = leadsTo(seen) ?? new URL(seen.headers.get('location') ?? '')
  return leadsTo(await browser.opens(back.href.slice(back.href.indexOf('authorize'))))
}

for (const over of [{ prompt: 'login' }, { max_age: '0' }])
  test(`${JSON.stringify(over)}: whoever is signed in signs in anew, once, and goes on`, async () => {
    await addService()
    const { browser } = await signedIn()
    const first = decodeJwt(String((await exchanges(await codeOf(browser))).body['id_token']))
    await env.DB.prepare('UPDATE sessions SET created_at = created_at - 100').run()
    const seen = await asked(browser, over)
    expect(seen.headers.get('location')).toBe('/demo/entrar')
    const back = await signsInAnew(browser, 'elena@example.org')
    const { body } = await exchanges(back?.searchParams.get('code') ?? '')
    const claims = decodeJwt(String(body['id_token']))
    expect(claims.sub).toBe(first.sub)
    expect(Number(claims['auth_time'])).toBeGreaterThanOrEqual(Number(first['auth_time']))
    // The session before was replaced by this one, and what it was used for goes on.
    const { results } = await env.DB.prepare('SELECT id FROM sessions WHERE ended_at IS NULL').all()
    expect(results).toHaveLength(1)
    expect((await userinfoBy(body['access_token'])).status).toBe(200)
  })

test('max_age of a sign-in that is young enough asks nothing', async () => {
  await addService()
  const { browser } = await signedIn()
  await codeOf(browser)
  expect(
    (await authorizes(browser, await request({ max_age: '10000' }))).searchParams.has('code'),
  ).toBe(true)
})

test('prompt=none shows no page: a code, or what is missing', async () => {
  await addService()
  const { browser } = await signedIn()
  const silently = async (over = {}) => leadsTo(await asked(browser, { prompt: 'none', ...over }))
  expect((await silently())?.searchParams.get('error')).toBe('consent_required')
  await codeOf(browser)
  expect((await silently())?.searchParams.has('code')).toBe(true)
  await env.DB.prepare('UPDATE sessions SET created_at = created_at - 100').run()
  expect((await silently({ max_age: '50' }))?.searchParams.get('error')).toBe('login_required')
})

test('the level says what the account has proven; a service that needs more is not let in, and the citizen is told why', async () => {
  await addService()
  await addService('becas', { level: 3 })
  const { browser } = await signedIn('elena@example.org', { document: '1004568687' })
  const { body } = await exchanges(await codeOf(browser))
  expect(decodeJwt(String(body['id_token']))).toMatchObject({
    acr: 'urn:citizen:2',
    // How the account was made just now: a password, and a code.
    amr: ['pwd', 'otp'],
  })
  const seen = await asked(browser, { client_id: 'becas' })
  expect(seen.html).toContain('Hace falta que el registro civil haya confirmado')
  browser.path = '/demo/consent'
  const back = leadsTo(await browser.sends({ 'ca-press': 'decline' }))
  expect(back?.searchParams.get('error')).toBe('unmet_authentication_requirements')
})

test('an ID token of another citizen is a hint that somebody else is meant', async () => {
  await addService()
  const { browser } = await signedIn()
  const { body } = await exchanges(await codeOf(browser))
  const hint = String(body['id_token'])
  expect(
    (
      await authorizes(browser, await request({ id_token_hint: hint, prompt: 'none' }))
    ).searchParams.has('code'),
  ).toBe(true)
  const { browser: others } = await signedIn('berta@example.org')
  await codeOf(others)
  const back = leadsTo(await asked(others, { id_token_hint: hint, prompt: 'none' }))
  expect(back?.searchParams.get('error')).toBe('login_required')
})

test('claims by name: only those that the service is registered for, where it wants them', async () => {
  await addService('predios', {
    claims: { age_over_18: { es: 'Para la rebaja' }, email: { es: 'x' } },
  })
  const { browser } = await signedIn()
  const claims = JSON.stringify({
    id_token: { email: null, birthdate: null },
    userinfo: { age_over_18: { essential: true }, name: null },
  })
  const { body } = await exchanges(await codeOf(browser, { scope: 'openid', claims }))
  expect(decodeJwt(String(body['id_token']))).toMatchObject({ email: 'elena@example.org' })
  expect(decodeJwt(String(body['id_token']))).not.toHaveProperty('birthdate')
  expect(Object.keys((await userinfoBy(body['access_token'])).body)).toEqual(['sub'])
})

test('whoever comes from another site is asked for once more by our own page, for their cookie to come along', async () => {
  await addService()
  const { browser } = await signedIn()
  const path = `authorize?${(await request()).toString()}`
  const seen = await browser.opens(path, { 'sec-fetch-site': 'cross-site' })
  expect(leadsTo(seen)?.pathname).toBe('/demo/authorize')
  expect(leadsTo(seen)?.host).toBe('id.ciudadabierta.example')
})

test('an account whose person was seen with the document is let in where that is asked for', async () => {
  await addService('predios', { level: 4 })
  const { browser } = await signedIn('elena@example.org', { document: '1004568687' })
  expect((await asked(browser, {})).html).toContain('le haya visto con su documento')
  await env.DB.prepare(
    "UPDATE identifiers SET seen_at = unixepoch(), seen_in = 'pro_a' WHERE kind = 'cedula-ec'",
  ).run()
  const { body } = await exchanges(await codeOf(browser))
  expect(decodeJwt(String(body['id_token']))).toMatchObject({ acr: 'urn:citizen:4' })
})
