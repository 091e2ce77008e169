/** What follows when every second factor is lost, and what would be faster. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { waysToUs } from './help.ts'
import { otherAccount } from './other-account.ts'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const lostFactor: StepView<'lost-factor'> = (context) => {
  const hours = String(context.view.hours)
  const desk = waysToUs(context)
  return shell(context, {
    title: msg('Entrar sin su segundo paso'),
    lead: msg(
      str`Dentro de ${hours} horas su cuenta dejará de pedirlo, y podrá entrar con la contraseña y activar otro. Avisamos ahora a todos sus contactos: desde cada aviso se puede detener.`,
    ),
    button: msg('Pedirlo y esperar'),
    before: html`<div class="ca-aside">
      <p class="ca-strong">${msg('Si no quiere esperar')}</p>
      <ul class="ca-lines">
        <li>${msg('Busque sus códigos de respaldo: los recibió al activar el segundo paso.')}</li>
        <li>${msg('Entre desde un dispositivo en el que pidió no volver a preguntar.')}</li>
        ${desk ? html`<li>${msg(str`Acuda a la ventanilla con su documento: ${desk}`)}</li>` : nothing}
      </ul>
    </div>`,
    after: html`<div class="ca-foot">
      ${context.kind === 'login' ? otherAccount(context) : pageLink(context, 'account', msg('Volver a mi cuenta'))}
    </div>`,
  })
}
