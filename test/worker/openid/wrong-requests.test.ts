/** What is wrong is told in the standard's words, at the service's own address or on a page, and never anywhere else (T39, T41). */
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { PlainBrowser } from '../../support/plain-browser.ts'
import {
  addService,
  asks,
  callback,
  exchanges,
  issuer,
  leadsTo,
  request,
  told,
} from './fixtures.ts'
import { fetchWorker } from '../../support/worker.ts'

beforeEach(freshDatabase)
beforeEach(() => addService())

const opens = async (query: string) => new PlainBrowser().opens(`authorize?${query}`)

for (const [address, why] of [
  ['https://predios.example/callback/', 'a slash more'],
  ['https://predios.example/callback?a=b', 'a query'],
  ['https://predios.example/callback#a', 'a fragment'],
  ['https://predios.example/CALLBACK', 'capitals'],
  ['https://predios.example:443/callback', 'the port written out'],
  ['https://predios.example//callback', 'two slashes'],
  ['https://predios.example/a/../callback', 'a way around'],
  ['https://predios.example/%63allback', 'a letter encoded'],
  ['https://user@predios.example/callback', 'a user'],
  ['https://predios.example.evil.example/callback', 'another host'],
  ['https://predios.example@evil.example/callback', 'another host behind a user'],
  ['https:\\\\evil.example/callback', 'backslashes'],
  ['http://predios.example/callback', 'no TLS'],
  ['//predios.example/callback', 'no scheme'],
  ['javascript:alert(1)', 'a script'],
  ['https://aguas.example/callback', 'another service’s'],
] as const)
  test(`nobody is sent to ${address}: ${why}`, async () => {
    const seen = await opens((await request({ redirect_uri: address })).toString())
    expect(seen.status).toBe(400)
    expect(leadsTo(seen)).toBe(undefined)
    expect(seen.html).toContain('invalid_request')
    expect(seen.html).not.toContain('evil')
  })

for (const [over, status] of [
  [{ client_id: 'nadie' }, 403],
  [{ client_id: undefined }, 400],
  [{ redirect_uri: undefined }, 400],
  [{ client_id: 'x'.repeat(500) }, 403],
  [{ request_uri: 'urn:ietf:params:oauth:request_uri:' + 'a'.repeat(43) }, 400],
] as const)
  test(`a page, and nobody is sent anywhere: ${JSON.stringify(over).slice(0, 60)}`, async () => {
    const seen = await opens((await request(over)).toString())
    expect([seen.status, leadsTo(seen)]).toEqual([status, undefined])
  })

for (const [over, error] of [
  [{ response_type: undefined }, 'invalid_request'],
  [{ response_type: 'token' }, 'unsupported_response_type'],
  [{ response_type: 'code id_token' }, 'unsupported_response_type'],
  [{ response_mode: 'fragment' }, 'invalid_request'],
  [{ scope: undefined }, 'invalid_scope'],
  [{ scope: 'email' }, 'invalid_scope'],
  [{ code_challenge: undefined }, 'invalid_request'],
  [{ code_challenge: 'short' }, 'invalid_request'],
  [{ code_challenge_method: undefined }, 'invalid_request'],
  [{ code_challenge_method: 'plain' }, 'invalid_request'],
  [{ prompt: 'none login' }, 'invalid_request'],
  [{ prompt: 'create' }, 'invalid_request'],
  [{ prompt: 'none' }, 'login_required'],
  [{ max_age: '-1' }, 'invalid_request'],
  [{ max_age: 'soon' }, 'invalid_request'],
  [{ claims: '{' }, 'invalid_request'],
  [{ claims: '[]' }, 'invalid_request'],
  [{ claims: '{"userinfo":[]}' }, 'invalid_request'],
  [
    { claims: '{"id_token":{"acr":{"essential":true,"value":"urn:other"}}}' },
    'unmet_authentication_requirements',
  ],
  [{ request: 'eyJhbGciOiJub25lIn0.e30.' }, 'request_not_supported'],
  [{ request_uri: 'https://predios.example/request' }, 'request_uri_not_supported'],
  [{ registration: '{}' }, 'registration_not_supported'],
  [{ id_token_hint: 'none' }, 'invalid_request'],
  [{ dpop_jkt: 'short' }, 'invalid_request'],
  [{ nonce: 'n'.repeat(257) }, 'invalid_request'],
] as const)
  test(`${error} at the service's own address: ${JSON.stringify(over)}`, async () => {
    const to = leadsTo(await opens((await request(over)).toString()))
    expect(to?.href.startsWith(`${callback}?`)).toBe(true)
    expect(Object.fromEntries(to?.searchParams ?? [])).toMatchObject({
      error,
      state: 'state-of-the-service',
      iss: issuer,
    })
  })

