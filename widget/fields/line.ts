/** Fields of one line of text: words, e-mail addresses, identifiers. */
import { html, nothing } from 'lit'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import { describedBy, framed, type Asked } from './control.ts'
import { isNumeric } from './judge.ts'

interface Line {
  readonly autocomplete: string | undefined
  readonly type?: 'email' | 'text'
  readonly inputmode?: 'email' | 'numeric' | 'text'
  /** Names are words to a spelling checker, identifiers are not. */
  readonly verbatim?: true
}

const input = (asked: Asked, { autocomplete, type = 'text', inputmode, verbatim }: Line) =>
  framed(
    asked,
    html`<input
      class="ca-input"
      id=${asked.id}
      name=${asked.field.name}
      type=${type}
      inputmode=${inputmode ?? nothing}
      autocomplete=${autocomplete ?? nothing}
      autocapitalize=${verbatim ? 'none' : 'words'}
      spellcheck="false"
      autocorrect="off"
      aria-describedby=${describedBy(asked)}
      aria-invalid=${asked.error ? 'true' : nothing}
      ?required=${!asked.field.optional}
    />`,
  )

export const text = (asked: Asked<'text'>) =>
  input(asked, { autocomplete: asked.autocomplete ?? asked.field.autocomplete })

export const email = (asked: Asked<'email'>) =>
  input(asked, {
    autocomplete: asked.autocomplete ?? 'email',
    type: 'email',
    inputmode: 'email',
    verbatim: true,
  })

/** The @ key when an address may be typed; digits alone when nothing else can be right. */
function keyboardFor(accepts: readonly IdentifierKind[]) {
  if (accepts.includes('email')) return 'email'
  return isNumeric(accepts) ? 'numeric' : 'text'
}

export const identifier = (asked: Asked<'identifier'>) =>
  input(asked, {
    autocomplete: asked.autocomplete ?? 'off',
    inputmode: keyboardFor(asked.field.accepts),
    verbatim: true,
  })
