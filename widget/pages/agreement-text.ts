/** An agreement whose text stands in the page, to be opened without script. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { consent } from '../fields/consent.ts'
import type { Asked } from '../fields/control.ts'
import { agreementTitle } from '../strings/further-labels.ts'

/** @param texts by the ids of agreements; paragraphs, an empty line between them */
export const agreementWith =
  (texts: Readonly<Record<string, string>>) => (asked: Asked<'agreement'>) => {
    const { agreement } = asked.field
    const title = agreementTitle(asked.profile, agreement, asked.locale)
    const paragraphs = (texts[agreement] ?? '').split(/\n\s*\n/)
    return consent(
      asked,
      title,
      html`<details class="ca-details">
        <summary class="ca-summary">${msg(str`Leer: ${title}`)}</summary>
        ${paragraphs.map((text) => html`<p class="ca-paragraph">${text}</p>`)}
      </details>`,
    )
  }