test('a parameter that comes twice is refused: an address on a page, any other at the service', async () => {
  const query = (await request()).toString()
  const twice = (more: string) => opens(`${query}&${more}`)
  expect(leadsTo(await twice(`redirect_uri=${encodeURIComponent('https://evil.example/')}`))).toBe(
    undefined,
  )
  expect(leadsTo(await twice('client_id=aguas'))).toBe(undefined)
  expect(leadsTo(await twice('scope=openid'))?.searchParams.get('error')).toBe('invalid_request')
})

const grant = { grant_type: 'authorization_code', code: 'none', redirect_uri: callback }

for (const [what, form, status, error] of [
  ['no grant', { code: 'a' }, 400, 'invalid_request'],
  [
    'the password grant',
    { grant_type: 'password', username: 'a', password: 'b' },
    400,
    'unsupported_grant_type',
  ],
  ['the client’s own grant', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
  [
    'a refresh token',
    { grant_type: 'refresh_token', refresh_token: 'a' },
    400,
    'unsupported_grant_type',
  ],
  ['no code', { grant_type: 'authorization_code' }, 400, 'invalid_request'],
  ['a made-up code', grant, 400, 'invalid_grant'],
  [
    'a code of the right form',
    { ...grant, code: `azn_${'a'.repeat(22)}.${'a'.repeat(22)}` },
    400,
    'invalid_grant',
  ],
  ['two proofs', { ...grant, client_secret: 'b' }, 400, 'invalid_request'],
  ['another client_id', { ...grant, client_id: 'aguas' }, 401, 'invalid_client'],
  ['a code of 5000 characters', { ...grant, code: 'a'.repeat(5000) }, 400, 'invalid_request'],
  ['20 kB', { ...grant, code: 'a'.repeat(20_000) }, 400, 'invalid_request'],
] as const)
  test(`the token endpoint refuses ${what}`, async () => {
    const answered = await asks('token', form)
    expect([answered.status, answered.body['error']]).toEqual([status, error])
  })

for (const [authorization, why] of [
  ['Basic !!', 'no base64'],
  ['Basic cHJlZGlvcw==', 'no colon'],
  [`Basic ${btoa('predios:')}`, 'no secret'],
  [`Basic ${btoa('predios:%')}`, 'half an encoding'],
  [`Basic ${btoa('nadie:secret')}`, 'nobody'],
  [`Basic ${btoa('predios:\u00FF')}`, 'another secret'],
  ['Bearer abc', 'another scheme'],
] as const)
  test(`a service is not believed by ${authorization}: ${why}`, async () => {
    const { status, body, headers } = await asks('token', grant, { authorization })
    expect([status, body['error']]).toEqual([401, 'invalid_client'])
    expect(headers.get('www-authenticate')).toContain('Basic')
  })

test('what is no form, comes twice or is no UTF-8 is refused, and nothing is a fault of ours', async () => {
  const post = async (body: BodyInit, type: string) =>
    told(
      await fetchWorker(
        new Request(`${issuer}/token`, { method: 'POST', headers: { 'content-type': type }, body }),
      ),
    )
  const form = 'application/x-www-form-urlencoded'
  for (const [body, type] of [
    ['{"grant_type":"authorization_code"}', 'application/json'],
    ['grant_type=a&grant_type=b', form],
    [new Uint8Array([0xff, 0xfe]), form],
    ['', 'text/plain'],
  ] as const)
    expect((await post(body, type)).body['error']).toBe('invalid_request')
})

test('userinfo knows no token but its own', async () => {
  for (const headers of [
    {},
    { authorization: 'Bearer abc' },
    { authorization: `Bearer azn_${'a'.repeat(22)}.${'a'.repeat(22)}` },
    { authorization: 'DPoP abc' },
    { authorization: 'Basic abc' },
  ] as const) {
    const {
      status,
      body,
      headers: given,
    } = await told(await fetchWorker(new Request(`${issuer}/userinfo`, { headers })))
    expect([status, body['error']]).toEqual([401, 'invalid_token'])
    expect(given.get('www-authenticate')).toContain('invalid_token')
  }
})

test('a code of one city is none in another', async () => {
  await addService('predios', {}, 'ibarra')
  const other = issuer.replace('/demo', '/ibarra')
  const response = await fetchWorker(
    new Request(`${other}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa('predios:a-secret-of-the-service-predios-which-is-long')}`,
      },
      body: new URLSearchParams({ ...grant, code: `azn_${'a'.repeat(22)}.${'a'.repeat(22)}` }),
    }),
  )
  expect((await told(response)).body['error']).toBe('invalid_grant')
  expect((await exchanges('x')).body['error']).toBe('invalid_grant')
})
