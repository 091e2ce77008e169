/** What a deletion takes, what stays and for how long, before a citizen says yes. */
import { inLocale } from '../../contract/locale.ts'
import { withOwnTerms } from '../../contract/wording.ts'
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

const list = (title: string, lines: readonly string[]) => html`
  <p class="ca-strong">${title}</p>
  <ul class="ca-lines">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>
`

const byLaw = ({ config, locale }: StepScreenContext<'confirm-deletion'>) =>
  (config.kept ?? []).flatMap((words) => inLocale(words, locale) ?? [])

export const confirmDeletion: StepView<'confirm-deletion'> = (context) => {
  const days = String(context.view.days)
  return shell(context, {
    title: msg('Eliminar su cuenta'),
    lead: html`${msg(str`Tiene ${days} días para cambiar de idea: si entra en ese tiempo, la cuenta se queda como está.`)}`,
    button: msg('Eliminar mi cuenta'),
    before: html`<div class="ca-aside">
      ${list(msg('Se elimina'), [
        msg('Sus datos, documentos y contactos'),
        withOwnTerms(
          msg('Su contraseña, sus sesiones y los dispositivos conocidos'),
          context.profile.wording?.[context.locale],
        ),
        msg('Los acuerdos que aceptó y los lugares desde donde entró'),
      ])}
      ${list(msg('Se queda'), [
        msg('La bitácora de seguridad, dos años, sin nombre ni datos suyos'),
        ...byLaw(context),
      ])}
    </div>`,
    after: html`
      <div class="ca-foot">
        ${context.profile.flows['download-data'] ? html`<p class="ca-hint">${msg('Si quiere una copia de sus datos, descárguela antes.')}</p>` : nothing}
        ${pageLink(context, 'account', msg('Conservar mi cuenta'))}
      </div>
    `,
  })
}
