/** Fields of one line that the sign-in does not need: words, an address, a telephone, a document, a password again. */
import { textInput } from './text-input.ts'
import type { Asked } from './control.ts'
import { isNumeric } from './lazy-validation.ts'
import { secret } from './secret.ts'

export const text = (asked: Asked<'text'>) =>
  textInput(asked, { autocomplete: asked.autocomplete ?? asked.field.autocomplete })

export const email = (asked: Asked<'email'>) =>
  textInput(asked, {
    autocomplete: asked.autocomplete ?? 'email',
    type: 'email',
    inputmode: 'email',
    verbatim: true,
  })

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
