/** Rules of the domain that passkeys are made for. It can never be moved, so a wrong one is refused before the first. */
import type { PasskeySettings } from './passkeys.ts'
import type { PublicProfile } from './profile.ts'

/**
 * Domains under which others register, as far as cities here are concerned: browsers refuse them as RP ID. The whole list
 * is no part of the Worker (https://publicsuffix.org); what it misses, the first browser refuses.
 */
const publicSuffixes =
  /^(?:(?:com|edu|fin|gob|gov|info|med|mil|net|org|pro|web|co)\.)?[a-z]{2,}$|^(?:workers|pages)\.dev$/

/** Names, a dot between them, no address; lower-case, because its digest is compared. */
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z-]{0,62}$/

/** Of how many domains browsers read at least (WebAuthn L3 §5.11). */
const mostLabels = 5

/** Scheme, host and port, and what stands behind; the contract knows no `URL`. */
const address = /^(https?):\/\/([a-z0-9.-]+)(?::\d+)?([/?#].*|)$/

const hostOf = (url: string): string => address.exec(url)?.[2] ?? ''

/** Without what stands behind host and port. */
const originOf = (url: string): string => {
  const [, , , rest = ''] = address.exec(url) ?? []
  return url.slice(0, url.length - rest.length)
}

const isOrigin = (text: string): boolean => {
  const [, scheme, host, rest] = address.exec(text) ?? []
  return scheme === 'https' && host !== '' && rest === ''
}

const isUnder = (rpId: string, origin: string): boolean => `.${hostOf(origin)}`.endsWith(`.${rpId}`)

const isRelated = ({ relatedOrigins = [] }: PasskeySettings, origin: string) =>
  relatedOrigins.includes(origin)

/** The part of a host that somebody registered, nearly: what browsers count by. */
const labelOf = (origin: string): string => {
  const names = hostOf(origin).split('.')
  const at = names.findIndex((_: string, index: number) =>
    publicSuffixes.test(names.slice(index + 1).join('.')),
  )
  return names[at] ?? ''
}

/** What is wrong with the domain, as far as the public half of a profile tells. */
export function* passkeyErrors({ pages, passkeys }: PublicProfile): Generator<string> {
  if (!passkeys) return
  const { rpId, relatedOrigins = [] } = passkeys
  if (!domain.test(rpId) || publicSuffixes.test(rpId))
    yield `passkeys: "${rpId}" is no domain that somebody has registered`
  for (const origin of relatedOrigins)
    if (!isOrigin(origin)) yield `passkeys: "${origin}" is no origin`
  if (new Set(relatedOrigins.map(labelOf)).size > mostLabels)
    yield `passkeys: more than ${mostLabels} related domains, which browsers do not read`
  for (const origin of new Set(Object.values(pages).map(originOf)))
    if (!isUnder(rpId, origin) && !isRelated(passkeys, origin))
      yield `passkeys: "${origin}" holds the sign-in, is not under "${rpId}" and is no related origin`
}

/**
 * What is wrong with it, as far as the Worker's own address and the origins of the pages tell.
 *
 * @param base origin of the Worker, which serves the list of related origins
 */
export function* passkeyAddressErrors(
  passkeys: PasskeySettings | undefined,
  base: string,
  origins: readonly string[],
): Generator<string> {
  if (!passkeys) return
  const { rpId, relatedOrigins = [] } = passkeys
  for (const origin of [base, ...origins])
    if (!isUnder(rpId, origin) && !isRelated(passkeys, origin))
      yield `passkeys: "${origin}" is not under "${rpId}" and is no related origin`
  if (relatedOrigins.length > 0 && hostOf(base) !== rpId)
    yield `passkeys: related origins are read at https://${rpId}/.well-known/webauthn, which is not the Worker's`
}
