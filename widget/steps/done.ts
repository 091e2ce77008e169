/** How a flow ended, and the one thing to do next. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { Outcome } from '../../contract/flow.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { goBack } from './go-back.ts'
import { endings } from './endings.ts'
import { note } from './note.ts'
import { cityTime, spokenDay, spokenMoment } from '../strings/wait.ts'
import { alarm, heading, pageLink } from './parts.ts'
import { sentTo } from './sent-to.ts'
import { help } from './help.ts'
import { resend } from './resend.ts'
import type { DoneScreenContext, DoneView, ElementPage } from './screen-context.ts'

/** What the citizen came for, or has to keep, in plain sight. */
const keepsake = ({ details }: DoneScreenContext) => {
  const kept = details.userId ?? details.reference
  return kept === undefined
    ? nothing
    : html`<p class="ca-kept"><strong class="ca-kept-text">${kept}</strong></p>`
}

/** Ends of flows inside the account, which is where the citizen goes back to. */
const ofAccount: ReadonlySet<Outcome> = new Set([
  'password_changed',
  'identity_linked',
  'details_changed',
  'contact_changed',
  'download_ready',
  'identity_confirmed',
  'factor_added',
  'factor_removed',
  'recovery_codes_made',
  'device_forgotten',
])

/** Until when something holds, by the city's clock. */
const untilWhen = (context: DoneScreenContext) =>
  context.details.until === undefined
    ? nothing
    : html`<p class="ca-kept">
        <strong class="ca-kept-text">
          ${msg(str`Hasta: ${spokenMoment(context.details.until, cityTime(context))}`)}
        </strong>
      </p>`

/** One file to read, and one for machines. */
const downloads = ({ details: { download: id }, download }: DoneScreenContext) =>
  id === undefined || !download
    ? nothing
    : html`<div class="ca-form">
        ${button(msg('Descargar para leer (HTML)'), () => download(id, 'html'))}
        <button class="ca-button ca-secondary" type="button" @click=${() => download(id, 'json')}>
          ${msg('Descargar para programas (JSON)')}
        </button>
      </div>`

const button = (words: string, press: () => void) =>
  html`<button class="ca-button" type="button" @click=${press}>${words}</button>`

const link = (context: DoneScreenContext, page: ElementPage, words: string) =>
  pageLink(context, page, words, 'ca-button')

const next = (context: DoneScreenContext) => {
  if (ofAccount.has(context.outcome) && context.signedIn)
    return link(context, 'account', msg('Volver a mi cuenta'))
  if (context.outcome === 'disowned')
    return link(context, 'recover', msg('Elegir una contraseña nueva'))
  if (context.outcome === 'claim_stopped') return link(context, 'register', msg('Crear una cuenta'))
  if (!context.signedIn) return link(context, 'login', msg('Iniciar sesión'))
  return context.proceed
    ? button(msg('Continuar'), context.proceed)
    : link(context, 'account', msg('Ir a mi cuenta'))
}

/** Whoever ends so can sign in at once. */
export const leadsToSignIn: Readonly<Partial<Record<Outcome, true>>> = {
  registered: true,
  recovered: true,
  temporary_password_sent: true,
  user_found: true,
}

/** What to do until the message comes, or a person writes; the same words for everybody. */
const waits: Readonly<Partial<Record<Outcome, true>>> = {
  temporary_password_sent: true,
  user_sent: true,
  request_received: true,
  awaiting_approval: true,
}

/** Of a person, who may take days. */
const answeredBy = (context: DoneScreenContext) => {
  const {
    details: { until },
    outcome,
  } = context
  return until !== undefined && waits[outcome]
    ? html`<p class="ca-lead">
        ${msg(str`Le responderemos a más tardar el ${spokenDay(until, cityTime(context))}.`)}
      </p>`
    : untilWhen(context)
}

const waiting = (context: DoneScreenContext, lead: string) => {
  const { again, details, kind, outcome } = context
  if (!waits[outcome]) return nothing
  const page = kind === 'register' || kind === 'find-user' ? kind : 'recover'
  const correct = goBack(again ?? context, page, msg('Corregir los datos'))
  const idle = { refusal: undefined, sending: undefined, remaining: () => 0, resend: () => {} }
  return html`
    ${sentTo(context, details.to, lead, correct)}
    <div role="status">
      ${again?.resent && !again.refusal ? note('good', msg('Enviamos otro mensaje. Use el más reciente.')) : nothing}
    </div>
    ${again?.refusal ? alarm(sentenceOf(again.refusal, context.locale)) : nothing}
    <div class="ca-foot">
      ${again ? resend({ ...again, view: { resendIn: details.resendIn ?? 0 } }) : nothing}
      ${help(again ?? { ...context, ...idle })}
    </div>
  `
}

export const done: DoneView = (context) => {
  const { title, lead } = endings[context.outcome](context.details, context.kind)
  const said = context.say(`done.${context.outcome}.lead`, lead)
  return html`
    <div class="ca-head ca-done">
      <span class="ca-tick" aria-hidden="true"></span>
      ${heading(context, context.say(`done.${context.outcome}.title`, title))}
      <p class="ca-lead">${said}</p>
    </div>
    ${keepsake(context)} ${answeredBy(context)} ${downloads(context)}
    ${context.named ? html`<p class="ca-lead">${context.say('done.named', msg('Al iniciar sesión, su usuario ya está escrito.'))}</p>` : nothing}
    ${next(context) ?? nothing} ${waiting(context, said)}
  `
}
