/** The input of a password: can be shown, can be pasted into, and is never filled from memory of ours. */
import { msg } from '../locale/msg.ts'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { withOwnTerms } from '../../contract/wording.ts'
import { describedBy, labelled, type Asked } from './control.ts'

interface Secret {
  readonly autocomplete: 'current-password' | 'new-password'
  /** Attribute `passwordrules`. */
  readonly rules?: string
  /** What stands under the input, and the id by which it describes it. */
  readonly below?: { readonly id: string; readonly content: TemplateResult }
  readonly typed?: (input: HTMLInputElement) => void
}

/**
 * Shows or hides what was typed, and says so. The page's own state, not the flow's, so it is kept in the DOM.
 *
 * @see https://design-system.service.gov.uk/components/password-input/
 */
const toggle =
  ({ profile, locale }: Asked) =>
  (event: Event) => {
    const box = (event.currentTarget as HTMLElement).parentElement
    const input = box?.querySelector('input')
    if (!box || !input) return
    const isShown = input.type === 'password'
    input.type = isShown ? 'text' : 'password'
    for (const words of box.querySelectorAll<HTMLElement>('[data-ca-when]'))
      words.hidden = (words.dataset.caWhen === 'shown') !== isShown
    const said = isShown ? msg('La contraseña está a la vista.') : msg('La contraseña está oculta.')
    const status = box.querySelector('[role=status]')
    if (status) status.textContent = withOwnTerms(said, profile.wording?.[locale])
  }

/** Hides every password of a form again, so that the browser does not keep it among the texts it offers. */
export const concealAll = (form: HTMLFormElement): void => {
  for (const input of form.querySelectorAll<HTMLInputElement>('.ca-secret > input'))
    if (input.type !== 'password') input.parentElement?.querySelector('button')?.click()
}

/** Empties every password and code. Typed secrets do not outlive their use. */
export const clearSecrets = (root: ParentNode): void =>
  root.querySelectorAll<HTMLInputElement>('[data-ca-secret]').forEach((input) => {
    input.value = ''
    input.dispatchEvent(new Event('change'))
  })

const words = ({ profile, locale }: Asked) => html`
  <span data-ca-when="hidden">${msg('Mostrar')}</span>
  <span data-ca-when="shown" hidden>${msg('Ocultar')}</span>
  <span class="ca-hidden"> ${withOwnTerms(msg('la contraseña'), profile.wording?.[locale])}</span>
`

export const secret = (asked: Asked, { autocomplete, rules, below, typed }: Secret) => {
  const watch = (event: Event) => typed?.(event.currentTarget as HTMLInputElement)
  return labelled(
    asked,
    html`<div class="ca-secret">
        <input
          class="ca-input"
          data-ca-secret
          id=${asked.id}
          name=${asked.field.name}
          type="password"
          autocomplete=${autocomplete}
          autocapitalize="none"
          spellcheck="false"
          autocorrect="off"
          passwordrules=${rules ?? nothing}
          aria-describedby=${describedBy(asked, below?.id ?? '')}
          aria-invalid=${!!asked.error}
          required
          @input=${watch}
          @change=${watch}
        />
        <button class="ca-reveal" type="button" aria-controls=${asked.id} @click=${toggle(asked)}>
          ${words(asked)}
        </button>
        <span class="ca-hidden" role="status"></span>
      </div>
      ${below?.content ?? nothing}`,
  )
}

export const password = (asked: Asked<'password'>) =>
  secret(asked, { autocomplete: 'current-password' })
