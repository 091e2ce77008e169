/** Stands in for Facebook: OAuth 2 and the Graph's `me`, which wants the proof that the secret is known. */
import { createHmac, randomUUID } from 'node:crypto'
import { secret, type Codes, type Granted } from './codes.ts'
import { html, json, type Asked, type Reply } from './reply.ts'

const refused = (code: number, status = 400) =>
  json({ error: { type: 'OAuthException', code } }, status)

export function facebook(codes: Codes) {
  const tokens = new Map<string, Granted>()

  function token(form: URLSearchParams): Reply {
    if (form.get('client_secret') !== secret) return refused(101)
    const granted = codes.redeem(form)
    if (!granted) return refused(100)
    if (granted.order === 'html') return html('<h1>Wi-Fi</h1>')
    const issued = `EAA${randomUUID()}`
    tokens.set(issued, granted)
    return json({ access_token: issued, token_type: 'bearer', expires_in: 5_183_944 })
  }

  function me({ url, headers }: Asked): Reply {
    const issued = (headers.authorization ?? '').replace('Bearer ', '')
    const granted = tokens.get(issued)
    const proof = createHmac('sha256', secret).update(issued).digest('hex')
    // It has no nonce: an answer to another request is one to nobody.
    const isWrong = granted?.order === 'expired' || granted?.order === 'nonce'
    if (!granted || isWrong || url.searchParams.get('appsecret_proof') !== proof)
      return refused(190)
    const { subject: id, givenName: first_name, familyName: last_name, email } = granted.person
    return json({ id, first_name, last_name, ...(email !== undefined && { email }) })
  }

  return {
    authorize: '/facebook/v23.0/dialog/oauth',
    routes: {
      'POST /facebook/v23.0/oauth/access_token': ({ form }: Asked) => token(form),
      'GET /facebook/v23.0/me': me,
    },
  }
}
