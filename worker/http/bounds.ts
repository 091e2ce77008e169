/**
 * Bounds the length of what a request says of itself, before anything reads it: whoever reads a header below this floor
 * knows its length. What only describes is cut; what decides is refused whole, since half of it decides wrongly.
 */
import { createMiddleware } from 'hono/factory'
import { AuthError } from '../auth-error.ts'
import type { AppEnv } from './context.ts'

interface Bound {
  /** Characters, which of a header are bytes. */
  readonly most: number
  readonly beyond: 'cut' | 'refuse'
}

const cut = (most: number): Bound => ({ most, beyond: 'cut' })
const refuse = (most: number): Bound => ({ most, beyond: 'refuse' })

/** The headers that something reads, or that a proxy makes long. */
const bounds: Readonly<Record<string, Bound>> = {
  accept: cut(256),
  'accept-encoding': cut(256),
  'accept-language': cut(256),
  referer: cut(256),
  'user-agent': cut(512),
  'access-control-request-headers': cut(512),
  // A token of ours has 800; Vonage's, which signs a report, may be larger.
  authorization: refuse(4608),
  'cf-connecting-ip': refuse(64),
  'content-length': refuse(16),
  'content-type': refuse(256),
  // Sites of one city share a domain, and what they keep in cookies of it is sent here as well.
  cookie: refuse(16_384),
  // One of the page's has 1500.
  dpop: refuse(2048),
  'idempotency-key': refuse(256),
  'if-none-match': refuse(1024),
  // RFC 6454: a scheme, a name of 253 characters, a port.
  origin: refuse(300),
}

/** Signatures of vendors, what a browser says in `Sec-…`, what the platform adds. */
const ofOthers = refuse(2048)

/** Of all headers together, cut ones as cut; and how many of them. */
const altogether = 32_768
const headerCount = 128

/** Characters of address, path and query. RFC 9110 §4.1 asks for 8000 of whoever takes any address; ours are known. */
const longestAddress = 2048

/**
 * Cuts, or refuses.
 *
 * @throws AuthError `address_too_long` (RFC 9110 §15.5.15), `headers_too_large` (RFC 6585 §5)
 */
export const bounded = createMiddleware<AppEnv>(async (context, next) => {
  const { raw } = context.req
  if (raw.url.length > longestAddress) throw new AuthError('address_too_long')
  const short = cutShort(raw.headers)
  if (short) context.req.raw = new Request(raw, { headers: short })
  await next()
})

/**
 * Looks at each header once; what is long is copied no more than that.
 *
 * @returns all of them, cut; undefined where none had to be
 * @throws AuthError `headers_too_large`
 */
function cutShort(headers: Headers): [string, string][] | undefined {
  const kept: [string, string][] = []
  let isCut = false
  let sum = 0
  for (const [name, value] of headers) {
    const { most, beyond } = bounds[name] ?? ofOthers
    const isLong = value.length > most
    if (isLong && beyond === 'refuse') throw new AuthError('headers_too_large')
    isCut ||= isLong
    kept.push([name, isLong ? value.slice(0, most) : value])
    sum += name.length + Math.min(value.length, most)
    if (kept.length > headerCount || sum > altogether) throw new AuthError('headers_too_large')
  }
  return isCut ? kept : undefined
}
