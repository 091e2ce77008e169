/** A browser without scripts on the Worker's own pages, as the Worker sees one: cookies, and what forms send. */
import { env } from 'cloudflare:workers'
import { formFields } from '../../contract/own-page.ts'
import { base } from './citizen.ts'
import { fetchWorker } from './worker.ts'

export interface Seen {
  readonly status: number
  readonly headers: Headers
  readonly html: string
}

type Headers_ = Readonly<Record<string, string | null>>

/** What a browser says when a form of the page itself is sent. */
const ofForm: Headers_ = {
  origin: new URL(base).origin,
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'navigate',
  'content-type': 'application/x-www-form-urlencoded',
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** What the hidden fields of a page's first form hold. */
export function hiddenIn(html: string): Readonly<Record<string, string>> {
  const [form = ''] = /<form[^]*?<\/form>/.exec(html) ?? []
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?>/g)
  return Object.fromEntries([...inputs].map(([, name, value = '']) => [name, unescaped(value)]))
}

export class PlainBrowser {
  readonly cookies = new Map<string, string>()
  readonly slug: string
  readonly environment: Env
  readonly ip: string
  /** The page that is shown. */
  page: Seen = { status: 0, headers: new Headers(), html: '' }
  path = ''

  constructor(slug = 'demo', ip = '203.0.113.7', environment: Env = env) {
    this.slug = slug
    this.ip = ip
    this.environment = environment
  }

  async opens(page: string, headers: Headers_ = {}): Promise<Seen> {
    this.path = `/${this.slug}/${page}`
    return (this.page = await this.#asks(this.path, { method: 'GET' }, headers))
  }

  /** Sends the form that is shown, and goes where that leads. */
  async sends(
    fields: Readonly<Record<string, string>>,
    headers: Headers_ = {},
    hidden: Readonly<Record<string, string>> = {},
  ): Promise<Seen> {
    const body = new URLSearchParams({ ...hiddenIn(this.page.html), ...hidden, ...fields })
    const posted = { method: 'POST', body: body.toString() }
    const seen = await this.#asks(this.path, posted, { ...ofForm, ...headers })
    const location = seen.headers.get('location')
    if (seen.status !== 303 || !location) return (this.page = seen)
    if (location.startsWith('http')) return seen
    this.path = location
    return (this.page = await this.#asks(location, { method: 'GET' }, {}))
  }

  presses(what: string): Promise<Seen> {
    return this.sends({ [formFields.press]: what })
  }

  async #asks(path: string, init: RequestInit, headers: Headers_): Promise<Seen> {
    const all: Headers_ = {
      'cf-connecting-ip': this.ip,
      'user-agent': 'Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0',
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') || null,
      ...headers,
    }
    const given = Object.entries(all).filter((one): one is [string, string] => one[1] !== null)
    const request = new Request(base + path, { ...init, headers: given, redirect: 'manual' })
    const response = await fetchWorker(request, this.environment)
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return { status: response.status, headers: response.headers, html: await response.text() }
  }
}
