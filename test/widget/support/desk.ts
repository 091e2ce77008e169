/** An element of the officers' desk by itself, and a Worker that answers what a test says. */
import type { Answered, Asking } from '../../../desk/api.ts'
import type { DeskContext } from '../../../desk/context.ts'
import { OtherTabs } from '../../../desk/other-tabs.ts'
import { wordsIn } from '../../../desk/words/index.ts'
import type { Role } from '../../../contract/desk/roles.ts'
import { deskRoutesOf } from '../../../contract/routes-desk.ts'

export interface Asked {
  readonly path: string
  readonly body: unknown
}

/** What is answered at a path, behind `/ecuapass/desk`; a function is asked each time. */
export type Answers = Readonly<Record<string, unknown>>

const officer = { id: 'off_pablo', name: 'Pablo Prueba', by: 'passkey' } as const

/** @param asked is added to */
export function deskOf(answers: Answers, asked: Asked[] = [], role: Role = 'administrator') {
  const routes = deskRoutesOf('ecuapass')
  const ask = <T>(path: string, asking: Asking = {}): Promise<Answered<T>> => {
    asked.push({ path, body: asking.body })
    const found = answers[path.slice('/ecuapass/desk'.length)]
    const value: unknown = typeof found === 'function' ? (found as () => unknown)() : found
    return Promise.resolve(
      value instanceof Refusal
        ? { ok: false, code: value.code, fields: {} }
        : { ok: true, value: value as T },
    )
  }
  const context: DeskContext = {
    words: wordsIn('es'),
    locale: 'es',
    timeZone: 'America/Guayaquil',
    routes,
    officer: { ...officer, role, idleIn: 900, isFresh: true },
    assists: false,
    duplicates: true,
    byName: true,
    undoHours: 72,
    tabs: new OtherTabs(),
    ask,
  }
  return context
}

/** An answer that is an error of the contract. */
export class Refusal {
  readonly code: Exclude<Answered<unknown>, { ok: true }>['code']

  constructor(code: Refusal['code']) {
    this.code = code
  }
}

/** Draws one; the elements that it holds are defined by whoever asks. */
export async function draws(name: string, properties: object): Promise<HTMLElement> {
  const element = Object.assign(document.createElement(name), properties)
  document.body.replaceChildren(element)
  await settled(element)
  return element
}

/** Until nothing is asked and drawn any more. */
export async function settled(element: HTMLElement): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete
    await new Promise((resolve) => setTimeout(resolve))
  }
}

export function defines(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, element] of Object.entries(elements))
    if (!customElements.get(name)) customElements.define(name, element)
}

/** What is read, with single blanks. */
export const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim()

export const pressed = (element: HTMLElement, name: string): HTMLButtonElement => {
  const found = [...element.querySelectorAll('button')].find((one) => textOf(one) === name)
  if (!found) throw new Error(`there is no button ${name}`)
  found.click()
  return found
}
