/** A system of the city that signs citizens in here: what the operator has written down of it, and what that must obey. */
import * as v from 'valibot'
import { claimNames } from '../../contract/account-claims.ts'
import { levels } from '../../contract/level.ts'
import { locales } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'

const isLoopback = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/**
 * An address that is compared letter by letter: absolute, over TLS unless it is on the developer's own machine, with
 * neither user nor fragment nor anything that two readers could read in two ways (RFC 9700 §4.1.3).
 */
function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text) || /[#*\\]/.test(text) || text.length > 512) return false
  const url = new URL(text)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  return (
    isSafe && url.username === '' && url.password === '' && [text, `${text}/`].includes(url.href)
  )
}

const address = v.pipe(v.string(), v.check(isPlainAddress, 'is no plain https address'))

/** A public key of P-256, with which a service signs what it says of itself. */
const publicKey = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  y: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  kid: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  alg: v.optional(v.literal('ES256')),
  use: v.optional(v.literal('sig')),
})

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))

export const serviceId: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{1,39}$/, 'is no name of small letters, digits and hyphens'),
)

export const serviceSettings = v.strictObject({
  /** As citizens know it. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  /** Where a citizen may be sent back to, exactly. */
  redirects: v.pipe(v.array(address), v.minLength(1), v.maxLength(10)),
  /** Where a citizen may be sent to after signing out. */
  signedOut: v.pipe(v.array(address), v.maxLength(10)),
  /** Where the service is told that a session has ended (OpenID Connect Back-Channel Logout). */
  backChannel: v.optional(address),
  /** What it may know, and what for, by language. */
  claims: v.record(v.picklist(claimNames), v.record(v.picklist(locales), words)),
  /** The least that the city must have proven of whoever uses it. */
  level: v.picklist(levels),
  /** Whoever uses it shows a second factor. */
  factor: v.optional(v.literal(true)),
  /** Services of one sector know a citizen by the same name (OpenID Connect Core §8.1): a host. */
  sector: v.pipe(v.string(), v.regex(/^[a-z0-9.[\]:-]{1,253}$/)),
  /** How it proves who it is: by a secret, by a key, or not at all, as an application of a browser. */
  proves: v.picklist(['secret', 'key', 'nothing']),
  keys: v.optional(v.pipe(v.array(publicKey), v.minLength(1), v.maxLength(4))),
})

/** The host of the redirect addresses; undefined where they have none in common. */
export function sectorOf(redirects: readonly string[]): string | undefined {
  const hosts = new Set(redirects.flatMap((one) => (URL.canParse(one) ? [new URL(one).host] : [])))
  const [only] = hosts
  return hosts.size > 1 ? undefined : only
}

/** A second factor is asked for in a city whose citizens have none: nobody could use the service. */
export const lacksFactors = (
  { factors }: Pick<PublicProfile, 'factors'>,
  { factor }: Pick<ServiceSettings, 'factor'>,
): boolean => factor === true && factors === undefined

export type ServiceSettings = v.InferOutput<typeof serviceSettings>

export interface Service extends ServiceSettings {
  /** `client_id`. */
  readonly id: string
  /** SHA-256 of each secret that works, base64url. */
  readonly secrets: readonly string[]
}
