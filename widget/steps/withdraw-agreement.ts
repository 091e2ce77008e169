/** Which agreement is withdrawn, and what follows from it. */
import { inLocale } from '../../contract/locale.ts'
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const withdrawAgreement: StepView<'withdraw-agreement'> = (context) => {
  const { profile, locale, view } = context
  return shell(context, {
    title: msg('Retirar un acuerdo'),
    lead: msg(
      'Al retirarlo se cierran todas sus sesiones. La próxima vez que entre se le preguntará de nuevo: sin aceptarlo no podrá usar la cuenta. Lo que hizo hasta hoy sigue siendo válido.',
    ),
    button: msg('Retirar el acuerdo'),
    labels: { agreement: msg('Qué acuerdo retira') },
    options: Object.fromEntries(
      view.accepted.map((id) => [id, inLocale(profile.agreements[id]?.title ?? {}, locale) ?? id]),
    ),
    after: html`
      <div class="ca-foot">${pageLink(context, 'account', msg('No retirar nada y volver'))}</div>
    `,
  })
}
