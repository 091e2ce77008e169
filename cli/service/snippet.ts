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

/** Where to send the citizen; keep the rest in your own session until they are back. */
export async function begin() {
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
  return { to: to.href, verifier, state, nonce }
}

/** Who it is. \`address\`: the whole address that the citizen came back to. */
export async function finish(address, { verifier, state, nonce }) {
  const tokens = await client.authorizationCodeGrant(config, new URL(address), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const { sub, acr, sid } = tokens.claims()
  const told = await client.fetchUserInfo(config, tokens.access_token, sub)
  return { ...told, level: acr, session: sid, idToken: tokens.id_token }
}
`
}
