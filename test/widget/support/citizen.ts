/** A citizen in front of a page: what they do and what they read. */
import { expect } from 'chai'
// Defines the elements, too.
// oxlint-disable-next-line import/no-unassigned-import
import '../../../widget/index.ts'
import { validationReady } from '../../../widget/fields/lazy-validation.ts'
import type { ElementView } from '../../../widget/elements/element-view.ts'
import type { CitizenElement } from '../../../widget/index.ts'
import { type Api, server } from './api.ts'

const realFetch = window.fetch
const pages: { remove(): void }[] = []

/** Waits until something holds, a frame at a time. */
export async function until(
  holds: () => boolean | undefined | null,
  what: string | (() => string),
): Promise<void> {
  const end = performance.now() + 4000
  while (!holds()) {
    if (performance.now() > end) {
      throw new Error(`never happened: ${typeof what === 'string' ? what : what()}`)
    }
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((done) => requestAnimationFrame(done))
  }
}

/** Leaves the page as it was: no element, no memory, the browser's own `fetch`. */
export function leaves(): void {
  for (const page of pages.splice(0)) page.remove()
  window.fetch = realFetch
  sessionStorage.clear()
  localStorage.clear()
  history.replaceState(null, '', location.pathname + location.search)
}

const visible = (element: Element) => element.checkVisibility()

export class Citizen {
  readonly element: CitizenElement
  readonly api: Api

  constructor(element: CitizenElement, api: Api) {
    this.element = element
    this.api = api
  }

  /** What makes the element work. */
  get view(): ElementView {
    return this.element.view as ElementView
  }

  // The one cast of the harness: the test knows what it looks for.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  find<Found extends Element = HTMLElement>(selector: string): Found {
    const found = this.element.querySelector<Found>(selector)
    if (!found) throw new Error(`nothing on the screen is ${selector}:\n${this.screen}`)
    return found
  }

  all<Found extends Element = HTMLElement>(selector: string): Found[] {
    return [...this.element.querySelectorAll<Found>(selector)]
  }

  field(name: string): HTMLInputElement {
    return this.find<HTMLInputElement>(`[name="${name}"]`)
  }

  /** Everything that is written on the screen. */
  get screen(): string {
    return this.element.innerText
  }

  /** Types as a keyboard does. */
  types(name: string, text: string): this {
    const field = this.field(name)
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    return this
  }

  fills(values: Readonly<Record<string, string>>): this {
    for (const [name, text] of Object.entries(values)) this.types(name, text)
    return this
  }

  ticks(name: string): this {
    this.field(name).click()
    return this
  }

  button(words: string | RegExp): HTMLElement {
    const found = this.all('button, a').find((one) => {
      const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()
      return visible(one) && (typeof words === 'string' ? name === words : words.test(name))
    })
    if (!found) throw new Error(`no button says ${String(words)}:\n${this.screen}`)
    return found
  }

  presses(words: string | RegExp): this {
    this.button(words).click()
    return this
  }

  submits(): this {
    this.find('form [type=submit]').click()
    return this
  }

  /** Waits for a screen with this heading. */
  async sees(title: string): Promise<this> {
    await until(
      () => this.title === title,
      () => `the screen "${title}", not:\n${this.screen}`,
    )
    return this
  }

  async reads(words: string): Promise<this> {
    await until(
      () => this.screen.includes(words),
      () => `"${words}" in:\n${this.screen}`,
    )
    return this
  }

  get title(): string | undefined {
    return this.element.querySelector('[data-ca-heading]')?.textContent?.trim()
  }

  get alert(): string {
    const alert = this.element.querySelector('[role=alert]')
    return alert?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  }

  /** Waits for what is said at once. */
  async hears(words: string): Promise<this> {
    await until(
      () => this.alert.includes(words),
      () => `an alert "${words}", not "${this.alert}"`,
    )
    return this
  }

  /** What has the focus, in words: `heading`, `alert`, the name of a field, the words of a button, or `page`. */
  get focus(): string {
    const here = (this.element.getRootNode() as Document | ShadowRoot).activeElement
    if (!(here instanceof HTMLElement) || !this.element.contains(here)) return 'page'
    if (here.matches('[data-ca-heading]')) return 'heading'
    if (here.matches('[role=alert]')) return 'alert'
    return here instanceof HTMLInputElement ? here.name : here.innerText.replace(/\s+/g, ' ').trim()
  }

  /** Tokens of every field that can be filled in, by name. */
  get autocomplete(): Readonly<Record<string, string | null>> {
    return Object.fromEntries(
      this.all<HTMLInputElement>('form input').map((input) => [
        input.name,
        input.getAttribute('autocomplete'),
      ]),
    )
  }
}

const settled = (element: CitizenElement) =>
  element.querySelector('[data-ca-heading], [role=alert]') !== null

/**
 * Opens a page that holds an element, as in `visits('<citizen-login>', api())`.
 *
 * @param tag with attributes if the test is about them
 */
export async function visits(tag: string, at: Api): Promise<Citizen> {
  window.fetch = at.fetch
  const place = document.createElement('div')
  pages.push(place)
  document.body.append(place)
  const [, name = '', attributes = ''] = /^<([\w-]+)(.*)>$/s.exec(tag) ?? []
  place.innerHTML = `<${name} ${attributes} server="${server}"><a href="/fallback">Entrar</a></${name}>`
  const citizen = new Citizen(place.firstElementChild as CitizenElement, at)
  // Nobody is faster than what the page fetches after its first screen, but tests are.
  await validationReady()
  await until(
    () => settled(citizen.element),
    () => `a first screen, not:\n${citizen.screen}`,
  )
  await citizen.view.attend()
  return citizen
}

/** The page is loaded again: the elements are new, the browser's memory is the same. */
export async function reloads(citizen: Citizen, tag: string): Promise<Citizen> {
  citizen.element.parentElement?.remove()
  return visits(tag, citizen.api)
}

/** Ends every test: nothing was sent that the Worker's gate would refuse. */
export function behaves({ api }: Citizen): void {
  expect(api.breaches).to.deep.equal([])
}

/** The button of passkeys comes after the form whose field takes one, too. */
const awaitsPasskeys = ({ element }: Citizen) =>
  element.querySelector('[autocomplete~=webauthn]') !== null &&
  element.querySelector('[data-ca-passkey]') === null

/** All of a screen is there, and nothing is under way. */
export const stands = (citizen: Citizen): Promise<void> =>
  until(
    () =>
      citizen.title !== undefined &&
      !citizen.element.querySelector('[aria-busy=true]') &&
      !awaitsPasskeys(citizen),
    () => `a screen, not:\n${citizen.screen}`,
  )
