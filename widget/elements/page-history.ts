/**
 * The page's history and address follow what an element shows: Back goes to the screen before, Forward to the one after,
 * and a screen that was switched to in place has an address of its own.
 */
import { isAccountFlow } from '../../contract/account-flows.ts'
import { isKind } from '../flow/memory.ts'
import { quietly } from '../session-memory.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import type { ElementHost } from './element-host.ts'
import { kindOf } from './flow-page.ts'
import { returnsTo } from './returning.ts'
import { goesOn, isSame, positionOf, type Position } from './position.ts'

/** Under which an entry says what was shown there, beside what the page itself keeps in it. */
const key = 'citizen-auth'

const pages: Readonly<Record<ElementPage, true>> = {
  login: true,
  register: true,
  recover: true,
  'find-user': true,
  'request-contact': true,
  account: true,
}

const isElementPage = (text: unknown): text is ElementPage =>
  typeof text === 'string' && text in pages

/** What is behind an address, as in `/entrar#citizen-register`. */
const pageIn = (hash: string): ElementPage | undefined => {
  const name = hash.replace(/^#citizen-/, '')
  return name !== hash && isElementPage(name) ? name : undefined
}

/** Elements of one page, told apart also after a reload. */
const nameOf = (host: ElementHost) =>
  `${host.element.localName} ${[...document.querySelectorAll(host.element.localName)].indexOf(host.element)}`

function read(host: ElementHost, state: unknown): Position | undefined {
  if (typeof state !== 'object' || state === null || !(key in state)) return undefined
  const { host: name, page, kind, flow, section } = state[key] as Record<string, unknown>
  if (name !== nameOf(host) || typeof flow !== 'string' || typeof section !== 'string')
    return undefined
  return isElementPage(page) && typeof kind === 'string' && isKind(kind)
    ? { page, kind, flow, section }
    : undefined
}

/** The page's own address where the element opened; elsewhere with what is shown behind it. */
function addressOf({ opens }: ElementHost, { page }: Position): string {
  // In full: a page's `<base>` may lead to another site.
  const own = location.origin + location.pathname + location.search
  if (page !== opens) return `${own}#citizen-${page}`
  return pageIn(location.hash) ? own : own + location.hash
}

export class PageHistory {
  readonly #host: ElementHost
  #now: Position | undefined
  /** What is shown next was asked for by the browser's own buttons, and has its entry already. */
  #isReturning = false

  constructor(host: ElementHost) {
    this.#host = host
  }

  /** Something may have been drawn anew. */
  follow(): void {
    const position = positionOf(this.#host)
    if (!position) return
    const before = this.#now ?? (this.#host.touched ? this.#opening() : undefined)
    this.#now = position
    if (!before) return this.#begin(position)
    if (isSame(before, position) || !this.#host.touched) return
    const change = this.#isReturning || goesOn(before, position) ? 'replaceState' : 'pushState'
    this.#isReturning = false
    this.#write(change, position)
  }

  /** The citizen pressed Back or Forward, or followed a link of the page's to `#citizen-register`. */
  moved(state: unknown): void {
    const host = this.#host
    const page = pageIn(location.hash)
    const wanted =
      read(host, state) ?? (page && { page, kind: this.#now?.kind, flow: '', section: '' })
    if (!wanted || !this.#now || (state === null && page === host.page)) return
    this.#isReturning = true
    host.touched = true
    host.focusNext('heading')
    comeBack(host, this.#now, wanted as Position)
  }

  /** Whoever went on before the history was watched came from what the page opened with, and can go back to it. */
  #opening(): Position {
    const { opens } = this.#host
    const opening = { page: opens, kind: kindOf(opens), flow: '', section: '' }
    this.#write('replaceState', opening)
    return opening
  }

  /** Shows what the address asks for, and says in the entry that stands there what it shows. */
  #begin(position: Position) {
    const kept = read(this.#host, history.state)
    // After a reload: the section that was shown.
    if (kept?.section && isSame({ ...kept, section: position.section }, position)) {
      this.#now = kept
      this.#host.section = { form: this.#host.flow.form, id: kept.section }
      return this.#host.requestUpdate()
    }
    const { flow, service, opens } = this.#host
    const wanted = pageIn(location.hash)
    const isOffered = wanted === 'account' || (wanted && service.profile.flows[wanted])
    if (wanted && isOffered && wanted !== opens && position.flow === '') {
      this.#host.page = wanted
      flow.open(kindOf(wanted))
    } else this.#write('replaceState', position)
  }

  #write(change: 'pushState' | 'replaceState', position: Position) {
    const state = { [key]: { host: nameOf(this.#host), ...position } }
    const all = { ...history.state, ...state }
    // A frame that was written by its page has no address, and keeps its history to itself.
    quietly(() => history[change](all, '', addressOf(this.#host, position)))
  }
}

/** Shows again what was shown there: of a flow that the Worker holds, where it stands now. */
function comeBack(host: ElementHost, now: Position, wanted: Position) {
  const { page, kind, flow, section } = wanted
  const isHere = isSame({ ...now, section }, wanted)
  if (!isHere && flow !== '') {
    host.page = page
    host.accountFlow = isAccountFlow(kind) ? kind : undefined
    void host.flow.resume(kind, flow)
  } else if (!isHere && isAccountFlow(kind)) host.openInAccount(kind)
  else if (!isHere) host.go(page)
  // The first form that a flow opens with, or is taken up with, is its first.
  const form = isHere ? host.flow.form : `${host.flow.visit} 1`
  returnsTo(host, form)
  host.section = { form, id: section }
  host.requestUpdate()
}
