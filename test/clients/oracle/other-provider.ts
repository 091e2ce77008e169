/** Another provider, certified by its author, set up as this one is: `oidc-provider` on a port of this machine. */
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from '../../support/oidc-provider.mjs'
import type { Registered } from './asked.ts'

/** @returns its issuer, and what ends it */
export async function startOracle({ callback, secret }: Registered, port: number) {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'predios',
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
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of the test'], long: { sameSite: 'none' } },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      dPoP: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
    },
    interactions: { url: () => '/interaction' },
  })
  const server = createServer(provider.callback())
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
