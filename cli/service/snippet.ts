/** What the service's developer pastes: a page in Node that signs citizens in, by `openid-client`. */
import type { ServiceSettings } from '../../worker/openid/service.ts'

const secretOf = ({ proves }: ServiceSettings) => {
  if (proves === 'secret') return 'process.env.CLIENT_SECRET'
  return proves === 'key' ? 'undefined, client.PrivateKeyJwt(key)' : 'undefined, client.None()'
}

const insecure = (issuer: string) =>
  issuer.startsWith('http:')
    ? ', undefined, {\n  execute: [client.allowInsecureRequests], // on this machine alone\n}'
    : ''

export const snippet = (issuer: string, id: string, settings: ServiceSettings): string => {
  const [redirect = ''] = settings.redirects
  return `import * as client from 'openid-client'

const config = await client.discovery(new URL('${issuer}'), '${id}', ${secretOf(settings)}${insecure(issuer)})

// 1. Send the citizen; keep verifier, state and nonce in the session of your own site.
const verifier = client.randomPKCECodeVerifier()
const [state, nonce] = [client.randomState(), client.randomNonce()]
const to = client.buildAuthorizationUrl(config, {
  redirect_uri: '${redirect}',
  scope: 'openid profile email',
  code_challenge: await client.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
  state,
  nonce,
})

// 2. The citizen comes back to ${redirect}
const tokens = await client.authorizationCodeGrant(config, url, {
  pkceCodeVerifier: verifier,
  expectedState: state,
  expectedNonce: nonce,
})
const { sub, acr } = tokens.claims() // who, at this service alone; and how sure the city is
const citizen = await client.fetchUserInfo(config, tokens.access_token, sub)
`
}
