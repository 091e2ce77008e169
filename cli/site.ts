/** Sites as browsers see them: what one registers, below a public suffix such as `gob.ec`. */
import { getDomain } from 'tldts'

/**
 * The registrable domain of a host, e.g. `quito.gob.ec` of `id.quito.gob.ec`; the host itself where there is none.
 *
 * @see https://publicsuffix.org/list/
 */
export const siteOf = (host: string): string =>
  getDomain(host, { allowPrivateDomains: true }) ?? host

/** Whether cookies of one are first-party cookies on the other: same scheme, same registrable domain. */
export const isSameSite = (one: string, other: string): boolean => {
  const [first, second] = [new URL(one), new URL(other)]
  return first.protocol === second.protocol && siteOf(first.hostname) === siteOf(second.hostname)
}

/** Names that are nobody's: for documentation, for tests, of this machine (RFC 2606, RFC 6761), and addresses by number. */
const nobodys =
  /(?:^|\.)(?:example|invalid|test|localhost|local|example\.(?:com|net|org))$|^[\d.]+$|^\[|^[^.]*$/

export const isNobodys = (host: string): boolean => nobodys.test(host.toLowerCase())
