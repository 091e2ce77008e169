/** The sessions of a citizen: which device and when, in what is read and in what is pressed. Asked before one is ended. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { repeat } from 'lit/directives/repeat.js'
import type { SessionView } from '../../contract/account.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { placeName } from '../strings/place-name.ts'
import { cityTime, spokenMoment, timeName } from '../strings/wait.ts'
import { note } from '../steps/note.ts'
import type { AccountScreenContext } from './account-screen-context.ts'

const deviceOf = ({ device }: SessionView) => device || msg('Dispositivo desconocido')

const lastUse = (context: AccountScreenContext, { lastSeenAt }: SessionView) =>
  msg(str`Último uso: ${spokenMoment(lastSeenAt, cityTime(context))}`)

/** Where it was opened, as far as it is known. */
const openedIn = ({ sections, locale }: AccountScreenContext, { id }: SessionView) => {
  const place = sections.sessions[id]
  return place
    ? html`<p class="ca-hint">${msg(str`Abierta en ${placeName(place, locale)}`)}</p>`
    : nothing
}

/** `Safari · iPhone. Último uso: 20 nov 2026, 13:40`: two of one kind are told apart by their time. */
const named = (context: AccountScreenContext, one: SessionView) =>
  `${deviceOf(one)}. ${lastUse(context, one)}`

const button = (words: string, look: string, press: () => void, busy = false) => html`
  <button
    class=${look}
    type="button"
    aria-disabled=${busy ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
    @click=${press}
  >
    ${words}
  </button>
`

/** Takes the place of what was pressed, and the focus; nothing has happened yet. */
export const question = (context: AccountScreenContext, which: string, words: string) => {
  const id = context.id(`ask-${which}`)
  return html`<div class="ca-form" role="group" aria-labelledby=${id}>
    <p id=${id} tabindex="-1" data-ca-question>${words}</p>
    ${button(msg('Sí, cerrar'), 'ca-button ca-small', () => context.end(which), context.busy === which)}
    ${button(msg('No, dejarla abierta'), 'ca-link', context.keep)}
  </div>`
}

/** What asks first; the focus comes back to it when the answer is no. */
export const ending = (
  context: AccountScreenContext,
  which: string,
  words: string,
  look: string,
  label?: string,
) =>
  html`<button
    class=${look}
    type="button"
    data-ca-asks=${which}
    aria-label=${label ?? nothing}
    @click=${() => context.ask(which)}
  >
    ${words}
  </button>`

const end = (context: AccountScreenContext, one: SessionView) => {
  if (one.current) return nothing
  return context.asking === one.id
    ? question(context, one.id, msg(str`¿Cerrar la sesión? ${named(context, one)}`))
    : ending(
        context,
        one.id,
        msg('Cerrar sesión'),
        'ca-button ca-secondary ca-small',
        msg(
          str`Cerrar sesión en ${one.device || msg('un dispositivo desconocido')}, ${spokenMoment(one.lastSeenAt, cityTime(context))}`,
        ),
      )
}

const line = (context: AccountScreenContext) => (one: SessionView) => html`
  <li class="ca-session">
    <div>
      <p>
        <span class="ca-strong">${deviceOf(one)}</span>
        ${one.current ? html`<span class="ca-chip">${msg('Esta sesión')}</span>` : nothing}
      </p>
      <p class="ca-hint">${lastUse(context, one)}</p>
      ${openedIn(context, one)}
    </div>
    ${end(context, one)}
  </li>
`

const result = (context: AccountScreenContext) => {
  const { result: message, locale, say } = context
  if (!message) return nothing
  if (!('ended' in message))
    return note('error', say(`failure.${message.code}`, sentenceOf(message, locale)))
  const [one, ...others] = message.ended
  return note(
    'good',
    one && others.length === 0
      ? msg(str`La sesión se cerró: ${named(context, one)}`)
      : msg('Se cerraron las demás sesiones.'),
  )
}

const others = (context: AccountScreenContext) => {
  if (context.sessions.length < 3) return nothing
  return context.asking === 'others'
    ? question(context, 'others', msg('¿Cerrar todas las sesiones menos esta?'))
    : ending(context, 'others', msg('Cerrar las demás sesiones'), 'ca-link')
}

/** Rows are known by their session: the focus does not slip to what moves up. */
export const sessionList = (context: AccountScreenContext) => html`
  <div role="status">${result(context)}</div>
  <p class="ca-hint">${msg(str`Fechas y horas en ${timeName(cityTime(context))}.`)}</p>
  <ul class="ca-sessions">
    ${repeat(context.sessions, ({ id }) => id, line(context))}
  </ul>
  ${others(context)}
`
