/** Two more clients that others have written: one for pages without a server, one for sites of many frameworks. */
import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Auth, customFetch, skipCSRFCheck, type AuthConfig } from '../../support/auth-core.mjs'
import { freshDatabase } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import { addService, authorizes, issuer, secret, signedIn } from './fixtures.ts'

beforeEach(freshDatabase)
afterEach(() => vi.restoreAllMocks())

const throughWorker: typeof fetch = (url, init) => fetchWorker(new Request(url, init))

test('oidc-client-ts: a page without a server, which has no secret', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(throughWorker)
  const redirect_uri = 'https://mapa.example/entrada'
  await addService('mapa', { proves: 'nothing', redirects: [redirect_uri], sector: 'mapa.example' })
  const { browser } = await signedIn()
  const client = new OidcClient({
    authority: issuer,
    client_id: 'mapa',
    redirect_uri,
    scope: 'openid profile email',
    loadUserInfo: true,
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  })
  const { url } = await client.createSigninRequest({ nonce: 'nonce-of-the-page' })
  const back = await authorizes(browser, new URL(url).searchParams)
  const { profile } = await client.processSigninResponse(back.href)
  expect(profile).toMatchObject({ name: 'Elena Prueba', email: 'elena@example.org' })
})

test('@auth/core: a site of any framework', async () => {
  const site = 'https://portal.example'
  const redirect = `${site}/auth/callback/ciudad`
  await addService('portal', { redirects: [redirect], sector: 'portal.example' })
  const { browser } = await signedIn()
  const config: AuthConfig = {
    basePath: '/auth',
    trustHost: true,
    secret: 'a-secret-of-the-site',
    skipCSRFCheck,
    providers: [
      {
        id: 'ciudad',
        name: 'Ciudad',
        type: 'oidc',
        issuer,
        clientId: 'portal',
        clientSecret: secret,
        idToken: false,
        checks: ['pkce', 'state', 'nonce'],
        [customFetch]: throughWorker,
      },
    ],
  }
  const cookies = new Map<string, string>()
  const asks = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await Auth(
      new Request(url, { ...init, headers: { ...init.headers, cookie } }),
      config,
    )
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const sent = await asks(`${site}/auth/signin/ciudad`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  const back = await authorizes(browser, new URL(sent.headers.get('location') ?? '').searchParams)
  await asks(back.href)
  const session = await (await asks(`${site}/auth/session`)).json<{ readonly user: object }>()
  expect(session.user).toMatchObject({ name: 'Elena Prueba', email: 'elena@example.org' })
})
