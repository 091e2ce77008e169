/** A citizen in front of any browser: does what people do, and reads what they see. Knows labels, and no city. */
import { setTimeout as wait } from 'node:timers/promises'
import {
  linkOf,
  messagesTo,
  newestMessage,
  type Received,
} from '../journeys/harness/post-office.ts'
import type { Plain, Point, Visit } from './browsers/browser.ts'
import {
  chooses,
  fieldAt,
  isChosen,
  pressableAt,
  seen,
  submitAt,
  isEntered,
  typed,
  type Seen,
} from './in-page.ts'

/** Milliseconds between two looks, until we give up, and for which a refusal must stand to be believed. */
const pause = 150
const patience = 45_000
const refusedFor = 4000

/** What is said of an answer that did not come in time, and how often a citizen comes back. */
const late = /tarda demasiado|no está disponible|No pudimos conectar/
const comebacks = 3

/** The citizen did not come where they wanted, and what they were told instead. */
export class TurnedAway extends Error {
  readonly told: string

  constructor(wanted: string, at: string, told: string) {
    super(`wanted “${wanted}”, stands at “${at}”`)
    this.told = told
  }
}

export interface Place {
  /** Origin of the city's pages. */
  readonly site: string
  /** Where messages can be read. */
  readonly outbox: string
}

export class Citizen {
  readonly visit: Visit
  readonly #place: Place
  readonly #read = new Set<string>()

  constructor(visit: Visit, place: Place) {
    this.visit = visit
    this.#place = place
  }

  /** @param path of the city's pages, e.g. `/demo/entrar` */
  opens = (path: string) => this.visit.go(this.#place.site + path)

  reloads = () => this.visit.reload()

  /** @throws TurnedAway when another heading stays, with what was said */
  async isAt(heading: string): Promise<void> {
    await this.isAtOneOf(heading)
  }

  /**
   * Who is told to come back in a moment does, as people do: a machine that does much else answers late.
   *
   * @returns which of them it is
   */
  async isAtOneOf(...headings: readonly string[]): Promise<string> {
    for (let left = comebacks; ; left--) {
      const { found, last } = await this.#waits(headings)
      if (found) return found
      if (left === 0 || !late.test(last.told))
        throw new TurnedAway(headings.join('” or “'), last.headings.join(' / '), last.told)
      await this.visit.clicks(await this.#finds('the button of the form', submitAt))
    }
  }

  /** Until one of them stands, or something else does for good. */
  async #waits(headings: readonly string[]) {
    const until = Date.now() + patience
    let refusedSince = Infinity
    let last: Pick<Seen, 'headings' | 'told'> = { headings: [], told: '' }
    while (Date.now() < until && Date.now() - refusedSince < refusedFor) {
      const now = await this.#sees()
      const found = headings.find((heading) => now?.headings.includes(heading))
      if (found) return { found, last }
      last = now ?? last
      const isRefused = now && now.told !== '' && !now.isBusy
      refusedSince = isRefused ? Math.min(refusedSince, Date.now()) : Infinity
      await wait(pause)
    }
    return { found: undefined, last }
  }

  /** What the citizen is told at the moment. */
  told = async () => (await this.#sees())?.told ?? ''

  async fills(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(answers)) {
      await this.#enters(label)
      await this.visit.types(text)
      const arrived = await this.visit.asks(typed)
      if (arrived.replaceAll(' ', '') !== text.replaceAll(' ', ''))
        throw new Error(`“${label}” holds “${arrived}” instead of what was typed`)
    }
  }

  /** A press may miss: what is left is judged, and a sentence beneath it moves the next field down. */
  #enters = (label: string) =>
    this.until(label, async () => {
      const field = ':not([type=checkbox], [type=radio], [type=hidden])'
      await this.visit.clicks(await this.#finds(label, fieldAt, label, field, ''))
      return this.visit.asks(isEntered, label)
    })

  async ticks(...labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.#marks(label, '[type=checkbox]', '')
  }

  /** One of a few. */
  marks = (group: string, label: string) => this.#marks(label, '[type=radio]', group)

  /** One of a list, which may come only when something else was looked up. */
  async chooses(label: string, option: string): Promise<void> {
    await this.until(label, () => this.visit.asks(chooses, label, option))
  }

  async presses(name: string): Promise<void> {
    await this.visit.clicks(await this.#finds(name, pressableAt, name))
  }

  /** The next message to an address that this citizen has not read yet. */
  async receives(to: string): Promise<Received> {
    const message = await newestMessage(this.#place.outbox, to, this.#read)
    this.#read.add(message.id)
    return message
  }

  /** Whatever came before is no answer to what is asked for next. */
  async readsMail(to: string): Promise<void> {
    for (const { id } of await messagesTo(this.#place.outbox, to)) this.#read.add(id)
  }

  /** Opens the link of a message in another tab, on the city's page of this journey. */
  async follows(message: Received): Promise<void> {
    const link = new URL(linkOf(message))
    await this.visit.goInNewTab(this.#place.site + link.pathname + link.search + link.hash)
  }

  #marks = (label: string, kind: string, group: string) =>
    this.until(label, async () => {
      if (await this.visit.asks(isChosen, label, group)) return true
      await this.visit.clicks(await this.#finds(label, fieldAt, label, kind, group))
      return this.visit.asks(isChosen, label, group)
    })

  /** Asked again while the page goes from one document to the next. */
  #sees = () => this.visit.asks(seen).catch(() => null)

  #finds = <Given extends readonly Plain[]>(
    what: string,
    place: (...given: Given) => Point | null,
    ...given: Given
  ) => this.#look(what, () => this.visit.asks(place, ...given))

  /** Waits until something is so. @param what it is, for whoever reads that it never was */
  async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    await this.#look(what, async () => (await isSo()) || null)
  }

  async #look<Found>(what: string, look: () => Promise<Found | null>): Promise<Found> {
    const until = Date.now() + patience
    while (Date.now() < until) {
      // Asked again while the page goes from one document to the next.
      const found = await look().catch(() => null)
      if (found !== null) return found
      await wait(pause)
    }
    const now = await this.#sees()
    throw new TurnedAway(what, now?.headings.join(' / ') ?? '', now?.told ?? '')
  }
}
