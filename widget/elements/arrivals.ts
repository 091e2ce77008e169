/** What the address of a page may hold for an element of it: a provider's answer, or the link of a message. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import { takeLink } from '../flow/link-token.ts'
import { takeReturn } from '../flow/take-return.ts'
import type { ElementHost } from './element-host.ts'
import { pageOf } from './flow-page.ts'

/** Whoever has come back from another provider goes on where they left. */
export function comeBack(host: ElementHost): boolean {
  const returned = takeReturn()
  if (!returned) return false
  host.page = pageOf(returned.kind)
  host.accountFlow = isAccountFlow(returned.kind) ? returned.kind : undefined
  host.touched = true
  void host.flow.comeBack(returned)
  return true
}

export function followLink(host: ElementHost): boolean {
  const link = takeLink()
  if (!link) return false
  host.page = pageOf(link.kind)
  host.flow.follow(link.kind, link.token)
  return true
}
