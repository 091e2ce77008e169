/** A citizen on the Worker's own pages in w3m: goes to a field with the Tab key, and reads what w3m shows. */
import { expect, inject } from 'vitest'
import type { PagesVisitor } from '../journeys/harness/pages-visitor.ts'
import { newestMessage, type Received } from '../journeys/harness/post-office.ts'
import type { CityPage } from '../journeys/harness/visitor.ts'
import { readPage, type Control, type Page } from './controls.ts'
import { keys, opensTerminal, type Terminal } from './terminal.ts'

const texts = new Set(['text', 'email', 'tel', 'password', 'url', 'search', 'number'])

export class W3mVisitor implements PagesVisitor {
  readonly #terminal: Terminal
  readonly #city: string
  readonly #read = new Set<string>()

  constructor(terminal: Terminal, city: string) {
    this.#terminal = terminal
    this.#city = city
  }

  async opens(page: CityPage, query = ''): Promise<void> {
    this.goesTo(`${inject('stack').worker}/${this.#city}/${page}${query}`)
  }

  /** Any address. */
  goesTo(address: string): void {
    this.#terminal.types(`${keys.goTo}${keys.clear}${address}${keys.enter}`)
  }

  async #page(): Promise<Page> {
    return readPage(await this.#terminal.source())
  }

  async at(heading: string): Promise<void> {
    const { heading: read, title } = await this.#page()
    expect(read).toBe(heading)
    expect(title).toContain(heading)
    await this.sees(heading)
  }

  async seesAlert(sentence: string): Promise<void> {
    const { alert, title } = await this.#page()
    expect(alert).toContain(sentence)
    expect(title).toMatch(/^Error: /)
    await this.sees(sentence)
  }

  async sees(text: string): Promise<void> {
    expect(await this.reads()).toContain(text)
  }

  /** All that w3m shows of the page, with one blank for many. */
  async reads(): Promise<string> {
    return (await this.#terminal.screen()).replace(/\s+/g, ' ')
  }

  async isAskedFor(label: string): Promise<void> {
    await this.#find(label, (control) => texts.has(control.is) && control.label.startsWith(label))
  }

  /** Goes to the one control of the main part that is meant. @returns it */
  async #goesTo(what: string, isIt: (control: Control, page: Page) => boolean): Promise<Control> {
    const { place, control } = await this.#find(what, isIt)
    this.#terminal.types(keys.first + keys.next.repeat(place))
    return control
  }

  async #find(what: string, isIt: (control: Control, page: Page) => boolean) {
    const page = await this.#page()
    const all = [...page.controls.entries()].filter(
      ([, control]) => control.isMain && isIt(control, page),
    )
    const unfolded = all.filter(([, control]) => !control.isFolded)
    const found = unfolded.length > 0 ? unfolded : all
    expect(found, `${what} at ${page.heading}`).toHaveLength(1)
    const [[place, control] = []] = found
    if (place === undefined || !control) throw new Error(`no ${what}`)
    return { place, control }
  }

  async fills(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(answers)) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await this.#goesTo(label, ({ is, label: own }) => texts.has(is) && own.startsWith(label))
      this.#terminal.types(`${keys.enter}${keys.clear}${text}${keys.enter}`)
    }
  }

  async chooses(label: string, option: string): Promise<void> {
    const control = await this.#goesTo(
      `${label}: ${option}`,
      ({ is, label: own, group }) =>
        (is === 'select' && own.startsWith(label)) ||
        (is === 'radio' && group.startsWith(label) && own.startsWith(option)),
    )
    this.#terminal.types(keys.enter)
    if (control.is !== 'select') return
    const wanted = control.options.findIndex((one) => one.startsWith(option))
    expect(wanted, option).toBeGreaterThanOrEqual(0)
    const further = wanted - control.chosen
    this.#terminal.types((further < 0 ? keys.up : keys.down).repeat(Math.abs(further)) + keys.enter)
  }

  async ticks(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      const { isChecked } = await this.#goesTo(
        label,
        ({ is, label: own }) => is === 'checkbox' && own.includes(label),
      )
      if (!isChecked) this.#terminal.types(keys.enter)
    }
  }

  async presses(name: string): Promise<void> {
    await this.#goesTo(name, ({ is, label }) => /^(?:button|link)$/.test(is) && label === name)
    this.#terminal.types(keys.enter)
  }

  /** Presses the first button of the form in which a control stands. */
  async #sendsFormOf(what: string, isIt: (control: Control) => boolean): Promise<void> {
    await this.#goesTo(what, (control, { controls }) => {
      const form = controls.find((one) => one.isMain && one.form && isIt(one))?.form
      const button = controls.find((one) => one.is === 'button' && one.form === form)
      return control === button
    })
    this.#terminal.types(keys.enter)
  }

  sends(): Promise<void> {
    return this.#sendsFormOf('the button of the form', ({ is }) => is === 'button')
  }

  async pastes(link: string): Promise<void> {
    const label = 'Enlace del mensaje'
    await this.fills({ [label]: link })
    await this.#sendsFormOf('the button for the link', (control) => control.label === label)
  }

  async receives(to: string, about = /./): Promise<Received> {
    const message = await newestMessage(inject('stack').worker, to, this.#read)
    this.#read.add(message.id)
    const words = `${message.subject ?? ''}\n${message.text}`
    return about.test(words) ? message : this.receives(to, about)
  }

  async leaves(): Promise<void> {
    await this.opens('cuenta')
    await this.at('Mi cuenta')
    await this.presses('Cerrar sesión')
  }
}

/** Somebody sits down at a terminal of their own. */
export async function arrivesAtTerminal(city: string): Promise<W3mVisitor> {
  return new W3mVisitor(await opensTerminal(), city)
}
