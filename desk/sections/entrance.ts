/** Whoever is not in yet: by passkey, or, where the city lets them, by password and app; with an invitation, making one. */
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import type { OfficerView } from '../../contract/desk/sign-in.ts'
import type { TotpSetUp } from '../../contract/desk/totp.ts'
import type { DeskRoutes } from '../../contract/routes-desk.ts'
import { canUsePasskeys } from '../../widget/passkeys/page-credential.ts'
import type { Answered, Refused } from '../api.ts'
import { button, heading, note } from '../parts.ts'
import { enrol, signIn, type Unused } from '../passkey.ts'
import { enrolTotp, signInByTotp, totpSetUp } from '../totp.ts'
import { nameIn, sentenceOf } from '../words/index.ts'
import type { Words } from '../words/es.ts'
import type { TotpErrors, TypedTotp } from './totp-form.ts'

export class DeskEntrance extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    routes: { attribute: false },
    invitation: { attribute: false },
    ended: { attribute: false },
    totp: { type: Boolean },
    busy: { state: true },
    wrong: { state: true },
    byTotp: { state: true },
    setUp: { state: true },
    fieldErrors: { state: true },
  }

  declare words: Words
  declare routes: DeskRoutes
  /** Of the link; empty for whoever has none. */
  declare invitation: string
  /** Why nobody is in any more. */
  declare ended: string
  /** Whether the city lets officers in without a passkey. */
  declare totp: boolean
  declare busy: boolean
  declare wrong: string
  declare byTotp: boolean
  declare setUp: TotpSetUp | undefined
  declare fieldErrors: TotpErrors

  constructor() {
    super()
    this.ended = ''
    this.totp = false
    this.busy = false
    this.wrong = ''
    this.byTotp = false
    this.fieldErrors = {}
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override firstUpdated(): void {
    this.#focusHeading()
  }

  #focusHeading(): void {
    this.querySelector<HTMLElement>('[data-desk-heading]')?.focus()
  }

  async #come(by: Promise<Answered<OfficerView> | Unused>): Promise<void> {
    this.busy = true
    this.wrong = ''
    this.fieldErrors = {}
    const answer = await by
    this.busy = false
    if (answer.ok) {
      this.dispatchEvent(new CustomEvent('desk-entered', { detail: answer.value }))
      return
    }
    if (this.byTotp) this.#pointOut(this.#wrongFields(answer))
    if (Object.keys(this.fieldErrors).length === 0) this.wrong = this.#sentenceOf(answer.code)
  }

  /** Shows what is wrong with the fields, and moves to the first of them. */
  #pointOut(errors: TotpErrors): void {
    this.fieldErrors = errors
    const [first] = Object.keys(errors)
    if (first !== undefined) this.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
  }

  #wrongFields(answer: Refused | Unused): TotpErrors {
    const { totp } = this.words
    if (answer.code === 'wrong_code') return { code: totp.wrongCode }
    const password = 'fields' in answer ? answer.fields['password'] : undefined
    return password === undefined ? {} : { password: nameIn(totp.passwordErrors, password) }
  }

  #sentenceOf(code: string): string {
    const { totp } = this.words
    return this.byTotp && code === 'officer_refused' ? totp.refused : sentenceOf(this.words, code)
  }

  async #chooseTotp(): Promise<void> {
    this.wrong = ''
    if (this.invitation !== '') {
      const answer = await totpSetUp(this.routes, this.invitation)
      if (!answer.ok) {
        this.wrong = sentenceOf(this.words, answer.code)
        return
      }
      this.setUp = answer.value
    }
    this.byTotp = true
    await this.updateComplete
    this.#focusHeading()
  }

  readonly #typed = ({ detail: { email, password, code } }: CustomEvent<TypedTotp>): void => {
    const { invitation: token, routes, setUp, words } = this
    const { required, codeHint } = words.totp
    this.#pointOut({
      ...(!setUp && email === '' && { email: required }),
      ...(password === '' && { password: required }),
      ...(!/^\d{6}$/.test(code) && { code: code === '' ? required : codeHint }),
    })
    if (Object.keys(this.fieldErrors).length > 0) return
    void this.#come(
      setUp
        ? enrolTotp(routes, { token, password, code })
        : signInByTotp(routes, { email, password, code }),
    )
  }

  #passkey() {
    const { signIn: say, invitation, errors } = this.words
    const isInvited = this.invitation !== ''
    const press = () =>
      void this.#come(isInvited ? enrol(this.routes, this.invitation) : signIn(this.routes))
    if (!canUsePasskeys()) return note(errors.noPasskeys, 'error')
    return button(isInvited ? invitation.button : say.button, press, { busy: this.busy })
  }

  protected override render() {
    const { signIn: say, invitation, totp } = this.words
    const { title, lead } = this.invitation === '' ? say : invitation
    return html`<div class="ca-card desk-entrance">
      <div class="ca-head">
        ${heading(this.byTotp ? totp.title : title)}
        <p class="ca-lead">${this.byTotp ? totp.lead : lead}</p>
      </div>
      ${note(this.wrong || this.ended, 'error')}
      ${
        this.byTotp
          ? html`<desk-totp-form
              .words=${this.words}
              .setUp=${this.setUp}
              .busy=${this.busy}
              .errors=${this.fieldErrors}
              @desk-totp=${this.#typed}
            ></desk-totp-form>`
          : this.#passkey()
      }
      ${
        this.totp
          ? html`<p>
              ${
                this.byTotp
                  ? button(totp.back, () => (this.byTotp = false), { secondary: true })
                  : button(totp.other, () => void this.#chooseTotp(), { secondary: true })
              }
            </p>`
          : nothing
      }
      <p class="ca-hint">${say.lost}</p>
    </div>`
  }
}
