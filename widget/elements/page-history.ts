/**
 * The page's history and address follow what an element shows: Back goes to the screen before, Forward to the one after,
 * and a screen that was switched to in place has an address of its own.
 */
import { isKind } from '../flow/memory.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import type { ElementHost } from './element-host.ts'
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
const nameOf = (element: ElementHost) =>
  `${element.localName} ${[...document.querySelectorAll(element.localName)].indexOf(element)}`

function read(element: ElementHost, state: unknown): Position | undefined {
  if (typeof state !== 'object' || state === null || !(key in state)) return undefined
  const { element: name, page, kind, flow, section } = state[key] as Record<string, unknown>
  if (name !== nameOf(element) || typeof flow !== 'string' || typeof section !== 'string')
    return undefined
  return isElementPage(page) && typeof kind === 'string' && isKind(kind)
    ? { page, kind, flow, section }
    : undefined
}

/** The page's own address where the element opened; elsewhere with what is shown behind it. */
function addressOf({ opens }: ElementHost, { page }: Position): string {
  const own = location.pathname + location.search
  if (page !== opens) return `${own}#citizen-${page}`
  return pageIn(location.hash) ? own : own + location.hash
}

export class PageHistory {
  readonly #element: ElementHost
  #now: Position | undefined
  /** What is shown next was asked for by the browser's own buttons, and has its entry already. */
  #isReturning = false

  constructor(element: ElementHost) {
    this.#element = element
  }

  /** Something may have been drawn anew. */
  follow(): void {
    const position = positionOf(this.#element)
    if (!position) return
    const before = this.#now
    this.#now = position
    if (!before) return this.#begin(position)
    if (isSame(before, position) || !this.#element.touched) return
    const change = this.#isReturning || goesOn(before, position) ? 'replaceState' : 'pushState'
    this.#isReturning = false
    this.#write(change, position)
  }

  /** The citizen pressed Back or Forward, or followed a link of the page's to `#citizen-register`. */
  moved(state: unknown): void {
    const element = this.#element
    const page = pageIn(location.hash)
    const wanted =
      read(element, state) ?? (page && { page, kind: this.#now?.kind, flow: '', section: '' })
    if (!wanted || !this.#now || (state === null && page === element.page)) return
    this.#isReturning = true
    element.touched = true
    element.focusNext('heading')
    comeBack(element, this.#now, wanted as Position)
  }

  /** Shows what the address asks for, and says in the entry that stands there what it shows. */
  #begin(position: Position) {
    const kept = read(this.#element, history.state)
    // After a reload: the section that was shown.
    if (kept?.section && isSame({ ...kept, section: position.section }, position)) {
      this.#now = kept
      this.#element.section = { form: this.#element.flow.form, id: kept.section }
      return this.#element.requestUpdate()
    }
    const { flow, service, opens } = this.#element
    const wanted = pageIn(location.hash)
    const isOffered = wanted === 'account' || (wanted && service.profile.flows[wanted])
    if (wanted && isOffered && wanted !== opens && position.flow === '') {
      this.#element.page = wanted
      flow.open(wanted === 'account' ? 'login' : wanted)
    } else this.#write('replaceState', position)
  }

  #write(change: 'pushState' | 'replaceState', position: Position) {
    const state = { [key]: { element: nameOf(this.#element), ...position } }
    history[change]({ ...history.state, ...state }, '', addressOf(this.#element, position))
  }
}

/** Shows again what was shown there: of a flow that the Worker holds, where it stands now. */
function comeBack(element: ElementHost, now: Position, wanted: Position) {
  const { page, kind, flow, section } = wanted
  const isHere = isSame({ ...now, section }, wanted)
  if (!isHere && flow !== '') {
    element.page = page
    element.isChangingPassword = false
    void element.flow.resume(kind, flow)
  } else if (!isHere && kind === 'change-password') element.changePassword()
  else if (!isHere) element.go(page)
  // The first form that a flow opens with, or is taken up with, is its first.
  const form = isHere ? element.flow.form : `${element.flow.visit} 1`
  returnsTo(element, form)
  element.section = { form, id: section }
  element.requestUpdate()
}
