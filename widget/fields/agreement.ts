/** A document to accept: a box, and the text itself one press away, in the version that is accepted. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { agreementTitle } from '../strings/further-labels.ts'
import { agreementDialog, openAgreement } from './agreement-dialog.ts'
import { consent } from './consent.ts'
import type { Asked } from './control.ts'

const open = (asked: Asked<'agreement'>) => (event: Event) =>
  openAgreement((event.currentTarget as Element).parentElement?.querySelector('dialog'), asked)

export const agreement = (asked: Asked<'agreement'>) => {
  const title = agreementTitle(asked.profile, asked.field.agreement, asked.locale)
  return consent(
    asked,
    title,
    html`<button
        class="ca-link ca-agreement-link"
        type="button"
        aria-haspopup="dialog"
        @click=${open(asked)}
      >
        ${msg(str`Leer: ${title}`)}
      </button>
      ${agreementDialog(`${asked.id}-title`, title)}`,
  )
}
