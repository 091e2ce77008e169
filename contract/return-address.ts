/** Where a citizen may be sent after signing in: to the municipality's own pages, and nowhere else. */
import type { PublicProfile } from './profile.ts'

/** What of an address decides. */
interface WebAddress {
  readonly protocol: string
  readonly origin: string
  readonly href: string
}

/** Reads an address against the one of a page, as `URL` does; the contract knows no platform. */
type ReadAddress = (text: string, here: string) => WebAddress | undefined

/**
 * An absolute web address of the page's own origin, or of that of one of the municipality's pages; undefined for any
 * other: no open redirect (T41), and `javascript:` and `data:` are no places to go (T03).
 *
 * @param here address of the page that wants it, against which a relative one is read
 */
export function returnAddress(
  text: string | null | undefined,
  here: string,
  { pages }: Pick<PublicProfile, 'pages'>,
  read: ReadAddress,
): string | undefined {
  const address = text ? read(text, here) : undefined
  if (!address || !/^https?:$/.test(address.protocol)) return undefined
  const origins = [here, ...Object.values(pages)].map((page) => read(page, here)?.origin)
  return origins.includes(address.origin) ? address.href : undefined
}
