/**
 * "Pago de predios": another system of the city, which knows nothing of this product. It signs citizens in by OpenID
 * Connect, as any would: with `openid-client`, and `jose` to read what it is told at its back channel.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as client from 'openid-client'
import { errorPage, home, signedOutPage, welcome, type Citizen } from './page.ts'

export interface Place {
  readonly port: number
  readonly issuer: string
  readonly secret: string
}

/** Its session, in its own memory. */
interface Session {
  readonly verifier?: string
  readonly state?: string
  readonly nonce?: string
  readonly idToken?: string
  readonly sid?: string
  readonly citizen?: Citizen
}

const clientId = 'predios'

const textOf = (claim: unknown) => (typeof claim === 'string' ? claim : '')

/** @returns what ends it */
export async function startPredios({ port, issuer, secret }: Place): Promise<() => Promise<void>> {
  const sessions = new Map<string, Session>()
  let found: Promise<client.Configuration> | undefined
  // The provider may start later than this page.
  const config = () =>
    (found ??= client
      .discovery(new URL(issuer), clientId, secret, undefined, {
        execute: [client.allowInsecureRequests],
      })
      .catch((cause: unknown) => {
        found = undefined
        throw cause
      }))

  const sessionOf = ({ headers }: IncomingMessage) => {
    const id = /(?:^|; )predios=([\w-]{36})/.exec(headers.cookie ?? '')?.[1] ?? crypto.randomUUID()
    return { id, session: sessions.get(id) ?? {} }
  }
  const redirect = (response: ServerResponse, to: string, cookie?: string) =>
    response
      .writeHead(303, {
        location: to,
        'cache-control': 'no-store',
        ...(cookie !== undefined && { 'set-cookie': cookie }),
      })
      .end()
  const page = (response: ServerResponse, html: string, status = 200) =>
    response
      .writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
      })
      .end(html)

  async function enter(request: IncomingMessage, response: ServerResponse) {
    const { id } = sessionOf(request)
    const [verifier, state, nonce] = [
      client.randomPKCECodeVerifier(),
      client.randomState(),
      client.randomNonce(),
    ]
    sessions.set(id, { verifier, state, nonce })
    const to = client.buildAuthorizationUrl(await config(), {
      redirect_uri: `${originOf(request)}/callback`,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    redirect(response, to.href, `predios=${id}; HttpOnly; SameSite=Lax; Path=/`)
  }

  const originOf = ({ headers }: IncomingMessage) =>
    headers.host?.startsWith('127.0.0.1') ? `http://127.0.0.1:${port}` : `http://localhost:${port}`

  async function comeBack(request: IncomingMessage, response: ServerResponse) {
    const { id, session } = sessionOf(request)
    const { verifier, state, nonce } = session
    if (!verifier || !state || !nonce) return redirect(response, '/')
    const tokens = await client.authorizationCodeGrant(
      await config(),
      new URL(request.url ?? '/', originOf(request)),
      {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      },
    )
    const claims = tokens.claims()
    const told = await client.fetchUserInfo(await config(), tokens.access_token, claims?.sub ?? '')
    // Another name for the session of somebody who is signed in now.
    sessions.delete(id)
    const fresh = crypto.randomUUID()
    sessions.set(fresh, {
      ...(tokens.id_token !== undefined && { idToken: tokens.id_token }),
      sid: textOf(claims?.['sid']),
      citizen: { name: told.name ?? '', email: told.email ?? '', level: textOf(claims?.['acr']) },
    })
    return redirect(response, '/', `predios=${fresh}; HttpOnly; SameSite=Lax; Path=/`)
  }

  async function leave(request: IncomingMessage, response: ServerResponse) {
    const { id, session } = sessionOf(request)
    sessions.delete(id)
    const to = client.buildEndSessionUrl(await config(), {
      ...(session.idToken !== undefined && { id_token_hint: session.idToken }),
      post_logout_redirect_uri: `${originOf(request)}/adios`,
    })
    redirect(response, to.href)
  }

  /** The provider says that a session has ended, wherever that was (OpenID Connect Back-Channel Logout §2.6). */
  async function hear(request: IncomingMessage, response: ServerResponse) {
    let body = ''
    for await (const chunk of request) if ((body += String(chunk)).length > 8192) break
    const jwks = (await config()).serverMetadata().jwks_uri ?? ''
    const { payload } = await jwtVerify(
      new URLSearchParams(body).get('logout_token') ?? '',
      createRemoteJWKSet(new URL(jwks)),
      { issuer, audience: clientId, typ: 'logout+jwt', requiredClaims: ['events', 'sid', 'jti'] },
    )
    for (const [id, { sid }] of sessions) if (sid === payload['sid']) sessions.delete(id)
    response.writeHead(200, { 'cache-control': 'no-store' }).end()
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? '/', originOf(request))
    const { citizen } = sessionOf(request).session
    switch (`${request.method} ${pathname}`) {
      case 'GET /':
        return page(response, citizen ? welcome(citizen) : home())
      case 'GET /entrar':
        return enter(request, response)
      case 'GET /callback':
        return comeBack(request, response)
      case 'GET /salir':
        return leave(request, response)
      case 'GET /adios':
        return page(response, signedOutPage())
      case 'POST /logout':
        return hear(request, response).catch(() => response.writeHead(400).end())
      default:
        return response.writeHead(404).end()
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      const code = cause instanceof client.AuthorizationResponseError ? cause.error : undefined
      if (code === undefined) console.error(cause)
      if (!response.headersSent) page(response, errorPage(code), code === undefined ? 500 : 403)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return async () => {
    server.closeAllConnections()
    server.close()
  }
}
