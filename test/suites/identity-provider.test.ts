/** Runs over the registry of providers to sign in with: what every one of them keeps, whatever it is called. */
import { generateKeyPair, exportPKCS8 } from 'jose'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  identityProviders,
  issuerOf,
  originsOf,
  providerOf,
  type IdentityProviderSetting,
  type ProviderName,
} from '../../worker/identity-providers/index.ts'
import { forgetProviders } from '../../worker/identity-providers/metadata.ts'

const client = { clientId: 'a-client', secrets: { client: 'SECRET' } }

/** A setting for each, or the compiler says which is missing. */
const settings = {
  apple: { via: 'apple', teamId: 'TEAM000001', keyId: 'KEY0000001', ...client },
  'clave-unica': { via: 'clave-unica', ...client },
  facebook: { via: 'facebook', ...client },
  google: { via: 'google', ...client },
  'gov-br': { via: 'gov-br', ...client },
  'llave-mx': {
    via: 'llave-mx',
    user: 'leon',
    ...client,
    secrets: { ...client.secrets, password: 'SECRET' },
  },
  microsoft: { via: 'microsoft', ...client },
  oidc: { via: 'oidc', issuer: 'https://login.estado.example', ...client },
} as const satisfies Readonly<Record<ProviderName, IdentityProviderSetting>>

const { privateKey } = await generateKeyPair('ES256', { extractable: true })
const secret = await exportPKCS8(privateKey)

const request = {
  redirectUri: 'https://id.leon.example/leon/providers/one/callback',
  state: 'the-state',
  nonce: 'the-nonce',
  codeVerifier: 'v'.repeat(43),
  locale: 'es-MX',
} as const

/** SHA-256 of the verifier, by another hand: `printf v… | openssl dgst -sha256 -binary | basenc --base64url`. */
const challenge = '7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM'

const response = { code: 'the-code', iss: '', user: '' }

const made = (setting: IdentityProviderSetting) =>
  providerOf('one', setting, { secret: () => secret, now: () => Math.floor(Date.now() / 1000) })

const withoutSecret = (setting: IdentityProviderSetting) =>
  providerOf('one', setting, { secret: () => undefined, now: () => 0 })

/** What was asked of any of them; each publishes a configuration, and refuses every code. */
let asked: Request[] = []

beforeEach(() => {
  forgetProviders()
  asked = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const sent = new Request(input, init)
    asked.push(sent)
    const { pathname, origin, href } = new URL(sent.url)
    if (!pathname.endsWith('/.well-known/openid-configuration'))
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    const found = Object.values(settings).map(issuerOf)
    const issuer = found.find((one) => href.startsWith(one.replace(/\/$/, ''))) ?? origin
    return Response.json({
      issuer,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/keys`,
    })
  })
})

test('every provider has a setting to be tried with', () => {
  expect(Object.keys(settings).toSorted()).toEqual(Object.keys(identityProviders).toSorted())
})

test('no two of them have one issuer', () => {
  const issuers = Object.values(settings).map(issuerOf)
  expect(new Set(issuers).size).toBe(issuers.length)
})

for (const [name, setting] of Object.entries(settings) as [ProviderName, IdentityProviderSetting][])
  describe(name, () => {
    test('sends the citizen to a page of its own over https, with state and proof key', async () => {
      const url = new URL(await made(setting).authorizationUrl(request))
      expect(url.protocol).toBe('https:')
      expect(originsOf(setting)).toContain(url.origin)
      expect(Object.fromEntries(url.searchParams)).toMatchObject({
        client_id: 'a-client',
        state: 'the-state',
        code_challenge: challenge,
        code_challenge_method: 'S256',
      })
      expect([...url.searchParams.values()]).toContain(request.redirectUri)
      expect(url.href).not.toContain(request.codeVerifier)
      expect(url.href).not.toContain(secret.slice(40, 80))
    })

    test('proves with code and verifier, in a body and never in an address', async () => {
      await expect(made(setting).identify(request, response)).rejects.toThrow('code_refused')
      const exchange = asked.at(-1)
      expect(exchange?.method).toBe('POST')
      expect(exchange?.url).not.toContain('the-code')
      const body = new TextDecoder().decode(await exchange?.arrayBuffer())
      expect(body).toContain('the-code')
      expect(body).toContain(request.codeVerifier)
    })

    test('without its secret nothing is asked of it, and the operator is told', async () => {
      await expect(withoutSecret(setting).identify(request, response)).rejects.toThrow(
        'misconfigured',
      )
      expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
    })

    test('what another provider has answered is refused before anything is asked', async () => {
      const mixed = { ...response, iss: 'https://evil.example' }
      await expect(made(setting).identify(request, mixed)).rejects.toThrow('issuer_mismatch')
      expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
    })
  })
