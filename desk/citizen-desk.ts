/** The desk of a city: lets an officer in, keeps an eye on the session, and shows the section that was chosen. */
import { html, type PropertyDeclarations } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { permits } from '../contract/desk/roles.ts'
import type { OfficerView } from '../contract/desk/sign-in.ts'
import { deskRoutesOf } from '../contract/routes-desk.ts'
import { ask, type Answered, type Asking } from './api.ts'
import type { DeskContext } from './context.ts'
import { DeskElement } from './desk-element.ts'
import { languageTag } from './language-tag.ts'
import { menu } from './menu.ts'
import { OtherTabs } from './other-tabs.ts'
import { button } from './parts.ts'
import { signInAgain } from './passkey.ts'
import { sectionNames, sections, type SectionName } from './sections/index.ts'
import { sentenceOf, wordsIn } from './words/index.ts'

/** Whoever is there: nobody yet, whoever is to come in, an officer. */
type Presence = 'unknown' | 'outside' | 'inside'

export class CitizenDesk extends DeskElement {
  static override properties: PropertyDeclarations = {
    municipality: {},
    locale: {},
    timeZone: { attribute: 'time-zone' },
    totp: { type: Boolean },
    assisted: { type: Boolean },
    duplicates: { type: Boolean },
    byName: { type: Boolean, attribute: 'by-name' },
    undoHours: { type: Number, attribute: 'undo-hours' },
    presence: { state: true },
    officer: { state: true },
    section: { state: true },
    visit: { state: true },
    wrong: { state: true },
  }

  declare municipality: string
  /** In which numbers and dates are written. */
  declare locale: string
  declare timeZone: string
  /** Whether officers without a passkey may come in. */
  declare totp: boolean
  /** Whether people are registered, and given access again, in person. */
  declare assisted: boolean
  /** Whether accounts that one person has twice are merged here, and found by name and birth. */
  declare duplicates: boolean
  declare byName: boolean
  /** Hours in which a change of contact can be undone. */
  declare undoHours: number
  declare presence: Presence
  declare officer: OfficerView | undefined
  declare section: SectionName | undefined
  /** Grows with each press on the menu: whatever is chosen there begins anew, also where it is shown already. */
  declare visit: number
  declare wrong: string

  readonly #words = wordsIn(document.documentElement.lang)
  /** Of the link, taken out of the address before anything else reads it. */
  #invitation = ''
  /** Shown beside the cookie for what is dangerous. Nowhere but here: a reload asks for the passkey again. */
  #freshness: string | undefined
  /** What is left is let go before anything else is read, or a list would say that it is in hand. */
  #lettingGo: Promise<unknown> = Promise.resolve()
  #idle: ReturnType<typeof setTimeout> | undefined
  readonly #tabs = new OtherTabs()
  readonly #lives = new AbortController()

  constructor() {
    super()
    this.totp = false
    this.assisted = false
    this.duplicates = false
    this.byName = false
    this.undoHours = 0
    this.locale = document.documentElement.lang
    this.presence = 'unknown'
    this.visit = 0
    this.wrong = ''
  }

  override connectedCallback(): void {
    // The notice of what needs no script stands in the place where the desk is drawn.
    this.replaceChildren()
    super.connectedCallback()
    const { signal } = this.#lives
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', () => this.requestUpdate(), { signal })
    const [, token = ''] = /^#invitation=([\w-]{43})$/.exec(location.hash) ?? []
    if (token !== '') history.replaceState(null, '', location.pathname + location.search)
    this.#invitation = token
    void this.#begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#lives.abort()
    this.#tabs.close()
    clearTimeout(this.#idle)
  }

  get #routes() {
    return deskRoutesOf(this.municipality)
  }

