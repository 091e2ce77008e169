/** Clients that others have written sign citizens in here, as they are. */
import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import { addService, authorizes, callback, issuer, secret, signedIn } from './fixtures.ts'

beforeEach(freshDatabase)

/** Libraries say what they leave out, too. */
const throughWorker = (url: string, { body, ...init }: oauth.CustomFetchOptions<string, unknown>) =>
  fetchWorker(new Request(url, { ...init, ...(body !== undefined && { body }) } as RequestInit))

test('openid-client: from discovery to the end of the session', async () => {
  await addService()
  const { browser } = await signedIn()
  const config = await client.discovery(new URL(issuer), 'predios', secret, undefined, {
    [client.customFetch]: throughWorker,
  })
  const pkceCodeVerifier = client.randomPKCECodeVerifier()
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()]
  const to = client.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  })
  const back = await authorizes(browser, to.searchParams)
  const tokens = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier,
    expectedState,
    expectedNonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  expect(claims).toMatchObject({ acr: 'urn:citizen:1', amr: expect.any(Array) as unknown })
  const told = await client.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')
  expect(told).toEqual({
    sub: claims?.sub,
    name: 'Elena Prueba',
    email: 'elena@example.org',
    email_verified: true,
  })
  const leaving = client.buildEndSessionUrl(config, {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: 'https://predios.example/adios',
  })
  const left = await browser.opens(`end-session${leaving.search}`)
  expect(left.headers.get('location')).toBe('https://predios.example/adios')
  await expect(
    client.fetchUserInfo(config, tokens.access_token, claims?.sub ?? ''),
  ).rejects.toThrow()
})

test('oauth4webapi, which is strict: PAR, DPoP and a key instead of a secret', async () => {
  const pair = await oauth.generateKeyPair('ES256', { extractable: true })
  const {
    kty,
    crv,
    x = '',
    y = '',
  } = (await crypto.subtle.exportKey('jwk', pair.publicKey)) as JsonWebKey
  expect([kty, crv]).toEqual(['EC', 'P-256'])
  await addService('predios', {
    proves: 'key',
    keys: [{ kty: 'EC', crv: 'P-256', x, y, kid: 'one' }],
  })
  const { browser } = await signedIn()
  const options = { [oauth.customFetch]: throughWorker }
  const as = await oauth.processDiscoveryResponse(
    new URL(issuer),
    await oauth.discoveryRequest(new URL(issuer), options),
  )
  const me: oauth.Client = { client_id: 'predios' }
  const proves = oauth.PrivateKeyJwt({ key: pair.privateKey, kid: 'one' })
  const DPoP = oauth.DPoP(me, await oauth.generateKeyPair('ES256'))
  const verifier = oauth.generateRandomCodeVerifier()
  const pushed = await oauth.processPushedAuthorizationResponse(
    as,
    me,
    await oauth.pushedAuthorizationRequest(
      as,
      me,
      proves,
      {
        redirect_uri: callback,
        response_type: 'code',
        scope: 'openid email',
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      },
      { ...options, DPoP },
    ),
  )
  const back = await authorizes(
    browser,
    new URLSearchParams({ client_id: 'predios', request_uri: pushed.request_uri }),
  )
  const result = await oauth.processAuthorizationCodeResponse(
    as,
    me,
    await oauth.authorizationCodeGrantRequest(
      as,
      me,
      proves,
      oauth.validateAuthResponse(as, me, back),
      callback,
      verifier,
      { ...options, DPoP },
    ),
    { requireIdToken: true },
  )
  expect(result.token_type).toBe('dpop')
  const { sub } = oauth.getValidatedIdTokenClaims(result) ?? { sub: '' }
  const userinfo = await oauth.processUserInfoResponse(
    as,
    me,
    sub,
    await oauth.userInfoRequest(as, me, result.access_token, { ...options, DPoP }),
  )
  expect(userinfo).toEqual({ sub, email: 'elena@example.org', email_verified: true })
})
