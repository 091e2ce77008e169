/** The token of an e-mailed link, taken out of the page's address before anything else can read it there. */
import type { FlowKind } from '../../contract/flow.ts'
import { linkedFlows, linkFragment, linkParameter } from '../../contract/link-address.ts'

export interface FollowedLink {
  readonly kind: FlowKind
  /** Empty where it was lost on the way. */
  readonly token: string
}

/** Two texts of 128 bits, and nothing else: mail programs take what follows for a part of the link, wrap it, escape it. */
const form = /^chl_[\w-]{22}\.[\w-]{22}/

const readable = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Takes the link that the page was opened with, once: the address no longer holds it afterwards, neither in the bar
 * nor in the history (T09).
 */
export function takeLink(): FollowedLink | undefined {
  const { href, origin, pathname, search } = location
  // An escaped `#` makes the fragment a part of the path or of the parameters.
  const address = readable(readable(href))
  const parameters = new URLSearchParams(search)
  const kind =
    linkedFlows.find((name) => address.includes(linkFragment(name))) ??
    linkedFlows.find((name) => parameters.has(linkParameter(name)))
  if (!kind) return undefined
  const own = [...parameters].filter(([name]) => !name.startsWith(linkParameter(kind)))
  const left = own.length > 0 ? `?${new URLSearchParams(own)}` : ''
  const [path = ''] = pathname.split(/(?:%23|#)citizen-/i, 1)
  // In full: a page's `<base>` may lead to another site.
  history.replaceState(history.state, '', origin + path + left)
  const behind = address.slice(Math.max(0, address.indexOf(linkFragment(kind))))
  const unwrapped = behind.replace(/=?[\r\n]|\s|\u00ad|\u200b/g, '')
  const [token = ''] = form.exec(unwrapped.slice(unwrapped.indexOf('chl_'))) ?? []
  return { kind, token }
}
