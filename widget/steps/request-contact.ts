/** For somebody who has lost every contact: where a clerk can reach them. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { requiredLegend } from './required-legend.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const requestContact: StepView<'request-contact'> = (context) =>
  shell(context, {
    legend: requiredLegend(),
    title: msg('No tengo acceso a mis contactos'),
    lead: msg(
      'Déjenos un correo y un teléfono. Una persona revisará su solicitud; su cuenta no cambia mientras tanto.',
    ),
    button: msg('Enviar la solicitud'),
    after: html`<div class="ca-foot">
      ${pageLink(context, 'recover', msg('Volver a recuperar la contraseña'))}
    </div>`,
  })
