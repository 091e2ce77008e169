/** Other providers that open the account: which, since when, and the end of one. Asked before it is ended. */
import { msg, str } from '../../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { repeat } from 'lit/directives/repeat.js'
import type { IdentityView } from '../../../contract/account.ts'
import { providerName } from '../../steps/provider-name.ts'
import { cityTime, spokenDay } from '../../strings/wait.ts'
import type { AccountScreenContext } from '../account-screen-context.ts'
import { flowButton } from '../parts.ts'
import type { AccountSection } from '../section.ts'

/** `Google, ximena@correo.example`: two of one provider are told apart. */
const named = (context: AccountScreenContext, { provider, label }: IdentityView) =>
  [providerName(context, provider), label].filter(Boolean).join(', ')

const question = (context: AccountScreenContext, one: IdentityView) => {
  const id = context.id(`ask-${one.id}`)
  return html`<div class="ca-form" role="group" aria-labelledby=${id}>
    <p id=${id} tabindex="-1" data-ca-question>
      ${msg(str`¿Desconectar ${named(context, one)}? Ya no podrá iniciar sesión con esa cuenta.`)}
    </p>
    <button class="ca-button ca-small" type="button" @click=${() => context.unlink(one.id)}>
      ${msg('Sí, desconectar')}
    </button>
    <button class="ca-link" type="button" @click=${context.keep}>${msg('No, dejarla')}</button>
  </div>`
}

const line = (context: AccountScreenContext) => (one: IdentityView) => html`
  <li class="ca-session">
    <div>
      <p><span class="ca-strong">${providerName(context, one.provider)}</span> ${one.label}</p>
      <p class="ca-hint">
        ${msg(str`Conectada desde el ${spokenDay(one.createdAt, cityTime(context))}`)}
      </p>
    </div>
    ${
      context.asking === one.id
        ? question(context, one)
        : html`<button
            class="ca-button ca-secondary ca-small"
            type="button"
            data-ca-asks=${one.id}
            aria-label=${msg(str`Desconectar ${named(context, one)}`)}
            @click=${() => context.ask(one.id)}
          >
            ${msg('Desconectar')}
          </button>`
    }
  </li>
`

const list = (context: AccountScreenContext) => {
  const { identities } = context.sections
  return html`
    ${
      identities.length > 0
        ? html`<ul class="ca-sessions">
            ${repeat(identities, ({ id }) => id, line(context))}
          </ul>`
        : nothing
    }
    <div data-ca-identities>
      ${flowButton(context, 'link-identity', msg('Conectar otra cuenta'))}
    </div>
  `
}

export const identities: AccountSection = {
  title: () => msg('Cuentas conectadas'),
  isShown: ({ profile }) => profile.identityProviders !== undefined,
  content: list,
}
