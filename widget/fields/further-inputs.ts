/** Fields of one line that the sign-in does not need: words, an address, a telephone, a document, a password again. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing, render } from 'lit/html.js'
import { meantAddress } from './mail-domains.ts'
import { textInput } from './text-input.ts'
import type { Asked } from './control.ts'
import { isNumeric } from './lazy-validation.ts'
import { secret } from './secret.ts'
import { writeValue } from './write-value.ts'

export const text = (asked: Asked<'text'>) =>
  textInput(asked, { autocomplete: asked.autocomplete ?? asked.field.autocomplete })

export const email = (asked: Asked<'email'>) =>
  textInput(asked, {
    autocomplete: asked.autocomplete ?? 'email',
    type: 'email',
    inputmode: 'email',
    verbatim: true,
    // Outside of what is drawn, as what is written there is the page's own.
    below: html`<div role="status" data-ca-text></div>`,
    changed: askWhatWasMeant,
  })

/** While typing, so that nothing moves when the field is left; taken over with one press, or passed by. */
function askWhatWasMeant(event: Event): void {
  const input = event.currentTarget as HTMLInputElement
  const place = input.parentElement?.querySelector<HTMLElement>('[data-ca-text]')
  if (!place) return
  const meant = meantAddress(input.value)
  const take = () => {
    writeValue(input, meant ?? '')
    input.focus()
  }
  const question = html`<button class="ca-link" type="button" @click=${take}>
    ${msg(str`¿Quiso decir ${meant ?? ''}?`)}
  </button>`
  render(meant ? question : nothing, place)
}

export const phone = (asked: Asked<'phone'>) =>
  textInput(asked, { autocomplete: asked.autocomplete ?? 'tel', type: 'tel', verbatim: true })

export const document = (asked: Asked<'document'>) =>
  textInput(asked, {
    autocomplete: 'off',
    inputmode: isNumeric(asked.field.accepts) ? 'numeric' : 'text',
    verbatim: true,
  })

/** Never offered from what was typed before, and never kept: it is a secret, though it can be read while typing. */
export const secretAnswer = (asked: Asked<'secret-answer'>) =>
  textInput(asked, { autocomplete: 'off', verbatim: true })

export const repeat = (asked: Asked<'repeat'>) => secret(asked, { autocomplete: 'new-password' })
