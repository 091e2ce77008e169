/** The token of an e-mailed link, taken out of the page's address before anything else can read it there. */
import type { FlowKind } from '../../contract/flow.ts'
import { linkFragment } from '../../contract/routes.ts'

export interface FollowedLink {
  readonly kind: FlowKind
  readonly token: string
}

/** Flows whose messages hold links. */
const linked = ['register', 'recover', 'dispute'] as const satisfies readonly FlowKind[]

const tokenShape = /^[\w.~-]{1,200}$/

/**
 * Takes the link that the page was opened with, once: the address no longer holds it afterwards, neither in the bar
 * nor in the history (T09).
 */
export function takeLink(): FollowedLink | undefined {
  const fragment = location.hash.slice(1)
  const kind = linked.find((name) => fragment.startsWith(linkFragment(name)))
  if (!kind) return undefined
  history.replaceState(history.state, '', location.pathname + location.search)
  const token = fragment.slice(linkFragment(kind).length)
  return tokenShape.test(token) ? { kind, token } : undefined
}
