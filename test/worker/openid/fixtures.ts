/** A service of the city, a citizen's browser that it sends here, and what a client of OpenID Connect asks. */
import { env } from 'cloudflare:workers'
import { toBase64url } from '../../../worker/crypto/base64.ts'
import { sha256 } from '../../../worker/crypto/digest.ts'
import { database } from '../../../worker/db/database.ts'
import type { ServiceSettings } from '../../../worker/openid/service.ts'
import { serviceStore } from '../../../worker/openid/service-store.ts'
import { formFields } from '../../../contract/own-page.ts'
import { registered } from '../../support/accounts.ts'
import { base, type Citizen } from '../../support/citizen.ts'
import { PlainBrowser, type Seen } from '../../support/plain-browser.ts'
import { fetchWorker } from '../../support/worker.ts'

export const issuer = `${base}/demo`

export const secret = 'a-secret-of-the-service-predios-which-is-long'

export const callback = 'https://predios.example/callback'

export const settings: ServiceSettings = {
  name: 'Pago de predios',
  redirects: [callback, 'https://predios.example/otra?de=aqui'],
  signedOut: ['https://predios.example/adios'],
  backChannel: 'https://predios.example/logout',
  claims: { name: { es: 'Para el recibo' }, email: { es: 'Para enviarlo' } },
  level: 1,
  sector: 'predios.example',
  proves: 'secret',
}

/** Writes a service down, as the operator's command does. */
export async function addService(
  id = 'predios',
  over: Partial<ServiceSettings> = {},
  municipality = 'demo',
): Promise<void> {
  const digest = toBase64url(await sha256(secret))
  const all = { ...settings, ...over }
  const db = database(env.DB)
  await db.batch(
    serviceStore(db, municipality).add(id, all, all.proves === 'secret' ? digest : null),
  )
}

export const verifier = 'a-verifier-of-the-service-that-nobody-could-guess'

export const request = async (
  over: Readonly<Record<string, string | undefined>> = {},
): Promise<URLSearchParams> => {
  const all = {
    response_type: 'code',
    client_id: 'predios',
    redirect_uri: callback,
    scope: 'openid profile email',
    state: 'state-of-the-service',
    nonce: 'nonce-of-the-service',
    code_challenge: toBase64url(await sha256(verifier)),
    code_challenge_method: 'S256',
    ...over,
  }
  return new URLSearchParams(
    Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined),
  )
}

/** A citizen who is signed in, and their browser at a page of the Worker's. */
export async function signedIn(
  email = 'elena@example.org',
  over: Readonly<Record<string, string>> = {},
  environment: Env = env,
): Promise<{ readonly citizen: Citizen; readonly browser: PlainBrowser }> {
  const citizen = await registered(email, over)
  const browser = new PlainBrowser('demo', '203.0.113.7', environment)
  for (const [name, value] of citizen.cookies) browser.cookies.set(name, value)
  return { citizen, browser }
}

/** Where an answer leads away to; undefined where it shows a page. */
export function leadsTo({ headers, html }: Seen): URL | undefined {
  const [, refresh] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html) ?? []
  const to = headers.get('location') ?? refresh?.replaceAll('&amp;', '&')
  return to === undefined ? undefined : new URL(to, base)
}

/** Sends the browser to the provider, and agrees where it is asked. */
export async function authorizes(
  browser: PlainBrowser,
  asked: URLSearchParams | string,
  press = 'allow',
): Promise<URL> {
  let seen = await browser.opens(`authorize?${asked.toString()}`)
  if (seen.html.includes(`value="${press}"`)) {
    browser.path = '/demo/consent'
    seen = await browser.sends({ [formFields.press]: press })
  }
  const to = leadsTo(seen)
  if (!to) throw new Error(`the browser was left on a page: ${seen.status}`)
  return to
}

export const codeOf = async (browser: PlainBrowser, over = {}): Promise<string> =>
  (await authorizes(browser, await request(over))).searchParams.get('code') ?? ''

export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

export const told = async (response: Response): Promise<Told> => ({
  status: response.status,
  headers: response.headers,
  body: await response.json<Record<string, unknown>>(),
})

/** Asks an endpoint as a service does: a form, and the service's secret in its header. */
export async function asks(
  path: string,
  form: Readonly<Record<string, string>> | URLSearchParams,
  headers: Readonly<Record<string, string>> = {},
  environment: Env = env,
): Promise<Told> {
  return told(
    await fetchWorker(
      new Request(`${issuer}/${path}`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`predios:${secret}`)}`, ...headers },
        body: new URLSearchParams(form),
      }),
      environment,
    ),
  )
}

export const exchanges = (
  code: string,
  over: Readonly<Record<string, string>> = {},
  environment: Env = env,
) =>
  asks(
    'token',
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
      ...over,
    },
    {},
    environment,
  )

export async function userinfoBy(token: unknown, environment: Env = env): Promise<Told> {
  return told(
    await fetchWorker(
      new Request(`${issuer}/userinfo`, { headers: { authorization: `Bearer ${String(token)}` } }),
      environment,
    ),
  )
}
