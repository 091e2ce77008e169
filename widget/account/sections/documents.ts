/** The citizen's documents: how sure the city is of each, and since when. */
import { html } from 'lit/html.js'
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import { msg, str } from '../../locale/msg.ts'
import { documentName } from '../../strings/identifiers.ts'
import { cityTime, spokenDay } from '../../strings/wait.ts'
import type { AccountScreenContext } from '../account-screen-context.ts'
import { entry } from '../parts.ts'
import type { AccountSection } from '../section.ts'

type Kept = AccountSections['documents'][number]

function surenessOf(context: AccountScreenContext, { since, isProven, seenAt }: Kept): string {
  const day = spokenDay(seenAt ?? since, cityTime(context))
  if (seenAt !== undefined) return msg(str`visto en persona el ${day}`)
  return isProven
    ? msg(str`comprobado con el registro, desde el ${day}`)
    : msg(str`declarado por usted, desde el ${day}`)
}

export const documents: AccountSection = {
  title: () => msg('Documentos'),
  isShown: ({ sections }) => sections.documents.length > 0,
  content: (context) => html`
    <ul class="ca-entries">
      ${context.sections.documents.map((document) =>
        entry(document.value, `${documentName(document.kind)} · ${surenessOf(context, document)}`),
      )}
    </ul>
    <p class="ca-hint">${msg('Los documentos se corrigen en la ventanilla, con el original.')}</p>
  `,
}
