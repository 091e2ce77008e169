/** Where a page wants the citizen after signing in, and whether it may send anybody there: no open redirect. */
import { returnAddress } from '../../contract/return-address.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { ElementHost } from './element-host.ts'
import { postCredential } from './post-credential.ts'
import { webAddress } from './web-address.ts'

/** A web address on the page's own origin or that of one of the municipality's pages. */
export function ownAddress(
  text: string | null | undefined,
  profile: PublicProfile,
): string | undefined {
  return returnAddress(webAddress(text), location.href, profile, (address) => new URL(address))
}

/** Goes there; undefined when the page wants nothing, or somewhere it may not send anybody. */
export function redirectWith(host: ElementHost, token: string): (() => void) | undefined {
  const { element, service } = host
  const action = ownAddress(element.loginUri, service.profile)
  const returnTo = ownAddress(element.returnTo, service.profile)
  if (action) {
    const state = element.getAttribute('state')
    return () => postCredential({ action, credential: token, state, returnTo })
  }
  return returnTo ? () => location.assign(returnTo) : undefined
}
