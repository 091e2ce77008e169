/** What to do when no message comes: the same words for everybody, whether there is an account or not. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { registerInstead } from './drafts.ts'
import { goBack } from './go-back.ts'
import { otherAccount } from './other-account.ts'
import { namedPageLink, offers, pageLink } from './parts.ts'
import type { WaitingContext } from './screen-context.ts'

export const correct = (context: WaitingContext) =>
  goBack(context, context.kind === 'register' ? 'register' : 'recover', msg('Corregir los datos'))

/** Of a number that is to be proven: whoever is signing in has an account, and nothing else to correct. */
export const helpOfPhone = (context: WaitingContext) => html`
  <details class="ca-details">
    <summary class="ca-summary">${msg('¿No le llegó nada?')}</summary>
    <ul class="ca-lines">
      <li>${msg('Deje el código vacío y continúe: se lo pediremos otra vez más adelante.')}</li>
      ${contact(context)}
    </ul>
  </details>
`

/** Of a citizen who is signing in, and takes a code instead of answering a question. */
export const helpOfSignIn = (context: WaitingContext) => html`
  <details class="ca-details">
    <summary class="ca-summary">${msg('¿No le llegó nada?')}</summary>
    <ul class="ca-lines">
      <li>${msg('Puede tardar unos minutos. Mire también en el correo no deseado.')}</li>
      ${contact(context)}
    </ul>
  </details>
  ${otherAccount(context)}
`

export const help = (context: WaitingContext) => html`
  <details class="ca-details">
    <summary class="ca-summary">${msg('¿No le llegó nada?')}</summary>
    <ul class="ca-lines">
      <li>${msg('Puede tardar unos minutos. Busque también en el correo no deseado (spam).')}</li>
      <li>${msg('Compruebe que escribió bien sus datos.')} ${correct(context)}</li>
      <li>
        ${msg('Quizá ya tenga una cuenta con otro correo, o todavía no tenga ninguna.')}
        ${pageLink(context, 'login', msg('Iniciar sesión'))} ·
        ${
          context.kind === 'register'
            ? namedPageLink(context, 'recover', msg('Recuperar la contraseña'))
            : registerInstead(context, context.say('link.register', msg('Crear una cuenta')))
        }
      </li>
      ${otherContact(context)} ${lost(context)} ${contact(context)}
    </ul>
  </details>
`

/** Back to where one of several contacts is chosen; masks of nobody's contacts lead there, too. */
const otherContact = (context: WaitingContext) =>
  context.kind === 'recover' &&
  context.profile.flows.recover.some(({ step }) => step === 'choose-contact')
    ? html`<li>
        ${msg('El mensaje también puede ir a otro de sus contactos registrados.')}
        ${goBack(context, 'recover', msg('Elegir otro contacto'))}
      </li>`
    : nothing

/** Nobody is told more by this: it is there for everybody who recovers. */
const lost = (context: WaitingContext) =>
  context.kind === 'recover' && offers(context, 'request-contact')
    ? html`<li>
        ${namedPageLink(context, 'request-contact', msg('No tengo acceso a mis contactos'))}
      </li>`
    : nothing

/** How to reach the municipality, on one line; empty where it says nothing. */
export const waysToUs = ({ profile: { support }, say }: Pick<WaitingContext, 'profile' | 'say'>) =>
  [support.email, support.phone, say('support.office', support.office ?? '')]
    .filter(Boolean)
    .join(' · ')

const contact = (context: WaitingContext) => {
  const ways = waysToUs(context)
  return ways ? html`<li>${msg(str`Si necesita ayuda: ${ways}`)}</li>` : nothing
}
