/** How the address of an e-mailed link is written, and known again. */
import type { FlowKind } from './flow.ts'

/** Flows whose messages hold links. */
export const linkedFlows = [
  'register',
  'recover',
  'dispute',
  'disown',
] as const satisfies readonly FlowKind[]

/** Prefix of the fragment of an e-mailed link, e.g. `#citizen-recover=…`. */
export const linkFragment = (kind: FlowKind) => `citizen-${kind}=`

/** Stands in every address that an e-mailed link opens, whatever a mail program has made of it. */
export const linkMark = new RegExp(`citizen-(?:${linkedFlows.join('|')})`)

/** Parameter, without a value, that says that a page was opened by a link: fragments get lost on the way. */
export const linkParameter = (kind: FlowKind) => `citizen-${kind}`

/** An e-mailed link to one of the municipality's pages. The secret is in the fragment, which no server is sent (T09). */
export const linkTo = (page: string, kind: FlowKind, token: string): string =>
  `${page}${page.includes('?') ? '&' : '?'}${linkParameter(kind)}#${linkFragment(kind)}${token}`

/** Stands in the screens that a build renders where the municipality's help is: the Worker puts that address there. */
export const helpPlaceholder = 'https://help.invalid/'
