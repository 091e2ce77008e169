/** How a flow ended, and the one thing to do next. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { FlowKind, Outcome, OutcomeDetails } from '../../contract/flow.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { goBack } from './drafts.ts'
import { note } from './note.ts'
import { cityTime, spokenMoment } from '../strings/wait.ts'
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
    : html`<p class="ca-kept"><output class="ca-kept-text">${kept}</output></p>`
}

interface Ending {
  readonly title: string
  readonly lead: string
}

/** True also where the address had an account already, which the page is not told (T12). */
const passwordOfRegistration = (to: string | undefined) =>
  to
    ? msg(
        str`Enviamos un mensaje a ${to}. Si contiene una contraseña temporal, inicie sesión con ella y elija la suya.`,
      )
    : msg(
        'Enviamos un mensaje al correo registrado. Si contiene una contraseña temporal, inicie sesión con ella y elija la suya.',
      )

const passwordOfRecovery = (to: string | undefined) =>
  to
    ? msg(
        str`Si los datos coinciden, enviamos una contraseña temporal a ${to}. Inicie sesión con ella y elija la suya.`,
      )
    : msg(
        'Si los datos coinciden, enviamos una contraseña temporal al correo registrado. Inicie sesión con ella y elija la suya.',
      )

const endings = {
  signed_in: () => ({ title: msg('Sesión iniciada'), lead: msg('Ya puede continuar.') }),
  registered: () => ({
    title: msg('Su cuenta está lista'),
    lead: msg('Confirmamos su correo. Ya puede usar su cuenta.'),
  }),
  recovered: () => ({
    title: msg('Su contraseña cambió'),
    lead: msg(
      'Cerramos todas sus sesiones y avisamos a sus contactos registrados. Inicie sesión con la nueva contraseña.',
    ),
  }),
  password_changed: () => ({
    title: msg('Su contraseña cambió'),
    lead: msg('Cerramos sus otras sesiones y avisamos a sus contactos registrados.'),
  }),
  awaiting_approval: () => ({
    title: msg('Su solicitud está en revisión'),
    lead: msg(
      'Confirmamos su correo. Una persona revisará su registro y le avisaremos por correo.',
    ),
  }),
  temporary_password_sent: ({ to }, kind) => ({
    title: msg('Revise su correo electrónico'),
    lead: kind === 'register' ? passwordOfRegistration(to) : passwordOfRecovery(to),
  }),
  user_found: () => ({
    title: msg('Su ID de usuario'),
    lead: msg('Guárdelo: lo necesita, con su contraseña, para iniciar sesión.'),
  }),
  user_sent: () => ({
    title: msg('Revise su correo electrónico'),
    lead: msg('Si los datos coinciden, enviamos su ID de usuario al correo registrado.'),
  }),
  request_received: () => ({
    title: msg('Recibimos su solicitud'),
    lead: msg(
      'Guarde este número. Una persona revisará su solicitud y le escribirá; su cuenta no cambia mientras tanto.',
    ),
  }),
  claim_stopped: () => ({
    title: msg('Su número está libre'),
    lead: msg(
      'Cerramos la cuenta que lo usaba sin ser suya, con sus sesiones, y anulamos lo que se pidió con él. Ya puede crear la suya.',
    ),
  }),
  identity_linked: ({ provider = '' }) => ({
    title: msg(str`${provider} quedó conectado`),
    lead: msg(
      str`Desde ahora puede iniciar sesión también con ${provider}. Avisamos a sus contactos registrados.`,
    ),
  }),
  disowned: () => ({
    title: msg('Cerramos todo en su cuenta'),
    lead: msg(
      'Todas las sesiones terminaron, deshicimos los cambios de contacto recientes y la contraseña ya no abre nada. Elija otra para volver a entrar.',
    ),
  }),
  details_changed: () => ({
    title: msg('Sus datos cambiaron'),
    lead: msg('Ya están guardados. Avisamos a sus contactos.'),
  }),
  contact_changed: ({ to }) => ({
    title: msg('Su contacto cambió'),
    lead: to
      ? msg(
          str`Desde ahora es ${to}. Avisamos también al anterior, que puede deshacer el cambio durante un tiempo.`,
        )
      : msg('Avisamos también al anterior, que puede deshacer el cambio durante un tiempo.'),
  }),
  agreement_withdrawn: () => ({
    title: msg('Retiró el acuerdo'),
    lead: msg('Cerramos todas sus sesiones. Al entrar otra vez se le preguntará de nuevo.'),
  }),
  download_ready: () => ({
    title: msg('Sus datos están listos'),
    lead: msg(
      'Puede descargarlos durante una hora, solo desde aquí. Guárdelos en un lugar seguro.',
    ),
  }),
  identity_confirmed: () => ({
    title: msg('Ya confirmó que es usted'),
    lead: msg('Puede seguir con lo que estaba haciendo.'),
  }),
  factor_added: () => ({
    title: msg('Su segundo paso está activo'),
    lead: msg('Desde ahora se le pedirá al entrar. Avisamos a sus contactos.'),
  }),
  factor_removed: () => ({
    title: msg('Desactivó un segundo paso'),
    lead: msg('Avisamos a sus contactos.'),
  }),
  factor_reset_requested: () => ({
    title: msg('Vuelva cuando pase la espera'),
    lead: msg(
      'Avisamos a todos sus contactos, y desde cada aviso se puede detener. Desde la fecha podrá entrar con la contraseña y activar otro segundo paso.',
    ),
  }),
  recovery_codes_made: () => ({
    title: msg('Sus códigos nuevos ya sirven'),
    lead: msg('Los anteriores no sirven más. Avisamos a sus contactos.'),
  }),
  device_forgotten: () => ({
    title: msg('Dispositivo olvidado'),
    lead: msg('La próxima vez que entre desde él se le pedirá el segundo paso.'),
  }),
  deletion_requested: () => ({
    title: msg('Su cuenta se eliminará'),
    lead: msg(
      'Cerramos todas sus sesiones y avisamos a sus contactos. Si cambia de idea, inicie sesión antes de la fecha: con eso la conserva.',
    ),
  }),
} satisfies Record<Outcome, (details: OutcomeDetails, kind: FlowKind) => Ending>

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
        <output class="ca-kept-text">
          ${msg(str`Hasta: ${spokenMoment(context.details.until, cityTime(context))}`)}
        </output>
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

/** What to do until the message comes, or a person writes; the same words for everybody. */
const waits: Readonly<Partial<Record<Outcome, true>>> = {
  temporary_password_sent: true,
  user_sent: true,
  request_received: true,
  awaiting_approval: true,
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
    ${keepsake(context)} ${untilWhen(context)} ${downloads(context)} ${next(context) ?? nothing}
    ${waiting(context, said)}
  `
}
