/** For somebody who has lost every contact: where a clerk can reach them. */
import { msg } from '../locale/words.ts'
import { html } from 'lit'
import { otherPlace } from './parts.ts'
import { requiredLegend } from './required-legend.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const requestContact: StepView<'request-contact'> = (stage) =>
  shell(stage, {
    legend: requiredLegend(),
    title: msg('No tengo acceso a mis contactos'),
    lead: msg(
      'Déjenos un correo y un teléfono. Una persona revisará su solicitud; su cuenta no cambia mientras tanto.',
    ),
    button: msg('Enviar la solicitud'),
    after: html`<div class="ca-foot">
      ${otherPlace(stage, 'recover', msg('Volver a recuperar la contraseña'))}
    </div>`,
  })
