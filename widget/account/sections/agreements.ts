/** What the citizen has agreed to, with the text that was accepted. */
import { html, nothing } from 'lit/html.js'
import { inLocale } from '../../../contract/locale.ts'
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import { msg, str } from '../../locale/msg.ts'
import { cityTime, spokenDay } from '../../strings/wait.ts'
import type { AccountScreenContext } from '../account-screen-context.ts'
import { flowButton } from '../parts.ts'
import type { AccountSection } from '../section.ts'

type Accepted = AccountSections['agreements'][number]

const titleOf = ({ profile, locale }: AccountScreenContext, { id }: Accepted) =>
  inLocale(profile.agreements[id]?.title ?? {}, locale) ?? id

/** Paragraphs as they were read. */
const textOf = (text: string) =>
  text.split(/\n{2,}/).map((paragraph) => html`<p class="ca-paragraph">${paragraph}</p>`)

const line = (context: AccountScreenContext) => (one: Accepted) => html`
  <li class="ca-entry">
    <p class="ca-strong">${titleOf(context, one)}</p>
    <p class="ca-hint">
      ${msg(str`Aceptado el ${spokenDay(one.acceptedAt, cityTime(context))}, versión ${one.version}`)}
    </p>
    ${
      one.text === undefined
        ? nothing
        : html`<details class="ca-details">
            <summary class="ca-summary">${msg('Leer lo que aceptó')}</summary>
            <div lang=${one.locale}>${textOf(one.text)}</div>
          </details>`
    }
  </li>
`

export const agreements: AccountSection = {
  title: () => msg('Acuerdos aceptados'),
  isShown: ({ sections }) => sections.agreements.length > 0,
  content: (context) => html`
    <ul class="ca-entries">
      ${context.sections.agreements.map(line(context))}
    </ul>
    ${context.profile.flows['withdraw-agreement'] ? flowButton(context, 'withdraw-agreement', msg('Retirar un acuerdo'), 'ca-link') : nothing}
  `,
}
