/** The screens of a citizen whom a service of the city has sent: what it asks to know, and how to go on or back. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { AskedClaim, PressName, ShownOfService } from '../../contract/own-page.ts'
import { wordingOf } from '../../contract/wording.ts'
import { claimName } from '../strings/claims.ts'
import { levelWanted } from '../strings/level.ts'
import { heading, pageLink } from '../steps/parts.ts'
import type { ScreenContext } from '../steps/screen-context.ts'

type Noting = (name: PressName) => (value?: string) => void

type Is<What extends ShownOfService['is']> = Extract<ShownOfService, { is: What }>

const button = (words: string, press: () => void, look = 'ca-button') => html`
  <button class=${look} type="button" @click=${press}>${words}</button>
`

const head = (context: ScreenContext, title: string, lead: string) => html`
  <div class="ca-head">
    ${heading(context, title)}
    <p class="ca-lead">${lead}</p>
  </div>
`

const valueOf = ({ value }: AskedClaim) => {
  if (value === undefined) return msg('Su cuenta no lo tiene')
  if (typeof value === 'string') return value
  return value ? msg('Sí') : msg('No')
}

const claim = (one: AskedClaim) => html`
  <div>
    <dt>
      ${claimName(one.claim)}${one.purpose === undefined ? nothing : html`<br /><span class="ca-hint">${one.purpose}</span>`}
    </dt>
    <dd>${valueOf(one)}</dd>
  </div>
`

const nameOf = ({ account: { details, contacts, documents } }: Is<'consent'>) =>
  details.givenNames ?? details['companyName'] ?? contacts[0]?.value ?? documents[0]?.value ?? ''

function consent(context: ScreenContext, shown: Is<'consent'>, noting: Noting) {
  const { service, claims } = shown
  return html`
    ${head(
      context,
      msg(str`¿Continuar a ${service}?`),
      claims.length === 0
        ? msg(str`${service} sabrá que es usted quien entra, y nada más.`)
        : msg(
            str`Usted entró como ${nameOf(shown)}. Si continúa, ${service} recibirá estos datos:`,
          ),
    )}
    ${claims.length === 0 ? nothing : html`<dl class="ca-data">${claims.map(claim)}</dl>`}
    <div class="ca-form">
      ${button(msg('Permitir y continuar'), () => noting('allow')())}
      ${button(msg('No permitir'), () => noting('decline')(), 'ca-button ca-secondary')}
    </div>
    <p class="ca-hint">
      ${msg('No se lo volveremos a preguntar. Puede retirar el permiso cuando quiera en su cuenta.')}
    </p>
  `
}

function level(context: ScreenContext, { service, wanted }: Is<'level'>, noting: Noting) {
  const { office, phone, email } = context.profile.support
  const where = context.say('support.office', office ?? phone ?? email ?? '')
  return html`
    ${head(context, msg(str`Para ${service} hace falta comprobar más`), levelWanted[wanted]())}
    ${where ? html`<p class="ca-paragraph">${msg(str`Para comprobarlo, acuda con su documento a: ${where}`)}</p>` : nothing}
    <div class="ca-form">
      ${pageLink(context, 'account', msg('Ver mi cuenta'), 'ca-button')}
      ${button(msg(str`Volver a ${service}`), () => noting('decline')(), 'ca-button ca-secondary')}
    </div>
  `
}

function factor(context: ScreenContext, { service }: Is<'factor'>, noting: Noting) {
  return html`
    ${head(
      context,
      msg(str`Para ${service} hace falta un segundo paso`),
      msg(
        'Además de la contraseña, pide algo que solo usted tiene. Se activa una vez, aquí mismo, y después le llevamos de vuelta.',
      ),
    )}
    <div class="ca-form">
      ${button(msg('Activar un segundo paso'), () => noting('allow')())}
      ${button(msg(str`Volver a ${service}`), () => noting('decline')(), 'ca-button ca-secondary')}
    </div>
  `
}

function signOut(context: ScreenContext, { service }: Is<'sign-out'>, noting: Noting) {
  const account = wordingOf(context.profile, context.locale).service
  return html`
    ${head(
      context,
      msg('¿Cerrar la sesión?'),
      service === undefined
        ? msg(str`Saldrá de ${account} y de los servicios en los que entró con ella.`)
        : msg(
            str`Saldrá de ${service}, de ${account} y de los demás servicios en los que entró con ella.`,
          ),
    )}
    <div class="ca-form">
      ${button(msg('Cerrar sesión'), () => noting('sign-out')())}
      ${pageLink(context, 'account', msg('Seguir con la sesión abierta'), 'ca-button ca-secondary')}
    </div>
  `
}

const signedOut = (context: ScreenContext) => html`
  ${head(context, msg('La sesión está cerrada'), msg('También en los servicios en los que entró con esta cuenta.'))}
  <div class="ca-form">${pageLink(context, 'account', msg('Entrar otra vez'), 'ca-button')}</div>
`

const unanswerable = (context: ScreenContext, { code }: Is<'unanswerable'>) => html`
  ${head(
    context,
    msg('No podemos atender lo que pidió el servicio'),
    msg(
      'No es por nada que usted hiciera. Vuelva al servicio e inténtelo otra vez; si se repite, avise a quien lo lleva.',
    ),
  )}
  ${code === undefined ? nothing : html`<p class="ca-hint">${msg(str`Para quien lleva el servicio: ${code}`)}</p>`}
  <div class="ca-form">${pageLink(context, 'account', msg('Mi cuenta'), 'ca-button')}</div>
`

const onwards = (context: ScreenContext, { service, to }: Is<'onwards'>) => html`
  ${head(context, msg('Un momento…'), service === undefined ? msg('Seguimos enseguida.') : msg(str`Le llevamos a ${service}.`))}
  <p class="ca-form"><a class="ca-button" href=${to}>${msg('Continuar')}</a></p>
`

export function serviceScreen(context: ScreenContext, shown: ShownOfService, noting: Noting) {
  switch (shown.is) {
    case 'consent':
      return consent(context, shown, noting)
    case 'level':
      return level(context, shown, noting)
    case 'factor':
      return factor(context, shown, noting)
    case 'sign-out':
      return signOut(context, shown, noting)
    case 'signed-out':
      return signedOut(context)
    case 'unanswerable':
      return unanswerable(context, shown)
    case 'onwards':
      return onwards(context, shown)
  }
}
