/** Makes a request of a case, and says in one line what was answered. */
import type { Case } from './cases.ts'

/** The service, as both providers know it. */
export interface Registered {
  readonly callback: string
  readonly secret: string
}

export interface Endpoints {
  readonly issuer: string
  readonly authorize: string
  readonly token: string
  readonly par: string
  readonly userinfo: string
}

export async function endpointsOf(issuer: string): Promise<Endpoints> {
  const found = await fetch(`${issuer}/.well-known/openid-configuration`)
  const told = (await found.json()) as Readonly<Record<string, string>>
  return {
    issuer,
    authorize: told['authorization_endpoint'] ?? '',
    token: told['token_endpoint'] ?? '',
    par: told['pushed_authorization_request_endpoint'] ?? '',
    userinfo: told['userinfo_endpoint'] ?? '',
  }
}

const right = ({ endpoint }: Case, callback: string): Readonly<Record<string, string>> =>
  endpoint === 'token'
    ? {
        grant_type: 'authorization_code',
        code: 'made-up',
        redirect_uri: callback,
        code_verifier: 'v'.repeat(43),
      }
    : {
        response_type: 'code',
        client_id: 'predios',
        redirect_uri: callback,
        scope: 'openid profile email',
        state: 'state',
        nonce: 'nonce',
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
      }

function parametersOf(one: Case, callback: string): URLSearchParams {
  const parameters = new URLSearchParams(right(one, callback))
  for (const [name, value] of Object.entries(one.change)) {
    parameters.delete(name)
    for (const text of [value].flat())
      if (text !== null)
        parameters.append(name, text.replaceAll('http://localhost/callback', callback))
  }
  return parameters
}

/** A redirect by which a request that came by POST is only made again. */
const isSameRequest = (to: URL, asked: string) => `${to.origin}${to.pathname}` === asked

async function authorized(one: Case, { authorize }: Endpoints, callback: string): Promise<string> {
  const parameters = parametersOf(one, callback)
  const ask = (url: string, init: RequestInit = {}) => fetch(url, { ...init, redirect: 'manual' })
  let response = one.posted
    ? await ask(authorize, { method: 'POST', body: parameters })
    : await ask(`${authorize}?${parameters.toString()}`)
  const again = new URL(response.headers.get('location') ?? authorize, authorize)
  if (response.status === 303 && one.posted && isSameRequest(again, authorize))
    response = await ask(again.href)
  await response.body?.cancel()
  const location = response.headers.get('location')
  if (location === null)
    return response.status < 500 ? 'a page, no redirect' : `status ${response.status}`
  const to = new URL(location, authorize)
  if (!to.href.startsWith(callback))
    return to.host === new URL(authorize).host ? 'asks to sign in' : `redirects to ${to.host}`
  // Where tokens would have come by the fragment, errors do (OAuth 2.0 Multiple Response Types §5).
  const searchParams = to.hash ? new URLSearchParams(to.hash.slice(1)) : to.searchParams
  const missing = ['state', 'iss'].filter(
    (name) => (one.change['state'] === undefined || name !== 'state') && !searchParams.has(name),
  )
  return `error ${searchParams.get('error')}${missing.length > 0 ? ` without ${missing.join()}` : ''}`
}

async function posted(one: Case, url: string, { callback, secret }: Registered): Promise<string> {
  const { basic = `predios:${secret}` } = one
  const response = await fetch(url, {
    method: 'POST',
    headers: basic === null ? {} : { authorization: `Basic ${btoa(basic)}` },
    body: parametersOf(one, callback),
  })
  const body = (await response.json()) as { readonly error?: string }
  return body.error === undefined ? `${response.status}` : `${response.status} ${body.error}`
}

export const answerTo = (
  one: Case,
  endpoints: Endpoints,
  registered: Registered,
): Promise<string> =>
  one.endpoint === 'authorize'
    ? authorized(one, endpoints, registered.callback)
    : posted(one, endpoints[one.endpoint], registered)
