/** A plot: a figure with its caption and a key, drawn when the library is there, and the same in a table beside it. */
import { html, type PropertyDeclarations } from 'lit'
import { smallest, type Figure } from '../../contract/desk/figures.ts'
import { DeskElement } from '../desk-element.ts'
import { table } from '../parts.ts'

/** Of one kind of what is counted. */
export interface Course {
  readonly label: string
  readonly counts: readonly Figure[]
}

/** Colours and dashes, in their order: no two lines of a plot differ in the colour alone. */
const looks = [
  { color: '--ca-accent', dash: [] },
  { color: '--ca-bad', dash: [8, 5] },
  { color: '--ca-text', dash: [2, 4] },
] as const

/** For the eye: between nothing and the smallest count that is told. */
const heightOf = (count: Figure) => (count === 'few' ? smallest / 2 : count)

export class DeskPlot extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    caption: { attribute: false },
    below: { attribute: false },
    places: { attribute: false },
    courses: { attribute: false },
    isBars: { attribute: false },
  }

  /** What the plot tells. */
  declare caption: string
  /** What the axis below has. */
  declare below: string
  /** Names on the axis below, in their order: hours, days, steps. */
  declare places: readonly string[]
  declare courses: readonly Course[]
  declare isBars: boolean
  #takeAway = () => {}

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#takeAway()
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('courses')) void this.#draw()
  }

  async #draw(): Promise<void> {
    const { courses, places } = this
    // Not there: the table says all of it.
    const loaded = await import('../plots/draw.ts').catch(() => undefined)
    const place = this.querySelector<HTMLElement>('.desk-plot')
    if (!loaded || !place || courses !== this.courses || !this.isConnected) return
    this.#takeAway()
    this.#takeAway = loaded.draw(place, {
      lines: courses.map(({ label, counts }, at) => ({
        label,
        values: counts.map(heightOf),
        color: looks[at % looks.length]?.color ?? '',
        dash: looks[at % looks.length]?.dash ?? [],
      })),
      periods: places.map((_, at) => at),
      isBars: this.isBars,
      nameOf: (at) => places[at] ?? '',
    })
  }

  #countIn(count: Figure | undefined) {
    const { locale, words } = this.desk
    if (count === 'few') return words.figures.few
    return new Intl.NumberFormat(locale).format(count ?? 0)
  }

  protected override render() {
    const { caption, below, courses, places } = this
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
        <div class="desk-numbers" ?data-times=${!this.isBars}>
          ${table<number>(
            caption,
            [
              { title: below, cell: (at) => places[at] },
              ...courses.map(({ label, counts }) => ({
                title: label,
                cell: (at: number) => this.#countIn(counts[at]),
              })),
            ],
            // What was last is looked for first.
            this.isBars ? [...places.keys()] : [...places.keys()].toReversed(),
          )}
        </div>
      </div>
    </figure>`
  }
}
