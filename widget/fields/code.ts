/** A one-time code: one field, so that it can be pasted, filled by the phone and read out whole. */
import { html } from 'lit/html.js'
import { describedBy, labelled, type Asked } from './control.ts'

export const code = (asked: Asked<'code'>) =>
  labelled(
    asked,
    html`<input
      class="ca-input ca-code"
      data-ca-secret
      id=${asked.id}
      name=${asked.field.name}
      type="text"
      inputmode="numeric"
      autocomplete="one-time-code"
      autocapitalize="none"
      spellcheck="false"
      autocorrect="off"
      size=${Math.ceil(asked.field.digits * 1.5) + 1}
      aria-describedby=${describedBy(asked)}
      aria-invalid=${!!asked.error}
      ?required=${!asked.optional}
    />`,
  )
