/** The services that the citizen lets know something: which, what, what for. Asked before one is cut off. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ConnectedService } from '../../contract/account-claims.ts'
import type { Failure } from '../api/failure.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { claimName } from '../strings/claims.ts'
import { cityTime, spokenDay } from '../strings/wait.ts'
import { note } from '../steps/note.ts'
import type { ScreenContext } from '../steps/screen-context.ts'

export interface ConnectedServicesContext {
  readonly connected: readonly ConnectedService[]
  /** Id of the service that the citizen is asked about. */
  readonly asking?: string
  readonly busy?: string
  readonly result?: { readonly withdrawn: ConnectedService } | Failure
  readonly ask: (service: string) => void
  readonly withdraw: (service: string) => void
  /** Nothing is withdrawn. */
  readonly keep: () => void
}

interface Context extends ScreenContext {
  readonly services: ConnectedServicesContext
}

/** As a page without script names what it asks about, beside sessions. */
export const askingOf = (service: string) => `service-${service}`

export const serviceAsked = (asking: string) => asking.replace(/^service-/, '')

const question = ({ services, id }: Context, one: ConnectedService) => {
  const named = id(`ask-${one.id}`)
  const busy = services.busy === one.id ? 'true' : nothing
  return html`<div class="ca-form" role="group" aria-labelledby=${named}>
    <p id=${named} tabindex="-1" data-ca-service="question">
      ${msg(str`¿Retirar el permiso a ${one.name}? Dejará de ver sus datos y su sesión allí se cerrará.`)}
    </p>
    <button
      class="ca-button ca-small"
      type="button"
      aria-disabled=${busy}
      aria-busy=${busy}
      @click=${() => services.withdraw(one.id)}
    >
      ${msg('Sí, retirar el permiso')}
    </button>
    <button class="ca-link" type="button" @click=${services.keep}>
      ${msg('No, dejarlo como está')}
    </button>
  </div>`
}

const withdrawal = (context: Context, one: ConnectedService) =>
  context.services.asking === one.id
    ? question(context, one)
    : html`<button
        class="ca-button ca-secondary ca-small"
        type="button"
        data-ca-service=${one.id}
        aria-label=${msg(str`Retirar el permiso a ${one.name}`)}
        @click=${() => context.services.ask(one.id)}
      >
        ${msg('Retirar el permiso')}
      </button>`

const told = (one: ConnectedService) =>
  one.claims.length === 0
    ? html`<p class="ca-hint">${msg('No recibe datos suyos: solo sabe que es usted.')}</p>`
    : html`<ul class="ca-lines">
        ${one.claims.map(({ claim, purpose }) => html`<li class="ca-hint">${purpose === undefined ? claimName(claim) : `${claimName(claim)}: ${purpose}`}</li>`)}
      </ul>`

const line = (context: Context) => (one: ConnectedService) => html`
  <li class="ca-session">
    <div>
      <p class="ca-strong">${one.name}</p>
      ${told(one)}
      <p class="ca-hint">${msg(str`Desde el ${spokenDay(one.since, cityTime(context))}`)}</p>
    </div>
    ${withdrawal(context, one)}
  </li>
`

const result = ({ services, locale, say }: Context) => {
  const { result: message } = services
  if (!message) return nothing
  return 'withdrawn' in message
    ? note('good', msg(str`${message.withdrawn.name} ya no ve sus datos.`))
    : note('error', say(`failure.${message.code}`, sentenceOf(message, locale)))
}

export const connectedServices = (context: Context) => html`
  <div role="status" tabindex="-1" data-ca-service="result">${result(context)}</div>
  <p class="ca-hint">${msg('Servicios de la ciudad en los que entra con esta cuenta.')}</p>
  <ul class="ca-sessions">
    ${repeat(context.services.connected, ({ id }) => id, line(context))}
  </ul>
`
