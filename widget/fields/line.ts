/** Fields of one line of text: words, e-mail addresses, identifiers. */
import { html, nothing } from 'lit'
import { documents, type DocumentKind } from '../../contract/documents/index.ts'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import { describedBy, framed, type Asked } from './control.ts'

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

const isDocument = (kind: IdentifierKind): kind is DocumentKind => kind !== 'email'

/** Digits alone are offered only when no accepted kind holds a letter; the @ key when an address may be typed. */
function keyboardFor(accepts: readonly IdentifierKind[]) {
  if (accepts.includes('email')) return 'email'
  return accepts.filter(isDocument).every((kind) => documents[kind].keyboard === 'numeric')
    ? 'numeric'
    : 'text'
}

export const identifier = (asked: Asked<'identifier'>) =>
  input(asked, {
    autocomplete: asked.autocomplete ?? 'off',
    inputmode: keyboardFor(asked.field.accepts),
    verbatim: true,
  })
