/** On the way to another provider: where a press leads on, if nothing else does. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { providerName } from './provider-name.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const authorize: StepView<'authorize'> = (context) => {
  const { provider, location } = context.view
  const name = providerName(context, provider)
  // Without script it is pressed by whoever has come back: what came with them stands in the form.
  const isBack = (context.typed['state'] ?? '') !== ''
  return shell(context, {
    title: isBack ? msg(str`Volvió de ${name}`) : msg(str`Siga en ${name}`),
    lead: isBack
      ? msg('Presione el botón para terminar de entrar.')
      : html`${msg(str`Inicie sesión en la página de ${name}; después volverá aquí.`)}
          <a class="ca-link" href=${location}>${msg(str`Ir a ${name}`)}</a>`,
    button: msg('Continuar'),
    after: html`<div class="ca-foot">
      ${pageLink(context, context.kind === 'link-identity' ? 'account' : 'login', msg('Volver'))}
    </div>`,
  })
}
