/** No route takes a bearer token that this Worker did not write for it, and none is told why (T37, RFC 8725). */
import { env } from 'cloudflare:workers'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { toBase64url } from '../../../worker/crypto/base64.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { publicJwks } from '../../../worker/crypto/signing-keys.ts'
import { Citizen } from '../../support/citizen.ts'
import { registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'
import { ecdsa, forge, part, type Sign } from '../crypto/token-forge.ts'

type Json = Readonly<Record<string, unknown>>

interface Ground {
  readonly token: string
  readonly header: Json
  readonly claims: Json
  /** Signs as the Worker does. */
  readonly own: Sign
  /** The Worker's public key, as anybody can fetch it. */
  readonly known: Json
}

let ground: Ground

beforeAll(async () => {
  await freshDatabase()
  const { accessToken: token } = await registered('vecina@example.com')
  const { signing } = await readKeys(env)
  ground = {
    token,
    header: { ...decodeProtectedHeader(token) },
    claims: { ...decodeJwt(token) },
    own: ecdsa(signing.current.privateKey),
    known: { ...publicJwks(signing).keys[0] },
  }
})

// A token must not make the Worker ask anybody for a key.
beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network')))
afterEach(() => {
  expect(fetch).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

async function answerTo(authorization: string) {
  const answered = await new Citizen().sends('/demo/account', {
    method: 'GET',
    headers: { authorization },
  })
  return { status: answered.status, code: answered.body.code }
}

const refused = { status: 401, code: 'session_ended' }

const unsigned: Sign = () => new Uint8Array(0)

const hmac =
  (secret: BufferSource): Sign =>
  async (data) => {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign'])
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, data))
  }

test('the forger’s tools make a good token when they have the key', async () => {
  const { header, claims, own, token } = ground
  expect((await answerTo(`Bearer ${await forge(header, claims, own)}`)).status).toBe(200)
  expect((await answerTo(`Bearer ${token}`)).status).toBe(200)
})

for (const alg of ['none', 'None', 'nOnE', 'NONE', 'HS256', 'RS256', 'ES384', 'es256', ''])
  test(`a token whose header says alg "${alg}" is refused, signed or not`, async () => {
    const header = { ...ground.header, alg }
    const secret = new TextEncoder().encode(JSON.stringify(ground.known))
    for (const sign of [unsigned, ground.own, hmac(secret)])
      expect(await answerTo(`Bearer ${await forge(header, ground.claims, sign)}`)).toEqual(refused)
  })

for (const [what, extra] of [
  ['brings its own key', { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }],
  ['points to a set of keys', { jku: 'https://evil.example/jwks.json' }],
  ['points to a certificate', { x5u: 'https://evil.example/cert.pem' }],
  ['brings a certificate', { x5c: ['MIIB'] }],
  ['asks for an extension', { crit: ['b64'], b64: false }],
  ['names a key by a path', { kid: '../../dev/null' }],
  ['names a key by SQL', { kid: "' OR 1=1 --" }],
  ['is another kind of token', { typ: 'JWT' }],
  ['is an id token', { typ: 'id_token' }],
] as const)
  test(`a token that ${what} is refused, even over a good signature`, async () => {
    const token = await forge({ ...ground.header, ...extra }, ground.claims, ground.own)
    expect(await answerTo(`Bearer ${token}`)).toEqual(refused)
  })

for (const [what, change] of [
  ['another issuer', { iss: 'https://evil.example/demo' }],
  ['an issuer with a slash more', { iss: 'https://id.ciudadabierta.example/demo/' }],
  ['an issuer that is only the beginning', { iss: 'https://id.ciudadabierta.example' }],
  ['an issuer in capitals', { iss: 'https://ID.ciudadabierta.example/demo' }],
  ['another audience', { aud: 'https://otra.example' }],
  ['a list of audiences', { aud: ['https://www.ciudadabierta.example'] }],
  ['no subject', { sub: undefined }],
  ['another subject', { sub: 'acc_somebodyelse' }],
  ['another session', { sid: 'ses_somebodyelse' }],
  ['no session', { sid: undefined }],
  ['a session that is no text', { sid: { toString: 'ses' } }],
  ['no end', { exp: undefined }],
  ['an end in the far future', { exp: 1e18 }],
  ['an end that has passed', { iat: 1_700_000_000, exp: 1_700_000_300 }],
  ['a birth in the future', { iat: 4_000_000_000, exp: 4_000_000_300 }],
  ['a beginning in the future', { nbf: 4_000_000_000 }],
] as const)
  test(`a token with ${what} is refused, even over a good signature`, async () => {
    const token = await forge(ground.header, { ...ground.claims, ...change }, ground.own)
    expect(await answerTo(`Bearer ${token}`)).toEqual(refused)
  })

test('a token whose payload was changed is refused', async () => {
  const [header, , signature] = ground.token.split('.')
  const payload = part({ ...ground.claims, sub: 'acc_somebodyelse' })
  expect(await answerTo(`Bearer ${header}.${payload}.${signature}`)).toEqual(refused)
})

test('the mirrored signature (s → n − s) of a token whose session has ended opens nothing', async () => {
  const citizen = await registered('otra@example.com')
  const [header = '', payload = '', text = ''] = citizen.accessToken.split('.')
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
  const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const hex = Array.from(bytes.subarray(32), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const mirrored = (n - BigInt(`0x${hex}`)).toString(16).padStart(64, '0')
  const s = Uint8Array.from(mirrored.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const token = `${header}.${payload}.${toBase64url(Uint8Array.from([...bytes.slice(0, 32), ...s]))}`
  // It is a good signature of the same token: only the session can say that it is over.
  expect((await answerTo(`Bearer ${token}`)).status).toBe(200)
  await citizen.signsOut()
  expect(await answerTo(`Bearer ${token}`)).toEqual(refused)
})

test('what is no bearer token at all is refused', async () => {
  const { token } = ground
  for (const authorization of [
    token,
    `Basic ${token}`,
    `Bearer`,
    `Bearer  ${token} extra`,
    `Bearer ${token}.`,
    `Bearer ${token}=`,
    `Bearer ${token},Bearer ${token}`,
    `Bearer ..`,
    `Bearer ${'a'.repeat(4096)}`,
  ])
    expect(await answerTo(authorization), authorization.slice(0, 60)).toEqual(refused)
})

test('what is longer than any token is not even read', async () => {
  const answer = await answerTo(`Bearer ${'a'.repeat(65_536)}`)
  expect(answer).toEqual({ status: 431, code: 'headers_too_large' })
})

test('a refresh token is no access token, and the other way round', async () => {
  const citizen = await registered('tercera@example.com')
  const refresh = citizen.cookies.get('__Host-citizen-session-demo') ?? ''
  expect(await answerTo(`Bearer ${refresh}`)).toEqual(refused)
  citizen.cookies.set('__Host-citizen-session-demo', citizen.accessToken)
  expect((await citizen.refreshes()).body.code).toBe('session_ended')
})
