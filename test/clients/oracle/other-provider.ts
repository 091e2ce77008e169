/** Another provider, certified by its author, set up as this one is: `oidc-provider` on a port of this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from '../../support/oidc-provider.mjs'
import { registeredClaims } from './claim-cases.ts'
import type { Claims, Client } from './told.ts'

/** Asked for by name alone; the rest are what every ID token is asked about. */
const withoutScope = [
  'document_kind',
  'document_number',
  'age_over_18',
  'acr',
  'amr',
  'auth_time',
  'sid',
] as const

/** Who is signed in whenever somebody is to sign in, agreeing to all; nobody, where there is none. */
export interface SignedIn {
  readonly claims: Claims
  readonly acr: string
  readonly amr: readonly string[]
}

/** @returns its issuer, and what ends it */
export async function startOracle(
  { id, callback, secret }: Client,
  port: number,
  citizen?: SignedIn,
) {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: id,
        client_secret: secret,
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
    enableHttpPostMethods: true,
    pkce: { required: () => true },
    responseTypes: ['code'],
    acrValues: ['urn:citizen:1', 'urn:citizen:2', 'urn:citizen:3', 'urn:citizen:4'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name'],
      email: ['email', 'email_verified'],
      phone: ['phone_number', 'phone_number_verified'],
      address: ['address'],
      ...Object.fromEntries(withoutScope.map((name) => [name, null])),
    },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...citizen?.claims }),
    }),
    cookies: { keys: ['a key of the test'], long: { sameSite: 'none' } },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      dPoP: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
    },
    interactions: { url: () => '/interaction' },
  })
  const answer = provider.callback()
  async function signsIn(request: IncomingMessage, response: ServerResponse, one: SignedIn) {
    const accountId = 'the citizen'
    const grant = new provider.Grant({ accountId, clientId: id })
    grant.addOIDCScope('openid profile email phone address')
    grant.addOIDCClaims([...registeredClaims, 'email_verified', ...withoutScope])
    const { acr, amr } = one
    await provider.interactionFinished(request, response, {
      login: { accountId, acr, amr },
      consent: { grantId: await grant.save() },
    })
  }
  const server = createServer((request, response) => {
    if (citizen && request.url === '/interaction') void signsIn(request, response, citizen)
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, resolve))
  return {
    issuer,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
