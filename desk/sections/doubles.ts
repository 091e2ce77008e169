/** Accounts that may be one person's, side by side; another is looked for, and two are proposed to become one. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { CitizenRecord, SearchAnswer } from '../../contract/desk/citizens.ts'
import { permits } from '../../contract/desk/roles.ts'
import { moment, type DeskContext } from '../context.ts'
import { button, heading, note, table, textField } from '../parts.ts'
import { HoldingElement } from '../holding-element.ts'
import { documentName, sentenceOf } from '../words/index.ts'

/** What two accounts are compared by. */
function linesOf(desk: DeskContext) {
  const { words } = desk
  const { citizen: say, doubles } = words
  const lines = (values: readonly string[]) =>
    values.length > 0
      ? html`<ul>
          ${values.map((value) => html`<li>${value}</li>`)}
        </ul>`
      : '–'
  const rows: readonly (readonly [string, (one: CitizenRecord) => unknown])[] = [
    [doubles.name, ({ name }) => (name === '' ? '–' : name)],
    [say.status, ({ status, mergedAt }) => (mergedAt ? say.merged : say.statuses[status])],
    [
      doubles.documents,
      ({ documents }) =>
        lines(documents.map(([kind, masked]) => `${documentName(words, kind)} ${masked}`)),
    ],
    [
      doubles.contacts,
      ({ contacts }) =>
        lines(
          contacts.map(({ masked, proven }) =>
            proven ? masked : `${masked} (${doubles.unproven})`,
          ),
        ),
    ],
    [say.since, ({ createdAt }) => moment(desk, createdAt)],
    [
      doubles.lastUsed,
      ({ lastUsedAt }) => (lastUsedAt === null ? doubles.notLately : moment(desk, lastUsedAt)),
    ],
    [doubles.level, ({ level }) => doubles.levels[level] ?? String(level)],
  ]
  return rows
}

export class DeskDoubles extends HoldingElement {
  static override properties: PropertyDeclarations = {
    ...HoldingElement.properties,
    citizens: { attribute: false },
    added: { state: true },
    said: { state: true },
  }

  /** From which it began. */
  declare citizens: readonly CitizenRecord[]
  /** What was found besides. */
  declare added: readonly CitizenRecord[]
  declare said: string

  constructor() {
    super()
    this.added = []
    this.said = ''
  }

  get #all(): readonly CitizenRecord[] {
    return [...this.citizens, ...this.added]
  }

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  /** One that is there already is not put beside itself. */
  #found(others: readonly CitizenRecord[]): void {
    const known = new Set(this.#all.map(({ id }) => id))
    const added = others.filter(({ id }) => !known.has(id))
    this.said = added.length === 0 ? this.desk.words.doubles.none : ''
    if (added.length === 0) return
    this.added = [...this.added, ...added]
    void this.focusHeading()
  }

  async #ask<T>(path: string, body: object): Promise<T | undefined> {
    if (this.busy) return undefined
    this.wrong = ''
    this.said = ''
    const answer = await this.post<T>(path, body)
    if (answer.ok) return answer.value
    this.wrong = sentenceOf(this.desk.words, answer.code)
    return undefined
  }

  async #byName({ id }: CitizenRecord): Promise<void> {
    const path = this.desk.routes.doubles(id)
    const found = await this.#ask<readonly CitizenRecord[]>(path, { reason: 'in_person' })
    if (found) this.#found(found)
  }

  readonly #search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const typed = this.querySelector<HTMLInputElement>('[name=other]')?.value.trim() ?? ''
    if (typed.length < 3) {
      this.wrong = this.desk.words.doubles.incompleteOther
      return
    }
    const body = { typed, reason: 'in_person' }
    const answer = await this.#ask<SearchAnswer>(this.desk.routes.search, body)
    if (answer) this.#found(answer.found === 'citizen' ? [answer.citizen] : [])
  }

  protected override get held(): readonly string[] {
    return this.#all.map(({ id }) => this.desk.routes.releaseCitizen(id))
  }

  async #leave(): Promise<void> {
    await this.letGo()
    this.dispatchEvent(new CustomEvent('desk-case-closed', { detail: { done: '' } }))
  }

  #lookForAnother(first: CitizenRecord) {
    const { byName, words } = this.desk
    const say = words.doubles
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#search}>
      <h2 class="ca-section-title">${say.another}</h2>
      ${textField({ id: 'other', label: say.other, hint: say.otherHint, error: '' })}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>
          ${words.find.button}
        </button>
        ${
          byName
            ? button(say.ofThisPerson, () => void this.#byName(first), {
                busy: this.busy,
                secondary: true,
              })
            : nothing
        }
      </div>
    </form>`
  }

  #merge() {
    const { duplicates, officer } = this.desk
    if (!duplicates || !permits(officer.role, 'merge_accounts')) return nothing
    return html`<desk-merge .desk=${this.desk} .citizens=${this.#all}></desk-merge>`
  }

  protected override render() {
    const say = this.desk.words.doubles
    const citizens = this.#all
    const columns = citizens.map((citizen, at) => ({
      title: say.account(at + 1),
      cell: ([, value]: ReturnType<typeof linesOf>[number]) => value(citizen),
    }))
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(citizens.length > 1 ? say.title : say.one)}
      <p class="ca-hint">${say.recorded}</p>
      <div role="status">${note(this.said)}</div>
      ${note(this.wrong, 'error')}
      ${table(
        say.title,
        [
          {
            title: say.what,
            cell: ([name]: ReturnType<typeof linesOf>[number]) => name,
          },
          ...columns,
        ],
        linesOf(this.desk),
      )}
      ${citizens.length > 1 ? this.#merge() : citizens.map((one) => this.#lookForAnother(one))}
      <p>${button(this.desk.words.citizen.back, () => void this.#leave(), { secondary: true })}</p>
    </section>`
  }
}
