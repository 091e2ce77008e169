/** A plot: a figure with its caption and a key, drawn when the library is there, and the same in a table beside it. */
import { html, type PropertyDeclarations } from 'lit'
import { smallest, type Figure } from '../../contract/desk/figures.ts'
import { number } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { button, table } from '../parts.ts'
import { foldBrowserLanguage } from '../plots/browser-language.ts'

/** Of one kind of what is counted. */
export interface Course {
  readonly label: string
  readonly counts: readonly Figure[]
  /** Of all of them. */
  readonly sum?: Figure
}

/** Colours and dashes, in their order: no two lines of a plot differ in the colour alone. */
const looks = [
  { color: '--ca-accent', dash: [] },
  { color: '--ca-bad', dash: [8, 5] },
  { color: '--ca-text', dash: [2, 4] },
] as const

/** For the eye: between nothing and the smallest count that is told. */
const heightOf = (count: Figure | null) => (count === 'few' ? smallest / 2 : count)

/** The same of a bar: of nothing there is none. */
const lengthOf = (count: Figure | null) => heightOf(count) || null

/** Rows that fit beside a curve, and those that are shown of more: the last, with their sum. Bars are as high as theirs. */
const [fitting, folded] = [12, 7] as const

/** The row of the sums, which stands for no place. */
const summed = -1

export class DeskPlot extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    caption: { attribute: false },
    below: { attribute: false },
    places: { attribute: false },
    courses: { attribute: false },
    isBars: { attribute: false },
    isWhole: { state: true },
  }

  /** What the plot tells. */
  declare caption: string
  /** What the axis below has. */
  declare below: string
  /** Names on the axis below, in their order: hours, days, steps. */
  declare places: readonly string[]
  declare courses: readonly Course[]
  declare isBars: boolean
  /** All rows of the table are shown. */
  declare isWhole: boolean
  #takeAway = () => {}

  constructor() {
    super()
    this.isWhole = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#takeAway()
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('courses')) void this.#draw()
  }

  /** Bars of several courses stand below each other: for each place, one of each. */
  #slots(): readonly { readonly name: string; readonly counts: readonly (Figure | null)[] }[] {
    const { courses, places } = this
    const isOne = courses.length === 1
    return places.flatMap((place, at) =>
      courses.map(({ label, counts }, course) => ({
        name: isOne ? place : `${place} · ${label}`,
        counts: courses.map((_, other) => (other === course ? (counts[at] ?? 0) : null)),
      })),
    )
  }

  async #draw(): Promise<void> {
    const { courses, places } = this
    foldBrowserLanguage()
    // Not there: the table says all of it.
    const loaded = await import('../plots/draw.ts').catch(() => undefined)
    const place = this.querySelector<HTMLElement>('.desk-plot')
    if (!loaded || !place || courses !== this.courses || !this.isConnected) return
    this.#takeAway()
    const slots = this.isBars ? this.#slots() : []
    const names = this.isBars ? slots.map(({ name }) => name) : places
    this.#takeAway = loaded.draw(place, {
      lines: courses.map(({ label, counts }, at) => ({
        label,
        values: this.isBars
          ? slots.map((slot) => lengthOf(slot.counts[at] ?? null))
          : counts.map(heightOf),
        color: looks[at % looks.length]?.color ?? '',
        dash: looks[at % looks.length]?.dash ?? [],
      })),
      periods: names.map((_, at) => at),
      isBars: this.isBars,
      nameOf: (at) => names[at] ?? '',
      numberOf: (count) => number(this.desk, count),
    })
  }

  #countIn(count: Figure | undefined) {
    return count === 'few' ? this.desk.words.figures.few : number(this.desk, count ?? 0)
  }

  #numbers() {
    const { caption, below, courses, places } = this
    const say = this.desk.words.figures
    // What is looked for first: the sum, and what was last.
    const rows = [
      ...(courses.some(({ sum }) => sum !== undefined) ? [summed] : []),
      ...(this.isBars ? places.keys() : [...places.keys()].toReversed()),
    ]
    const isLong = !this.isBars && rows.length > fitting
    const label = this.isWhole ? say.fewerRows : say.allRows(rows.length)
    return html`${table<number>(
      caption,
      [
        { title: below, cell: (at) => places[at] ?? say.sum },
        ...courses.map(({ label: title, counts, sum }) => ({
          title,
          cell: (at: number) => this.#countIn(at === summed ? sum : counts[at]),
        })),
      ],
      isLong && !this.isWhole ? rows.slice(0, folded) : rows,
    )}
    ${
      isLong
        ? html`<p>
            ${button(label, () => (this.isWhole = !this.isWhole), { secondary: true, name: `${label}: ${caption}` })}
          </p>`
        : ''
    }`
  }

  protected override render() {
    const { caption, courses } = this
    const key = courses.map(
      ({ label }, at) => html`<li><span class="desk-swatch" data-look=${at}></span>${label}</li>`,
    )
    return html`<figure class="desk-figure">
      <figcaption class="ca-section-title">${caption}</figcaption>
      <div class="desk-beside">
        <div>
          ${
            courses.length > 1
              ? html`<ul class="desk-key">
                  ${key}
                </ul>`
              : ''
          }
          <div class="desk-plot" aria-hidden="true"></div>
        </div>
        <div class="desk-numbers" ?data-times=${!this.isBars} ?data-wide=${courses.length > 1}>
          ${this.#numbers()}
        </div>
      </div>
    </figure>`
  }
}
