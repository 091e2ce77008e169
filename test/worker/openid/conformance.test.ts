/** What the Foundation's plans look at, and no other test here shows: docs/openid-conformance.md. */
import { decodeJwt } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import {
  addService,
  codeOf,
  exchanges,
  issuer,
  leadsTo,
  request,
  signedIn,
  told,
  userinfoBy,
} from './fixtures.ts'

beforeEach(freshDatabase)

const word = { es: 'x' }

test('userinfo is told by GET, by POST with the token in the header, and by POST with the token in the body', async () => {
  await addService()
  const { browser } = await signedIn()
  const { body } = await exchanges(await codeOf(browser))
  const token = String(body['access_token'])
  const asked = (init: RequestInit) =>
    fetchWorker(new Request(`${issuer}/userinfo`, init)).then(told)
  const authorization = `Bearer ${token}`
  const all = await Promise.all([
    asked({ headers: { authorization } }),
    asked({ method: 'POST', headers: { authorization } }),
    asked({ method: 'POST', body: new URLSearchParams({ access_token: token }) }),
  ])
  for (const { status, body: claims } of all) expect([status, claims]).toEqual([200, all[0]?.body])
})

test('a request without nonce succeeds, and the ID token has none', async () => {
  await addService()
  const { browser } = await signedIn()
  const { body } = await exchanges(await codeOf(browser, { nonce: undefined }))
  expect(decodeJwt(String(body['id_token']))).not.toHaveProperty('nonce')
})

test('each scope tells its claims, and no other', async () => {
  await addService('predios', {
    claims: {
      name: word,
      given_name: word,
      family_name: word,
      email: word,
      phone_number: word,
      address: word,
    },
  })
  const { browser } = await signedIn()
  const claimsBy = async (scope: string) => {
    const { body } = await exchanges(await codeOf(browser, { scope }))
    return Object.keys((await userinfoBy(body['access_token'])).body).toSorted()
  }
  expect(await claimsBy('openid')).toEqual(['sub'])
  expect(await claimsBy('openid profile')).toEqual(['family_name', 'given_name', 'name', 'sub'])
  expect(await claimsBy('openid email')).toEqual(['email', 'email_verified', 'sub'])
  // This account has neither telephone nor address.
  expect(await claimsBy('openid phone address')).toEqual(['sub'])
  expect(await claimsBy('openid profile email phone address')).toEqual([
    'email',
    'email_verified',
    'family_name',
    'given_name',
    'name',
    'sub',
  ])
})

for (const over of [
  { display: 'page' },
  { display: 'popup' },
  { ui_locales: 'se' },
  { claims_locales: 'se' },
  { login_hint: 'berta@example.org' },
  { acr_values: 'urn:other urn:citizen:4' },
  { extra: 'foobar' },
])
  test(`what only advises is passed over: ${JSON.stringify(over)}`, async () => {
    await addService()
    const { browser } = await signedIn()
    expect((await exchanges(await codeOf(browser, over))).status).toBe(200)
  })

test('a request by POST is asked for once more by its address', async () => {
  await addService()
  const response = await fetchWorker(
    new Request(`${issuer}/authorize`, {
      method: 'POST',
      body: await request(),
      redirect: 'manual',
    }),
  )
  const to = new URL(response.headers.get('location') ?? '', issuer)
  expect([response.status, to.pathname]).toEqual([303, '/demo/authorize'])
  const { browser } = await signedIn()
  await codeOf(browser)
  expect(leadsTo(await browser.opens(`authorize${to.search}`))?.searchParams.has('code')).toBe(true)
})

test('discovery says what is offered; RS256 is missing on purpose', async () => {
  const { body } = await told(
    await fetchWorker(new Request(`${issuer}/.well-known/openid-configuration`)),
  )
  expect(body).toMatchObject({
    issuer,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['ES256'],
    authorization_response_iss_parameter_supported: true,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
  })
  for (const name of [
    'authorization',
    'token',
    'userinfo',
    'end_session',
    'pushed_authorization_request',
  ])
    expect(String(body[`${name}_endpoint`])).toMatch(
      /^https:\/\/id\.ciudadabierta\.example\/demo\//,
    )
})
