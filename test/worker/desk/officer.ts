/** Officers of a city as the Worker sees them: a browser at the desk, a passkey of their own, the city's network. */
import { env } from 'cloudflare:workers'
import type { Role } from '../../../contract/desk/roles.ts'
import type { CreationOptions } from '../../../contract/passkey-operations.ts'
import { clientHeader } from '../../../contract/routes.ts'
import { deskRoutesOf, freshnessHeader } from '../../../contract/routes-desk.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { inviteOfficer } from '../../../worker/desk/officers/invitations.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { Authenticator, type Said } from '../../support/authenticator.ts'
import { fetchWorker } from '../../support/worker.ts'
import type { City } from '../cities/fixtures.ts'

/** An address of each city's own network. */
const addresses: Readonly<Record<City, string>> = {
  ecuapass: '192.0.2.7',
  leon: '198.51.100.7',
  maracaibo: '203.0.113.7',
  ibarra: '192.0.2.130',
}

export interface Sent {
  readonly method?: string
  readonly body?: unknown
  /** Instead of what the page sends; null leaves a header out. */
  readonly headers?: Readonly<Record<string, string | null>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly code: string | undefined
}

/** A browser at a city's desk. */
export class Browser {
  readonly city: City
  readonly base: string
  cookie = ''
  /** By which the officer is known on it. */
  known = ''
  /** What its page was told when the passkey was last used. */
  freshness: string | null = null
  /** Of the app that it was shown. */
  setUp = ''

  constructor(city: City) {
    this.city = city
    this.base = municipalities[city].private.base
  }

  get routes() {
    return deskRoutesOf(this.city)
  }

  async sends(path: string, { method = 'POST', body = {}, headers }: Sent = {}): Promise<Answer> {
    const all: Record<string, string | null> = {
      origin: method === 'GET' ? null : this.base,
      'cf-connecting-ip': addresses[this.city],
      'content-type': method === 'POST' ? 'application/json' : null,
      'sec-fetch-site': 'same-origin',
      [clientHeader]: 'desk',
      [freshnessHeader]: this.freshness,
      cookie: [this.cookie, this.known, this.setUp].filter((one) => one !== '').join('; ') || null,
      ...headers,
    }
    const given = Object.entries(all).filter((one): one is [string, string] => one[1] !== null)
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetchWorker(
      new Request(`${this.base}${path}`, {
        method,
        headers: given,
        ...(method === 'POST' && { body: sent }),
      }),
    )
    for (const set of response.headers.getSetCookie()) {
      const kept = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '')
      if (set.includes('officer-browser')) this.known = kept
      else if (set.includes('officer-app')) this.setUp = kept
      else this.cookie = kept
    }
    const text = await response.text()
    const { code, freshness }: { code?: string; freshness?: string } = text.startsWith('{')
      ? (JSON.parse(text) as object)
      : {}
    if (freshness !== undefined) this.freshness = freshness
    return { status: response.status, headers: response.headers, text, code }
  }

  reads(path: string, headers: Sent['headers'] = {}): Promise<Answer> {
    return this.sends(path, { method: 'GET', headers })
  }

  async challenge(): Promise<string> {
    const { text } = await this.sends(this.routes.challenge)
    return (JSON.parse(text) as { challenge: string }).challenge
  }

  async signsIn(authenticator: Authenticator, said: Said = {}): Promise<Answer> {
    const body = await authenticator.uses(await this.challenge(), said)
    return this.sends(this.routes.session, { body })
  }

  /** Uses the passkey again, as before a dangerous act. */
  async signsInAgain(authenticator: Authenticator, said: Said = {}): Promise<Answer> {
    const { text } = await this.reads(this.routes.freshness)
    const { challenge } = JSON.parse(text) as { challenge: string }
    const body = await authenticator.uses(challenge, said)
    return this.sends(this.routes.freshness, { body })
  }
}

let drawn = 0

/** The secret of an invitation, as the operator's command prints it. */
export async function invitation(
  city: City,
  role: Role,
  name = 'Rosa Elena Prueba',
  email = `funcionaria${(drawn += 1)}@ciudad.example`,
) {
  const inviting = { database: database(env.DB), keys: await readKeys(env), slug: city }
  return inviteOfficer(inviting, role, { name, email })
}

export const authenticatorAt = (city: City) => {
  const { base } = municipalities[city].private
  return Authenticator.at(base, new URL(base).hostname)
}

/** Makes the passkey that an invitation asks for. */
export async function enrols(
  browser: Browser,
  secret: string,
  authenticator: Authenticator,
  said: Said = {},
): Promise<Answer> {
  const options = await browser.sends(browser.routes.invitationOptions, { body: { token: secret } })
  if (options.status !== 200) return options
  const made = await authenticator.creates(JSON.parse(options.text) as CreationOptions, said)
  return browser.sends(browser.routes.invitation, { body: { token: secret, ...made } })
}

/** An officer who has just come in. */
export async function officerAt(city: City, role: Role = 'clerk', name?: string, email?: string) {
  const browser = new Browser(city)
  const authenticator = await authenticatorAt(city)
  const { officer, secret } = await invitation(city, role, name, email)
  const entered = await enrols(browser, secret, authenticator)
  if (entered.status !== 200) throw new Error(`not enrolled: ${entered.text}`)
  return { id: officer, browser, authenticator }
}
