/** What a citizen sees of their own account. Asks nothing of the Worker. */
import { msg, str } from '../locale/words.ts'
import { html, nothing } from 'lit'
import type { AccountView, SessionView } from '../../contract/account.ts'
import type { Failure } from '../api/failure.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { documentName } from '../strings/identifiers.ts'
import { detailRows } from '../strings/details.ts'
import { spokenDay, spokenMoment } from '../strings/wait.ts'
import { heading } from '../steps/parts.ts'
import { note } from '../steps/note.ts'
import type { ScreenContext } from '../steps/screen-context.ts'

export interface AccountScreenContext extends ScreenContext {
  readonly account: AccountView
  readonly sessions: readonly SessionView[]
  readonly result?: 'ended' | Failure
  readonly busy?: string
  readonly changePassword: () => void
  readonly end: (id: string) => void
  readonly endOthers: () => void
  readonly signOut: () => void
  readonly signOutEverywhere: () => void
}

const section = (context: AccountScreenContext, title: string, content: unknown) => html`
  <section class="ca-section">
    <h3 class="ca-section-title" aria-level=${Math.min(context.level + 1, 6)}>${title}</h3>
    ${content}
  </section>
`

const row = (name: string, value: string) => html`
  <div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>
`

const contactName = (channel: string) =>
  channel === 'email' ? msg('Correo electrónico') : msg('Teléfono')

const own = (context: AccountScreenContext) => {
  const { account } = context
  return html`
    <dl class="ca-data">
      ${detailRows(account.details, { ...context, derived: account.derived }).map(([name, value]) => row(name, value))}
      ${account.documents.map(({ kind, value }) => row(documentName(kind), value))}
      ${account.contacts.map(({ channel, value }) => row(contactName(channel), value))}
      ${account.unproven?.map(({ channel, value }) => row(contactName(channel), msg(str`${value} (sin comprobar)`)))}
    </dl>
  `
}

const security = (context: AccountScreenContext) => html`
  <p class="ca-lead">
    ${context.say('account.password-since', msg(str`Tiene esta contraseña desde el ${spokenDay(context.account.passwordChangedAt, context.locale)}.`))}
  </p>
  <button class="ca-button ca-secondary" type="button" @click=${context.changePassword}>
    ${context.say('account.change-password', msg('Cambiar la contraseña'))}
  </button>
`

const small = (words: string, busy: boolean, label: string | undefined, press: () => void) => html`
  <button
    class="ca-button ca-secondary ca-small"
    type="button"
    aria-label=${label ?? nothing}
    aria-disabled=${busy ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
    @click=${press}
  >
    ${words}
  </button>
`

const deviceOf = ({ device }: SessionView) => device || msg('Dispositivo desconocido')

const lastUseOf = ({ lastSeenAt }: SessionView, { locale }: AccountScreenContext) =>
  spokenMoment(lastSeenAt, locale)

const line = (context: AccountScreenContext) => (one: SessionView) => html`
  <li class="ca-session">
    <div>
      <p>
        <span class="ca-strong">${deviceOf(one)}</span>
        ${one.current ? html`<span class="ca-chip">${msg('Esta sesión')}</span>` : nothing}
      </p>
      <p class="ca-hint">${msg(str`Último uso: ${lastUseOf(one, context)}`)}</p>
    </div>
    ${
      one.current
        ? nothing
        : small(
            msg('Cerrar sesión'),
            context.busy === one.id,
            msg(
              str`Cerrar sesión en ${one.device || msg('un dispositivo desconocido')}, ${lastUseOf(one, context)}`,
            ),
            () => context.end(one.id),
          )
    }
  </li>
`

const result = ({ result: message, locale, say }: AccountScreenContext) => {
  if (!message) return nothing
  return message === 'ended'
    ? note('good', msg('La sesión se cerró.'))
    : note('error', say(`failure.${message.code}`, sentenceOf(message, locale)))
}

const sessions = (context: AccountScreenContext) => html`
  <div role="status">${result(context)}</div>
  <ul class="ca-sessions">
    ${context.sessions.map(line(context))}
  </ul>
  ${
    context.sessions.length > 2
      ? html`<button class="ca-link" type="button" @click=${context.endOthers}>
          ${msg('Cerrar las demás sesiones')}
        </button>`
      : nothing
  }
`

const leaving = (context: AccountScreenContext) => html`
  <div class="ca-foot">
    <button class="ca-button" type="button" @click=${context.signOut}>
      ${msg('Cerrar sesión')}
    </button>
    <button
      class="ca-link"
      type="button"
      aria-busy=${context.busy === 'all' ? 'true' : nothing}
      @click=${context.signOutEverywhere}
    >
      ${msg('Cerrar sesión en todos los dispositivos')}
    </button>
  </div>
`

export const accountView = (context: AccountScreenContext) => html`
  <div class="ca-head">
    ${heading(context, msg('Mi cuenta'))}
    <p class="ca-lead">${context.profile.service} · ${context.profile.name}</p>
  </div>
  ${section(context, msg('Sus datos'), own(context))}
  ${section(context, context.say('account.password', msg('Contraseña')), security(context))}
  ${section(context, msg('Sesiones abiertas'), sessions(context))} ${leaving(context)}
`
