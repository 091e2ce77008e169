/** What is looked for in a page. Each function travels to the browser as text, and uses nothing from outside itself. */
import type { Point } from './browsers/browser.ts'

/** What stands on the screen, of the city's page without header, footer and panel. */
export interface Seen {
  readonly headings: readonly string[]
  /** What the citizen is told: alerts, and what is announced. */
  readonly told: string
  /** Something is being sent. */
  readonly isBusy: boolean
}

export function seen(): Seen {
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility())
  const words = (selector: string) => all(selector).map(({ innerText }) => innerText.trim())
  return {
    headings: words('main :is(h1, h2, h3)'),
    told: [...new Set(words('main [role=alert]'))].filter(Boolean).join(' · ').replace(/\s+/g, ' '),
    isBusy: document.querySelector('main [aria-busy=true]') !== null,
  }
}

/**
 * Brings a field into view.
 *
 * @param label how its label begins: `(opcional)` and the like may follow
 * @param kind CSS, e.g. `[type=checkbox]`
 * @param group how the legend around it begins, where the label alone does not tell
 * @returns where to press; null while there is none
 */
export function fieldAt(label: string, kind: string, group: string): Point | null {
  const begins = (text: string | undefined, with_: string) =>
    text?.trim().startsWith(with_) ?? false
  const found = [...document.querySelectorAll<HTMLInputElement>(`main input${kind}`)].find(
    (input) =>
      input.checkVisibility() &&
      [...(input.labels ?? [])].some(({ innerText }) => begins(innerText, label)) &&
      (!group || begins(input.closest('fieldset')?.querySelector('legend')?.innerText, group)),
  )
  if (!found) return null
  found.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = found.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

/** @returns whether the focus is in the field of this label, whose text is then what is to be replaced */
export function isEntered(label: string): boolean {
  const at = document.activeElement
  if (!(at instanceof HTMLInputElement)) return false
  if (![...(at.labels ?? [])].some(({ innerText }) => innerText.trim().startsWith(label)))
    return false
  at.select()
  return true
}

/** What the focused field holds. */
export function typed(): string {
  const at = document.activeElement
  return at instanceof HTMLInputElement ? at.value : ''
}

/** @returns whether the field of this label is ticked or chosen */
export function isChosen(label: string, group: string): boolean {
  return [...document.querySelectorAll<HTMLInputElement>('main input:checked')].some(
    (input) =>
      [...(input.labels ?? [])].some(({ innerText }) => innerText.trim().startsWith(label)) &&
      (!group ||
        (input.closest('fieldset')?.querySelector('legend')?.innerText.startsWith(group) ?? false)),
  )
}

/** Brings a button or a link into view. @returns where to press; null while there is none that can be pressed */
export function pressableAt(name: string): Point | null {
  const found = [...document.querySelectorAll<HTMLElement>('main :is(button, a[href])')].find(
    (one) =>
      one.checkVisibility() &&
      (one.getAttribute('aria-label') ?? one.innerText).trim() === name &&
      !one.matches(':disabled, [aria-disabled=true]'),
  )
  if (!found) return null
  found.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = found.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

/** Where the button is that sends the form. */
export function submitAt(): Point | null {
  const found = document.querySelector<HTMLElement>('main form .ca-button:enabled')
  if (!found) return null
  found.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = found.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

/**
 * Chooses of a list. The system draws it, not the page, so that nothing of it can be pressed: what is chosen is set.
 *
 * @returns whether list and option are there
 */
export function chooses(label: string, option: string): boolean {
  for (const list of document.querySelectorAll<HTMLSelectElement>('main select')) {
    if (![...list.labels].some(({ innerText }) => innerText.trim().startsWith(label))) continue
    const found = [...list.options].find(({ text }) => text.trim().startsWith(option))
    if (!found) return false
    list.focus()
    list.value = found.value
    for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }))
    return true
  }
  return false
}
