/** What the stand-ins are asked, and how they answer. */
import type { IncomingHttpHeaders } from 'node:http'

export interface Asked {
  readonly url: URL
  readonly form: URLSearchParams
  readonly headers: IncomingHttpHeaders
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const noStore = { 'cache-control': 'no-store' }

export const json = (body: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...noStore },
  body: JSON.stringify(body),
})

export const html = (body: string, status = 200): Reply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    ...noStore,
  },
  body,
})

export const redirect = (location: string): Reply => ({
  status: 303,
  headers: { location, ...noStore },
  body: '',
})
