/** A box to tick for a document, and beside it the way to read it. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { agreed } from '../../contract/fields/agreement.ts'
import { describedBy, errorLine, mark, type Asked } from './control.ts'

const versionOf = ({ field, profile }: Asked<'agreement'>) =>
  profile.agreements[field.agreement]?.version ?? ''

/**
 * @param title of the document
 * @param reading how it is read
 */
export const consent = (asked: Asked<'agreement'>, title: string, reading: unknown) => html`
  <div class="ca-field ca-agreement" ?data-wrong=${asked.error !== undefined}>
    ${errorLine(asked)}
    <div class="ca-choice">
      <input
        class="ca-radio"
        id=${asked.id}
        name=${asked.field.name}
        type="checkbox"
        value=${agreed}
        aria-describedby=${describedBy(asked)}
        aria-invalid=${!!asked.error}
        required
      />
      <label class="ca-choice-label" for=${asked.id}
        >${msg(str`He leído y acepto: ${title} (versión ${versionOf(asked)})`)}${mark(asked)}</label
      >
    </div>
    ${reading}
  </div>
`
