/** What stands around every rendering: a page that may have been translated, a citizen who may be in the midst of it. */
import type { ElementHost } from './element-host.ts'
import { clearErrors } from './clear-errors.ts'
import { OwnText } from './own-text.ts'

const texts = new WeakMap<ElementHost, OwnText>()

function textsOf(host: ElementHost): OwnText {
  const known = texts.get(host) ?? new OwnText()
  texts.set(host, known)
  return known
}

/** Stays of elements whose typing is watched. */
const watched = new WeakSet<AbortSignal>()

/** What is written into a form may mend what was wrong with it. */
function watchTyping(host: ElementHost): void {
  const { signal } = host
  if (watched.has(signal)) return
  watched.add(signal)
  const typed = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (target.form) clearErrors(host, target.form, [target.name])
  }
  host.element.addEventListener('input', typed, { signal })
  host.element.addEventListener('change', typed, { signal })
}

/** What has the focus, in the page or in the tree that the element stands in. */
const focused = (host: ElementHost) =>
  (host.element.getRootNode() as Document | ShadowRoot).activeElement

const hasFocus = (host: ElementHost) => host.element.contains(focused(host))

/** Several buttons that show a password are told apart by what their fields are called. */
function nameReveals(host: ElementHost): void {
  const buttons = host.element.querySelectorAll('.ca-reveal')
  for (const button of buttons) {
    const id = button.getAttribute('aria-controls') ?? ''
    const label = host.element.querySelector(`label[for="${id}"]`)
    if (buttons.length < 2 || !label) continue
    button.id = `${id}-reveal`
    label.id = `${id}-label`
    button.setAttribute('aria-labelledby', `${button.id} ${label.id}`)
  }
}

/** Read with the heading that takes the focus: otherwise it stands before what is read. */
function describe(heading: Element, host: ElementHost): void {
  const counter = host.element.querySelector('.ca-progress')
  if (!counter) return heading.removeAttribute('aria-describedby')
  counter.id = `citizen-${host.number}-progress`
  heading.setAttribute('aria-describedby', counter.id)
}

/**
 * Nobody reads on from the top of the page: what comes takes the focus, and until then what says that it is coming, or
 * why it does not. Whoever has gone elsewhere meanwhile is not called back.
 */
function keepFocus(host: ElementHost, held: boolean, heading: Element | null): void {
  if (hasFocus(host)) return
  const instead = host.element.querySelector<HTMLElement>('.ca-wait, [data-ca-summary]')
  const isElsewhere = ![null, document.body].includes(focused(host) as HTMLElement | null)
  const isWrong = heading && host.element.querySelector('[data-ca-summary]')
  if (held) host.focusNext(isWrong ? 'summary' : 'heading')
  if (isElsewhere) host.focusNext(undefined)
  else if (!heading && host.touched && instead) {
    instead.tabIndex = -1
    instead.focus()
  }
}

/** Renders, and sees to it that whoever is typing, listening or reading a translation loses nothing by it. */
export function aroundRender(host: ElementHost, render: () => void): void {
  watchTyping(host)
  const held = hasFocus(host)
  textsOf(host).during(host.element, render)
  const form = host.element.querySelector('form')
  // What a look-up has written, nobody has typed.
  if (form) clearErrors(host, form, [])
  const heading = host.element.querySelector('[data-ca-heading]')
  if (heading) describe(heading, host)
  nameReveals(host)
  keepFocus(host, held, heading)
}
