/**
 * The page's history and address follow what an element shows: Back goes to the screen before, Forward to the one after,
 * and a screen that was switched to in place has an address of its own.
 */
import { isKind } from '../flow/memory.ts'
import type { Place } from '../steps/screen-context.ts'
import type { ElementHost } from './element-host.ts'
import { goesOn, isSame, positionOf, type Position } from './position.ts'

/** Under which an entry says what was shown there, beside what the page itself keeps in it. */
const key = 'citizen-auth'

const places: Readonly<Record<Place, true>> = {
  login: true,
  register: true,
  recover: true,
  'find-user': true,
  'request-contact': true,
  account: true,
}

const isPlace = (text: unknown): text is Place => typeof text === 'string' && text in places

/** The place behind an address, as in `/entrar#citizen-register`. */
const placeIn = (hash: string): Place | undefined => {
  const name = hash.replace(/^#citizen-/, '')
  return name !== hash && isPlace(name) ? name : undefined
}

/** Elements of one page, told apart also after a reload. */
const nameOf = ({ localName, number }: ElementHost) => `${localName} ${number}`

function read(element: ElementHost, state: unknown): Position | undefined {
  if (typeof state !== 'object' || state === null || !(key in state)) return undefined
  const { element: name, place, kind, flow, page } = state[key] as Record<string, unknown>
  if (name !== nameOf(element) || typeof flow !== 'string' || typeof page !== 'string')
    return undefined
  return isPlace(place) && typeof kind === 'string' && isKind(kind)
    ? { place, kind, flow, page }
    : undefined
}

/** The page's own address where the element opened; elsewhere with the place behind it. */
function addressOf({ opens }: ElementHost, { place }: Position): string {
  const own = location.pathname + location.search
  if (place !== opens) return `${own}#citizen-${place}`
  return placeIn(location.hash) ? own : own + location.hash
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
    const place = placeIn(location.hash)
    const wanted =
      read(element, state) ?? (place && { place, kind: this.#now?.kind, flow: '', page: '' })
    if (!wanted || !this.#now || (state === null && place === element.place)) return
    this.#isReturning = true
    element.touched = true
    element.focusNext('heading')
    comeBack(element, this.#now, wanted as Position)
  }

  /** Shows what the address asks for, and says in the entry that stands there what it shows. */
  #begin(position: Position) {
    const { flow, service, opens } = this.#element
    const wanted = placeIn(location.hash)
    const isOffered = wanted === 'account' || (wanted && service.profile.flows[wanted])
    if (wanted && isOffered && wanted !== opens && position.flow === '') {
      this.#element.place = wanted
      flow.open(wanted === 'account' ? 'login' : wanted)
    } else this.#write('replaceState', position)
  }

  #write(change: 'pushState' | 'replaceState', position: Position) {
    const state = { [key]: { element: nameOf(this.#element), ...position } }
    history[change]({ ...history.state, ...state }, '', addressOf(this.#element, position))
  }
}

/** Shows again what was shown there: of a flow that the Worker holds, where it stands now. */
function comeBack(element: ElementHost, now: Position, { place, kind, flow, page }: Position) {
  const isHere = now.place === place && now.kind === kind && now.flow === flow
  if (!isHere && flow !== '') {
    element.place = place
    element.isChangingPassword = false
    void element.flow.resume(kind, flow)
  } else if (!isHere && kind === 'change-password') element.changePassword()
  else if (!isHere) element.go(place)
  element.page = page
  element.requestUpdate()
}
