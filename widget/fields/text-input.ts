/** Fields of one line of text: what all are made of, and those by which somebody signs in. */
import { html, nothing } from 'lit/html.js'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import { describedBy, labelled, type Asked } from './control.ts'
import { inputSize } from './input-size.ts'
import { birthSentence, isNumeric } from './lazy-validation.ts'

interface TextInput {
  readonly autocomplete: string | undefined
  readonly type?: 'email' | 'tel' | 'text'
  readonly inputmode?: 'email' | 'numeric' | 'text'
  /** What stands under the line. */
  readonly below?: unknown
  readonly changed?: (event: Event) => void
  /** Names are words to a spelling checker, identifiers are not. */
  readonly verbatim?: true
}

/** A labelled line of text. */
export const textInput = (
  asked: Asked,
  { autocomplete, type = 'text', inputmode, verbatim, below, changed }: TextInput,
) =>
  labelled(
    asked,
    html`<input
        class="ca-input"
        id=${asked.id}
        name=${asked.field.name}
        type=${type}
        value=${asked.kept ?? nothing}
        size=${inputSize(asked.field) ?? nothing}
        inputmode=${inputmode ?? nothing}
        autocomplete=${autocomplete ?? nothing}
        autocapitalize=${verbatim ? 'none' : 'words'}
        spellcheck="false"
        autocorrect="off"
        aria-describedby=${describedBy(asked)}
        aria-invalid=${!!asked.error}
        ?disabled=${asked.locked}
        @input=${changed ?? nothing}
        @change=${changed ?? nothing}
        ?required=${!asked.optional}
      />${below ?? nothing}`,
  )

/** The @ key when an address may be typed; digits alone when nothing else can be right. */
function keyboardFor(accepts: readonly IdentifierKind[]) {
  if (accepts.includes('email')) return 'email'
  return isNumeric(accepts) ? 'numeric' : 'text'
}

/**
 * A CURP says when somebody was born: told back while typing, so that a slip shows. Told only when the field is left, it
 * would move the button away from under a finger that is pressing it.
 */
const born = (asked: Asked<'identifier'>) =>
  asked.field.accepts.includes('curp')
    ? html`<p class="ca-hint" role="status" data-ca-born></p>`
    : undefined

const showBirth = (asked: Asked<'identifier'>) => (event: Event) => {
  const input = event.currentTarget as HTMLInputElement
  const spoken = input.parentElement?.querySelector('[data-ca-born]')
  if (spoken) spoken.textContent = birthSentence(input.value, asked.locale)
}

export const identifier = (asked: Asked<'identifier'>) =>
  textInput(asked, {
    autocomplete: asked.autocomplete ?? 'off',
    inputmode: keyboardFor(asked.field.accepts),
    verbatim: true,
    below: born(asked),
    changed: showBirth(asked),
  })
