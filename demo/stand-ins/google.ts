/** Stands in for Google: OpenID Connect, as its own configuration tells. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { secret, type Codes } from './codes.ts'
import { html, json, type Reply } from './reply.ts'

export async function google(issuer: string, codes: Codes) {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const kid = 'stand-in'
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }

  async function tokens(form: URLSearchParams): Promise<Reply> {
    if (form.get('client_secret') !== secret) return json({ error: 'invalid_client' }, 401)
    const granted = codes.redeem(form)
    if (!granted) return json({ error: 'invalid_grant' }, 400)
    const { asked, person, order } = granted
    if (order === 'html') return html('<h1>Wi-Fi</h1>')
    const now = Math.floor(Date.now() / 1000) - (order === 'expired' ? 7200 : 0)
    const { subject, givenName, familyName, email } = person
    const claims = {
      nonce: order === 'nonce' ? 'of-another-request' : asked.get('nonce'),
      given_name: givenName,
      family_name: familyName,
      ...(email !== undefined && { email, email_verified: true }),
    }
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer)
      .setAudience(asked.get('client_id') ?? '')
      .setSubject(subject)
      .setIssuedAt(now)
      .setExpirationTime(now + 3600)
    return json({
      access_token: 'stand-in',
      token_type: 'Bearer',
      expires_in: 3600,
      id_token: await token.sign(privateKey),
    })
  }

  return {
    authorize: '/google/auth',
    routes: {
      'GET /google/.well-known/openid-configuration': () =>
        json({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/certs`,
        }),
      'GET /google/certs': () => json({ keys: [jwk] }),
      'POST /google/token': ({ form }: { readonly form: URLSearchParams }) => tokens(form),
    },
  }
}
