/** The citizen's documents: how sure the city is of each, and since when. */
import { html } from 'lit/html.js'
import { msg, str } from '../../locale/msg.ts'
import { documentName } from '../../strings/identifiers.ts'
import { cityTime, spokenDay } from '../../strings/wait.ts'
import { entry } from '../parts.ts'
import type { AccountSection } from '../section.ts'

export const documents: AccountSection = {
  title: () => msg('Documentos'),
  isShown: ({ sections }) => sections.documents.length > 0,
  content: (context) => html`
    <ul class="ca-entries">
      ${context.sections.documents.map(({ kind, value, since, isProven }) => {
        const day = spokenDay(since, cityTime(context))
        return entry(
          value,
          `${documentName(kind)} · ${
            isProven
              ? msg(str`comprobado con el registro, desde el ${day}`)
              : msg(str`declarado por usted, desde el ${day}`)
          }`,
        )
      })}
    </ul>
    <p class="ca-hint">${msg('Los documentos se corrigen en la ventanilla, con el original.')}</p>
  `,
}