  async #begin(): Promise<void> {
    if (this.#invitation !== '') {
      this.presence = 'outside'
      return
    }
    const answer = await ask<OfficerView>(this.#routes.session)
    if (answer.ok) return this.#enter(answer.value)
    this.presence = 'outside'
    if (answer.code !== 'officer_required') this.wrong = sentenceOf(this.#words, answer.code)
  }

  #enter({ freshness, ...officer }: OfficerView): void {
    this.#freshness = freshness
    this.officer = officer
    this.presence = 'inside'
    this.wrong = ''
    this.section ??= this.#allowed(officer)[0]
    this.#watchIdle(officer)
  }

  readonly #allowed = ({ role }: OfficerView) =>
    sectionNames.filter((name) => permits(role, sections[name].permission))

  /** Nothing of a citizen stays on the screen of whoever has left. */
  #watchIdle({ idleIn }: OfficerView): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.#leave(this.#words.signIn.ended), idleIn * 1000)
  }

  #leave(why: string): void {
    clearTimeout(this.#idle)
    this.#freshness = undefined
    this.officer = undefined
    this.section = undefined
    this.presence = 'outside'
    this.wrong = why
  }

  readonly #entered = ({ detail }: CustomEvent<OfficerView>): void => {
    this.#invitation = ''
    this.#enter(detail)
  }

  async #signOut(): Promise<void> {
    await ask(this.#routes.session, { method: 'DELETE' })
    this.#leave('')
  }

  readonly #ask = async <T>(path: string, asking?: Asking): Promise<Answered<T>> => {
    const again = () => ask<T>(path, { ...asking, freshness: this.#freshness })
    // At once where something is let go: the page may be closing.
    const sent = asking?.keepalive ? again() : this.#lettingGo.then(again)
    if (asking?.keepalive) this.#lettingGo = Promise.all([this.#lettingGo, sent])
    const answer = await sent
    if (this.officer) this.#watchIdle(this.officer)
    if (answer.ok) return answer
    if (answer.code === 'officer_required' && this.officer) this.#leave(this.#words.signIn.ended)
    if (answer.code !== 'fresh_sign_in_required' || this.officer?.by === 'totp') return answer
    const used = await signInAgain(this.#routes)
    if (!used.ok) return answer
    this.#freshness = used.value.freshness
    return again()
  }

  #contextFor(officer: OfficerView): DeskContext {
    return {
      words: this.#words,
      locale: languageTag(this.locale),
      timeZone: this.timeZone,
      routes: this.#routes,
      officer,
      assists: this.assisted && permits(officer.role, 'assist_citizen'),
      duplicates: this.duplicates,
      byName: this.byName,
      undoHours: this.undoHours,
      tabs: this.#tabs,
      ask: this.#ask,
    }
  }

  #show(name: SectionName): void {
    this.section = name
    this.visit += 1
  }

  #entrance() {
    return html`<desk-entrance
      .words=${this.#words}
      .routes=${this.#routes}
      .invitation=${this.#invitation}
      .ended=${this.wrong}
      ?totp=${this.totp}
      @desk-entered=${this.#entered}
    ></desk-entrance>`
  }

  #inside(officer: OfficerView) {
    const words = this.#words
    return html`
      <div class="desk-head">
        ${menu(words, this.#allowed(officer), this.section, (name) => this.#show(name))}
        <p class="desk-who">
          <span>${officer.name} · ${words.roles[officer.role]}</span>
          ${button(words.signOut, () => void this.#signOut(), { secondary: true })}
        </p>
      </div>
      <div class="ca-card">
        ${this.section && keyed(this.visit, sections[this.section].draw(this.#contextFor(officer)))}
      </div>
    `
  }

  protected override render() {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches
    return html`<div
      class="ca-root"
      data-brand=${this.municipality}
      data-styling="card"
      data-scheme=${isDark ? 'dark' : 'light'}
    >
      ${
        this.presence === 'unknown'
          ? html`<p role="status">${this.#words.loading}</p>`
          : this.officer
            ? this.#inside(this.officer)
            : this.#entrance()
      }
    </div>`
  }
}
