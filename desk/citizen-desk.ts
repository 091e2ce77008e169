/** The desk of a city: lets an officer in, keeps an eye on the session, and shows the section that was chosen. */
import { html, type PropertyDeclarations } from 'lit'
import { permits } from '../contract/desk/roles.ts'
import type { OfficerView } from '../contract/desk/sign-in.ts'
import { deskRoutesOf } from '../contract/routes-desk.ts'
import { canUsePasskeys } from '../widget/passkeys/page-credential.ts'
import { ask, type Answered, type Asking } from './api.ts'
import type { DeskContext } from './context.ts'
import { DeskElement } from './desk-element.ts'
import { button, heading, note } from './parts.ts'
import { enrol, signIn, signInAgain, type Unused } from './passkey.ts'
import { sectionNames, sections, type SectionName } from './sections/index.ts'
import { sentenceOf, wordsIn } from './words/index.ts'

/** Whoever is there: nobody yet, whoever has a link, an officer. */
type Presence = 'unknown' | 'outside' | 'invited' | 'inside'

export class CitizenDesk extends DeskElement {
  static override properties: PropertyDeclarations = {
    municipality: {},
    timeZone: { attribute: 'time-zone' },
    presence: { state: true },
    officer: { state: true },
    section: { state: true },
    busy: { state: true },
    wrong: { state: true },
  }

  declare municipality: string
  declare timeZone: string
  declare presence: Presence
  declare officer: OfficerView | undefined
  declare section: SectionName | undefined
  declare busy: boolean
  declare wrong: string

  readonly #words = wordsIn(document.documentElement.lang)
  /** Of the link, taken out of the address before anything else reads it. */
  #invitation = ''
  #idle: ReturnType<typeof setTimeout> | undefined
  readonly #lives = new AbortController()

  constructor() {
    super()
    this.presence = 'unknown'
    this.busy = false
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
    clearTimeout(this.#idle)
  }

  get #routes() {
    return deskRoutesOf(this.municipality)
  }

  async #begin(): Promise<void> {
    if (this.#invitation !== '') {
      this.presence = 'invited'
      return this.focusHeading()
    }
    const answer = await ask<OfficerView>(this.#routes.session)
    if (answer.ok) return this.#enter(answer.value)
    this.presence = 'outside'
    if (answer.code !== 'officer_required') this.wrong = sentenceOf(this.#words, answer.code)
  }

  #enter(officer: OfficerView): void {
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
    this.officer = undefined
    this.section = undefined
    this.presence = 'outside'
    this.wrong = why
    void this.focusHeading()
  }

  async #come(by: Promise<Answered<OfficerView> | Unused>): Promise<void> {
    this.busy = true
    this.wrong = ''
    const answer = await by
    this.busy = false
    if (answer.ok) {
      this.#invitation = ''
      return this.#enter(answer.value)
    }
    this.wrong = sentenceOf(this.#words, answer.code)
  }

  async #signOut(): Promise<void> {
    await ask(this.#routes.session, { method: 'DELETE' })
    this.#leave('')
  }

  readonly #ask = async <T>(path: string, asking?: Asking): Promise<Answered<T>> => {
    const answer = await ask<T>(path, asking)
    if (this.officer) this.#watchIdle(this.officer)
    if (answer.ok) return answer
    if (answer.code === 'officer_required') this.#leave(this.#words.signIn.ended)
    if (answer.code !== 'fresh_sign_in_required') return answer
    return (await signInAgain(this.#routes)).ok ? ask<T>(path, asking) : answer
  }

  #contextFor(officer: OfficerView): DeskContext {
    return {
      words: this.#words,
      locale: document.documentElement.lang,
      timeZone: this.timeZone,
      routes: this.#routes,
      officer,
      ask: this.#ask,
    }
  }

  #entrance() {
    const { signIn: say, invitation, errors } = this.#words
    const isInvited = this.presence === 'invited'
    const { title, lead } = isInvited ? invitation : say
    const press = () =>
      void this.#come(isInvited ? enrol(this.#routes, this.#invitation) : signIn(this.#routes))
    return html`<div class="ca-card desk-entrance">
      <div class="ca-head">
        ${heading(title)}
        <p class="ca-lead">${lead}</p>
      </div>
      ${note(this.wrong, 'error')}
      ${
        canUsePasskeys()
          ? button(isInvited ? invitation.button : say.button, press, { busy: this.busy })
          : note(errors.noPasskeys, 'error')
      }
      <p class="ca-hint">${say.lost}</p>
    </div>`
  }

  #inside(officer: OfficerView) {
    const words = this.#words
    const allowed = this.#allowed(officer)
    return html`
      <div class="desk-head">
        <nav aria-label=${words.menu}>
          <ul class="desk-menu">
            ${allowed.map(
              (name) =>
                html`<li>
                  <button
                    type="button"
                    class="desk-tab"
                    aria-current=${name === this.section ? 'page' : 'false'}
                    @click=${() => {
                      this.section = name
                    }}
                  >
                    ${words.sections[name]}
                  </button>
                </li>`,
            )}
          </ul>
        </nav>
        <p class="desk-who">
          <span>${officer.name} · ${words.roles[officer.role]}</span>
          ${button(words.signOut, () => void this.#signOut(), { secondary: true })}
        </p>
      </div>
      <div class="ca-card">
        ${this.section && sections[this.section].draw(this.#contextFor(officer))}
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
