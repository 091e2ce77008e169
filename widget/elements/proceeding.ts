/** Where a page wants the citizen after signing in. */
import { postCredential, ownAddress } from './addresses.ts'
import type { ElementHost } from './element-host.ts'

/** Goes there; undefined when the page wants nothing, or somewhere it may not send anybody. */
export function redirectWith(element: ElementHost, token: string): (() => void) | undefined {
  const { profile } = element.service
  const action = ownAddress(element.loginUri, profile)
  if (action) return () => postCredential(action, token)
  const next = ownAddress(element.returnTo, profile)
  return next ? () => location.assign(next) : undefined
}
