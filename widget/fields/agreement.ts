/** A document to accept: a box, and the text itself one press away, in the version that is accepted. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { agreed } from '../../contract/fields/agreement.ts'
import { agreementTitle } from '../strings/further-labels.ts'
import { agreementDialog, openAgreement } from './agreement-dialog.ts'
import { describedBy, errorLine, mark, type Asked } from './control.ts'

const versionOf = ({ field, profile }: Asked<'agreement'>) =>
  profile.agreements[field.agreement]?.version ?? ''

const open = (asked: Asked<'agreement'>) => (event: Event) =>
  openAgreement((event.currentTarget as Element).parentElement?.querySelector('dialog'), asked)

export const agreement = (asked: Asked<'agreement'>) => {
  const title = agreementTitle(asked.profile, asked.field.agreement, asked.locale)
  const heading = `${asked.id}-title`
  return html`
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
      <button
        class="ca-link ca-agreement-link"
        type="button"
        aria-haspopup="dialog"
        @click=${open(asked)}
      >
        ${msg(str`Leer: ${title}`)}
      </button>
      ${agreementDialog(heading, title)}
    </div>
  `
}
