/** Which second step is turned off, and what follows from it. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { factorName } from '../strings/factors.ts'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const removeFactor: StepView<'remove-factor'> = (context) =>
  shell(context, {
    title: msg('Desactivar un segundo paso'),
    lead: msg(
      'Avisamos a sus contactos. Si es el último, la cuenta pedirá solo la contraseña y sus códigos de respaldo dejan de servir.',
    ),
    button: msg('Desactivar'),
    labels: { factor: msg('Cuál desactiva') },
    options: Object.fromEntries(
      context.view.enrolled.map((factor) => [factor, factorName(factor)]),
    ),
    after: html`
      <div class="ca-foot">${pageLink(context, 'account', msg('No desactivar nada y volver'))}</div>
    `,
  })
