/** A box that may be ticked, with what it does beside it. */
import { html } from 'lit/html.js'
import { ticked } from '../../contract/fields/option.ts'
import { describedBy, errorLine, type Asked } from './control.ts'

export const option = (asked: Asked<'option'>) => html`
  <div class="ca-field" ?data-wrong=${asked.error !== undefined}>
    ${errorLine(asked)}
    <div class="ca-choice">
      <input
        class="ca-radio"
        id=${asked.id}
        name=${asked.field.name}
        type="checkbox"
        value=${ticked}
        aria-describedby=${describedBy(asked)}
      />
      <label class="ca-choice-label" for=${asked.id}>${asked.label}</label>
    </div>
  </div>
`
