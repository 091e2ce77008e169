/** One drawing of an element: in a page that may have been translated, and with a citizen who may be in the midst of it. */
import type { ElementHost } from './element-host.ts'
import { mend } from './mended.ts'
import { OwnText } from './own-text.ts'

const texts = new WeakMap<ElementHost, OwnText>()

function textsOf(element: ElementHost): OwnText {
  const known = texts.get(element) ?? new OwnText()
  texts.set(element, known)
  return known
}

/** Stays of elements whose typing is watched. */
const watched = new WeakSet<AbortSignal>()

/** What is written into a form may mend what was wrong with it. */
function watchTyping(element: ElementHost): void {
  const { signal } = element
  if (watched.has(signal)) return
  watched.add(signal)
  const typed = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (target.form) mend(element, target.form, [target.name])
  }
  element.addEventListener('input', typed, { signal })
  element.addEventListener('change', typed, { signal })
}

/** What has the focus, in the page or in the tree that the element stands in. */
const focused = (element: ElementHost) =>
  (element.getRootNode() as Document | ShadowRoot).activeElement

const hasFocus = (element: ElementHost) => element.contains(focused(element))

/** One question with several buttons: what is wrong with it is said of the whole, not of each. */
function groupRadios(element: ElementHost): void {
  for (const group of element.querySelectorAll('.ca-options')) {
    const name = group.querySelector('input')?.name
    const field = element.flow.fields.find((one) => one.name === name)
    group.setAttribute('role', 'radiogroup')
    group.setAttribute('aria-required', String(field?.optional !== true))
    group.setAttribute('aria-invalid', String(group.hasAttribute('data-wrong')))
  }
}

/** Several buttons that show a password are told apart by what their fields are called. */
function nameReveals(element: ElementHost): void {
  const buttons = element.querySelectorAll('.ca-reveal')
  for (const button of buttons) {
    const id = button.getAttribute('aria-controls') ?? ''
    const label = element.querySelector(`label[for="${id}"]`)
    if (buttons.length < 2 || !label) continue
    button.id = `${id}-reveal`
    label.id = `${id}-label`
    button.setAttribute('aria-labelledby', `${button.id} ${label.id}`)
  }
}

/** Read with the heading that takes the focus: otherwise it stands before what is read. */
function describe(heading: Element, element: ElementHost): void {
  const counter = element.querySelector('.ca-progress')
  if (!counter) return heading.removeAttribute('aria-describedby')
  counter.id = `citizen-${element.number}-progress`
  heading.setAttribute('aria-describedby', counter.id)
}

/**
 * Nobody reads on from the top of the page: what comes takes the focus, and until then what says that it is coming, or
 * why it does not. Whoever has gone elsewhere meanwhile is not called back.
 */
function keepFocus(element: ElementHost, held: boolean, heading: Element | null): void {
  if (hasFocus(element)) return
  const instead = element.querySelector<HTMLElement>('.ca-wait, [data-ca-summary]')
  const isElsewhere = ![null, document.body].includes(focused(element) as HTMLElement | null)
  const isWrong = heading && element.querySelector('[data-ca-summary]')
  if (held) element.focusNext(isWrong ? 'summary' : 'heading')
  if (isElsewhere) element.focusNext(undefined)
  else if (!heading && element.touched && instead) {
    instead.tabIndex = -1
    instead.focus()
  }
}

function drawing(element: ElementHost, draw: () => void): void {
  watchTyping(element)
  const held = hasFocus(element)
  textsOf(element).during(element, draw)
  const form = element.querySelector('form')
  // What a look-up has written, nobody has typed.
  if (form) mend(element, form, [])
  const heading = element.querySelector('[data-ca-heading]')
  if (heading) describe(heading, element)
  groupRadios(element)
  nameReveals(element)
  // Every language that is spoken here is; a page may not be.
  element.querySelector('.ca-root')?.setAttribute('dir', 'ltr')
  keepFocus(element, held, heading)
}

interface Drawn {
  update(changed: unknown): void
}

const heeded = new WeakSet<ElementHost>()

/** From now on the element is drawn so. Its own method gives way: the first script need not know of this. */
export function watchDrawing(element: ElementHost): void {
  if (heeded.has(element)) return
  heeded.add(element)
  // The one cast: the method is the element's own, and protected.
  const drawn = element as unknown as Drawn
  const own = drawn.update
  drawn.update = (changed) => drawing(element, () => own.call(element, changed))
}
