/** A citizen without a mouse: goes from stop to stop, and does at each what it asks for. */
import { sendKeys } from '@web/test-runner-commands'
import { documents, type DocumentKind } from '../../../contract/documents/index.ts'
import type { Field } from '../../../contract/fields/index.ts'
import type { IdentifierKind } from '../../../contract/fields/identifier.ts'
import type { Citizen } from './citizen.ts'

export const press = (key: string): Promise<void> => sendKeys({ press: key })
const type = (text: string) => sendKeys({ type: text })

const password = 'Tres-Palabras-Al-7&'

const identified = ([kind]: readonly IdentifierKind[]) =>
  kind === 'email'
    ? 'ana@ejemplo.com'
    : kind === 'user-id'
      ? 'ana.paredes'
      : documents[kind as DocumentKind].example

/** What is typed into a field; undefined where something is pressed. */
function textFor(field: Field): string | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- what is left is words
  switch (field.kind) {
    case 'identifier':
    case 'document':
      return identified(field.accepts)
    case 'email':
      return 'ana@ejemplo.com'
    case 'phone':
      return '4771234599'
    case 'postal-code':
      return '37000'
    case 'code':
      return '1'.repeat(field.digits)
    case 'new-password':
    case 'repeat':
    case 'password':
      return password
    case 'choice':
    case 'document-kind':
    case 'agreement':
      return undefined
    default:
      return 'max' in field && field.max !== undefined && field.max < 10 ? 'B' : 'Centro'
  }
}

/** Which of a list is chosen: questions must differ, so the second of them takes the second. */
const placeInList = (name: string) => Number(/\d+$/.exec(name)?.[0] ?? 1)

async function answers(control: HTMLInputElement | HTMLSelectElement, field: Field): Promise<void> {
  if (control instanceof HTMLSelectElement) {
    for (let down = 0; down < placeInList(control.name); down += 1)
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await press('ArrowDown')
    return
  }
  if (control.type === 'radio' || control.type === 'checkbox')
    return control.checked ? undefined : press('Space')
  const text = textFor(field)
  if (text !== undefined && control.value === '') await type(text)
}

const focused = () => {
  const { activeElement } = document
  return activeElement instanceof HTMLElement ? activeElement : document.body
}

/** Most stops between one end of a form and the other. */
const longest = 60

/** Fills a form in from where the focus is, and sends it with the Enter key. */
export async function fillsByKeyboard(citizen: Citizen): Promise<void> {
  for (let stops = 0; stops < longest; stops += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await press('Tab')
    const control = focused()
    if (control.matches('form [type=submit]')) return press('Enter')
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue
    const field = fieldOf(citizen, control.name)
    // oxlint-disable-next-line no-await-in-loop
    if (field) await answers(control, field)
    // oxlint-disable-next-line no-await-in-loop -- what follows from an answer is the next stop
    await citizen.view.drawn
  }
  throw new Error(`no way to send:\n${citizen.screen}`)
}

const fieldOf = ({ view }: Citizen, name: string): Field | undefined =>
  view.flow.fields.find((field) => field.name === name)

/** Goes to a button by the Tab key, and presses it. */
export async function pressesByKeyboard(words: RegExp): Promise<void> {
  for (let stops = 0; stops < longest; stops += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await press('Tab')
    if (words.test(focused().innerText)) return press('Enter')
  }
  throw new Error(`no stop says ${String(words)}`)
}

/** Looks at every frame where the focus is. */
export function watchesFocus() {
  let isOver = false
  let losses = 0
  const look = () => {
    if (focused() === document.body) losses += 1
    if (!isOver) requestAnimationFrame(look)
  }
  look()
  return {
    /** @returns in how many frames nothing had the focus */
    ends: () => {
      isOver = true
      return losses
    },
  }
}

const canTakeFocus =
  ':is(a[href], button, input, select, summary, [tabindex="0"]):not([tabindex="-1"], [disabled])'

/** What the Tab key stops at, in the order of the page: of radio buttons, one for all. */
export function stopsOf({ element }: Citizen): readonly HTMLElement[] {
  const seen = new Set<string>()
  return [...element.querySelectorAll<HTMLElement>(canTakeFocus)].filter((control) => {
    if (!control.checkVisibility({ visibilityProperty: true })) return false
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true
    const isFirst = !seen.has(control.name)
    seen.add(control.name)
    return isFirst
  })
}

export { focused }
