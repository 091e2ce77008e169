/**
 * The fields of whoever has no passkey: address, password and code to come in; password and first code to connect an app.
 * Tells what was typed by `desk-totp`.
 */
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import type { TotpSetUp } from '../../contract/desk/totp.ts'
import { note } from '../parts.ts'
import type { Words } from '../words/es.ts'

export interface TypedTotp {
  readonly email: string
  readonly password: string
  readonly code: string
}

type FieldName = keyof TypedTotp

/** What is wrong with each field, in words. */
export type TotpErrors = Readonly<Partial<Record<FieldName, string>>>

interface Field {
  readonly name: FieldName
  readonly label: string
  readonly hint: string
  readonly type: 'email' | 'password' | 'text'
  readonly autocomplete: AutoFill
}

export class DeskTotpForm extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    setUp: { attribute: false },
    busy: { attribute: false },
    errors: { attribute: false },
  }

  declare words: Words
  /** What the app is shown; undefined to sign in. */
  declare setUp: TotpSetUp | undefined
  declare busy: boolean
  declare errors: TotpErrors

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  readonly #typed = (event: SubmitEvent): void => {
    event.preventDefault()
    const valueOf = (name: FieldName) =>
      this.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? ''
    const detail: TypedTotp = {
      email: valueOf('email').trim(),
      password: valueOf('password'),
      code: valueOf('code').replaceAll(/\s/g, ''),
    }
    if (!this.busy) this.dispatchEvent(new CustomEvent('desk-totp', { detail }))
  }

  #field({ name, label, hint, type, autocomplete }: Field) {
    const error = this.errors[name] ?? ''
    const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ')
    return html`<div class="ca-field" ?data-wrong=${error !== ''}>
      <label class="ca-label" for=${name}>${label}</label>
      ${hint === '' ? nothing : html`<p class="ca-hint" id="${name}-hint">${hint}</p>`}
      ${error === '' ? nothing : html`<p class="ca-error" id="${name}-error">${error}</p>`}
      <input
        class="ca-input"
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        inputmode=${name === 'code' ? 'numeric' : nothing}
        spellcheck="false"
        autocapitalize="none"
        required
        aria-invalid=${error !== ''}
        aria-describedby=${described || nothing}
      />
    </div>`
  }

  #pairing({ address, key, qr }: TotpSetUp) {
    const say = this.words.totp
    return html`<p>${say.pair}</p>
      <div class="ca-pairing">
        <svg
          class="ca-qr"
          viewBox="0 0 ${qr.size} ${qr.size}"
          role="img"
          aria-label=${say.qr}
          shape-rendering="crispEdges"
        >
          <path d=${qr.path}></path>
        </svg>
        <div class="ca-pairing-words">
          <p><a class="ca-link" href=${address}>${say.open}</a></p>
          <p class="ca-hint">${say.byHand}</p>
          <p><code class="ca-key">${key}</code></p>
        </div>
      </div>`
  }

  #fields(): readonly Field[] {
    const say = this.words.totp
    const code = { name: 'code', label: say.code, hint: say.codeHint, type: 'text' } as const
    const password = { name: 'password', type: 'password' } as const
    return this.setUp
      ? [
          {
            ...password,
            label: say.newPassword,
            hint: say.passwordHint,
            autocomplete: 'new-password',
          },
          { ...code, autocomplete: 'one-time-code' },
        ]
      : [
          { name: 'email', label: say.email, hint: '', type: 'email', autocomplete: 'username' },
          { ...password, label: say.password, hint: '', autocomplete: 'current-password' },
          { ...code, autocomplete: 'one-time-code' },
        ]
  }

  protected override render() {
    const say = this.words.totp
    const { setUp } = this
    return html`<form class="ca-form desk-form" novalidate @submit=${this.#typed}>
      ${setUp ? this.#pairing(setUp) : nothing} ${this.#fields().map((one) => this.#field(one))}
      ${note(say.weaker)}
      <button class="ca-button" type="submit" aria-disabled=${this.busy}>
        ${setUp ? say.connect : say.button}
      </button>
    </form>`
  }
}
