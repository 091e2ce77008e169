/** Links another provider to the account: which one, and the password, so that nobody does it who only found the page open. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { hiddenUsername } from './hidden-username.ts'
import { shell } from './shell.ts'
import type { ScreenContext, StepView } from './screen-context.ts'

/** The options of a choice of providers. */
export const providerNames = ({ profile }: ScreenContext): Readonly<Record<string, string>> =>
  Object.fromEntries((profile.identityProviders ?? []).map(({ id, name }) => [id, name]))

export const linkIdentity: StepView<'link-identity'> = (context) => {
  const { account } = context
  const username = account?.contacts.find(({ channel }) => channel === 'email')?.value
  return shell(context, {
    title: msg('Conectar otra cuenta'),
    lead: msg('Después podrá iniciar sesión también con ella. Confirme antes que es usted.'),
    button: msg('Continuar'),
    before: hiddenUsername(username ?? account?.documents[0]?.value ?? ''),
    labels: { provider: msg('¿Qué cuenta quiere conectar?'), password: msg('Contraseña actual') },
    options: providerNames(context),
    autocomplete: { password: 'current-password' },
    after: html`<div class="ca-foot">
      ${pageLink(context, 'account', msg('Volver a mi cuenta'))}
    </div>`,
  })
}
