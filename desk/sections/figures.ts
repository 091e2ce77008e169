/** How it goes: counts of the last hours or days, plotted, with a table beside each plot. */
import { html, type PropertyDeclarations } from 'lit'
import {
  durations,
  fates,
  grains,
  type Course as CourseName,
  type Figure,
  type Figures,
  type Funnel,
  type Grain,
  type Share,
} from '../../contract/desk/figures.ts'
import { DeskElement } from '../desk-element.ts'
import { folded, heading, note } from '../parts.ts'
import { nameIn, sentenceOf } from '../words/index.ts'
import type { Course } from './plot.ts'

/** What is plotted in one figure. */
const together = {
  use: ['signed_in', 'registered', 'recovered'],
  attacks: ['sign_in_failed', 'work_asked', 'stopped'],
} as const satisfies Readonly<Record<string, readonly CourseName[]>>

const isSome = (count: Figure) => count !== 0

export class DeskFigures extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    grain: { state: true },
    shown: { state: true },
    busy: { state: true },
    wrong: { state: true },
  }

  declare grain: Grain
  declare shown: Figures | undefined
  declare busy: boolean
  declare wrong: string

  /** Where little fits on the page, its parts are folded: what it has is seen at once. */
  readonly #isWide = matchMedia('(min-width: 48rem)').matches

  constructor() {
    super()
    this.grain = 'hour'
    this.busy = false
    this.wrong = ''
  }

  protected override firstUpdated(): void {
    void this.#load()
    void this.focusHeading()
  }

  async #load(): Promise<void> {
    const { ask, routes, words } = this.desk
    this.busy = true
    this.wrong = ''
    const answer = await ask<Figures>(routes.figures(this.grain))
    this.busy = false
    if (answer.ok) this.shown = answer.value
    else this.wrong = sentenceOf(words, answer.code)
  }

  #choose(grain: Grain): void {
    this.grain = grain
    void this.#load()
  }

  /** Days are dates of the city already, named by midnight UTC. */
  #nameOf({ grain }: Figures, at: number): string {
    const { locale, timeZone } = this.desk
    const parts: Intl.DateTimeFormatOptions =
      grain === 'day'
        ? { timeZone: 'UTC', day: 'numeric', month: 'short' }
        : { timeZone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
    return new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...parts }).format(at * 1000)
  }

  #plot(
    caption: string,
    below: string,
    places: readonly string[],
    courses: readonly Course[],
    isBars = true,
  ) {
    return html`<desk-plot
      .desk=${this.desk}
      .caption=${caption}
      .below=${below}
      .places=${places}
      .courses=${courses}
      .isBars=${isBars}
    ></desk-plot>`
  }

  #overTime(shown: Figures, name: keyof typeof together) {
    const say = this.desk.words.figures
    const places = shown.periods.map((at) => this.#nameOf(shown, at))
    return [
      this.#plot(
        say.plots[name],
        say.grains[shown.grain],
        places,
        together[name].map((course) => ({
          label: say.courses[course],
          counts: shown.courses[course],
          sum: shown.sums[course],
        })),
        false,
      ),
      shown.days.length === 0
        ? ''
        : this.#plot(
            say.byDay(say.plots[name]),
            say.grains.day,
            this.#datesOf(shown).toReversed(),
            together[name].map((course) => ({
              label: say.courses[course],
              counts: shown.totals[course].toReversed(),
            })),
          ),
    ]
  }

  /** Today's is told apart: it goes on. */
  #datesOf({ days }: Figures): readonly string[] {
    const say = this.desk.words.figures
    const format = new Intl.DateTimeFormat(this.desk.locale, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    })
    return days.map((at, place) => {
      const date = format.format(at * 1000)
      return place === days.length - 1 ? say.untilNow(date) : date
    })
  }

  #funnel({ kind, steps, took }: Funnel) {
    const say = this.desk.words.figures
    const flow = nameIn(say.flows, kind)
    return html`${this.#plot(
      say.funnel(flow),
      say.step,
      steps.map(({ name }) => nameIn(say.steps, name)),
      [{ label: say.reached, counts: steps.map(({ count }) => count) }],
    )}
    ${
      took.some(isSome)
        ? this.#plot(
            say.took(flow),
            say.time,
            durations.map((most_) => say.within(most_)),
            [{ label: say.finished, counts: took }],
          )
        : ''
    }`
  }

  #shares(caption: string, below: string, shares: readonly Share[], names: object) {
    const some = shares.filter(({ count }) => isSome(count))
    if (some.length === 0) return ''
    return this.#plot(
      caption,
      below,
      some.map(({ name }) => nameIn(names, name)),
      [{ label: this.desk.words.figures.times, counts: some.map(({ count }) => count) }],
    )
  }

  /** Providers side by side: they are compared. */
  #deliveries({ deliveries }: Figures) {
    const say = this.desk.words.figures
    if (deliveries.length === 0) return ''
    const known = fates.filter((fate) => deliveries.some((one) => isSome(one.fates[fate])))
    return this.#plot(
      say.plots.deliveries,
      say.fate,
      known.map((fate) => say.fates[fate]),
      deliveries.map(({ carrier, fates: counts, sum }) => ({
        label: carrier === '' ? say.noCarrier : carrier,
        counts: known.map((fate) => counts[fate]),
        sum,
      })),
    )
  }

  #figures(shown: Figures) {
    const say = this.desk.words.figures
    const isEmpty =
      Object.values(shown.courses).every((counts) => !counts.some(isSome)) &&
      [shown.funnels, shown.refusals, shown.deliveries, shown.limits].every(
        ({ length }) => length === 0,
      )
    if (isEmpty) return html`<p>${say.empty}</p>`
    const { parts } = say
    const all: readonly (readonly [title: string, plots: unknown])[] = [
      [parts.use, this.#overTime(shown, 'use')],
      [parts.attacks, this.#overTime(shown, 'attacks')],
      ...shown.funnels.map(
        (one) => [parts.flow(nameIn(say.flows, one.kind)), this.#funnel(one)] as const,
      ),
      [parts.refusals, this.#shares(say.plots.refusals, say.reason, shown.refusals, say.refusals)],
      [
        parts.limits,
        this.#shares(say.plots.limits, say.limit, shown.limits, this.desk.words.limits),
      ],
      [parts.deliveries, this.#deliveries(shown)],
    ]
    return all
      .filter(([, plots]) => plots !== '')
      .map(([title, plots]) => folded(title, this.#isWide, plots))
  }

  protected override render() {
    const { words } = this.desk
    const say = words.figures
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(words.sections.figures)}
      <p class="ca-hint">${say.how}</p>
      <fieldset class="ca-options desk-choices">
        <legend class="ca-label">${say.period}</legend>
        ${grains.map(
          (grain) =>
            html`<div class="ca-choice">
              <input
                class="ca-radio"
                type="radio"
                name="grain"
                id="grain-${grain}"
                .checked=${grain === this.grain}
                @change=${() => this.#choose(grain)}
              />
              <label class="ca-choice-label" for="grain-${grain}">${say.spans[grain]}</label>
            </div>`,
        )}
      </fieldset>
      <div role="status">${this.busy ? html`<p>${words.loading}</p>` : ''}</div>
      ${note(this.wrong, 'error')}
      ${this.shown && this.wrong === '' ? this.#figures(this.shown) : ''}
    </section>`
  }
}
