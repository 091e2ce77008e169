/**
 * What a button does where no script runs: found out by pressing it while the page is drawn, in a context of which each
 * function only notes that it was called. What notes nothing works by script alone, and is left out.
 */
import type { PressName } from '../../contract/own-page.ts'
import type { Handler } from './markup.ts'

/** Stands for what an event tells of the page: there is none. */
const nowhere = {
  parentElement: null,
  closest: () => null,
  querySelector: () => null,
}

const press = {
  currentTarget: nowhere,
  target: nowhere,
  preventDefault() {},
}

export class Presses {
  #noted: string | undefined

  /** A function of a context, which notes its name and what it is called with. */
  readonly noting =
    (name: PressName) =>
    (value?: string): void => {
      this.#noted = value === undefined ? name : `${name}:${value}`
    }

  /** @returns undefined where nothing of the context was called */
  of(handler: Handler): string | undefined {
    this.#noted = undefined
    handler(press as unknown as Event)
    return this.#noted
  }
}
