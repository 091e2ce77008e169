/** The code that was sent: where it went, how long it lasts, and what to do when it does not come. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { cityTime, hourIn } from '../strings/wait.ts'
import { tooMany } from '../strings/failure-sentences.ts'
import { linkButton } from '../strings/link-button.ts'
import { correct, help, helpOfPhone, helpOfSignIn } from './help.ts'
import { isDead, moreTime } from './more-time.ts'
import { usernameTokens } from './credentials.ts'
import { heading, summary } from './parts.ts'
import { progress } from './progress.ts'
import { note } from './note.ts'
import { resend } from './resend.ts'
import { shell } from './shell.ts'
import { sentTo } from './sent-to.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

type CodeStage = StepScreenContext<'verify-code'>

const title = ({ view }: CodeStage) => {
  if (view.heldBack) return msg('No enviamos otro mensaje')
  return view.channel === 'email' ? msg('Revise su correo electrónico') : msg('Revise sus mensajes')
}

/** Without an address it says nothing about there being an account: the page does not know, and must not (T12). */
const ownLead = ({ view, config, kind, say }: CodeStage) => {
  if (view.heldBack) return msg('Si ya le llegó alguno, use el más reciente.')
  if (view.form === 'link')
    return view.to
      ? msg(
          str`Enviamos un mensaje a ${view.to}. Ábralo y presione el botón «${linkButton(kind, say)}».`,
        )
      : msg(
          str`Si hay una cuenta con esos datos, enviamos un mensaje al contacto registrado. Ábralo y presione el botón «${linkButton(kind, say)}».`,
        )
  return view.to
    ? msg(str`Enviamos un código de ${config.digits} dígitos a ${view.to}. Escríbalo aquí.`)
    : msg(
        str`Si hay una cuenta con esos datos, enviamos un código de ${config.digits} dígitos a su contacto registrado. Escríbalo aquí.`,
      )
}

const lead = (context: CodeStage) =>
  context
    .say(`step.${context.screen.at}.lead`, ownLead(context))
    .replace('{to}', () => context.view.to ?? '')

/** Where no message went, a city's own words, which speak of one, are not said. */
const heard = (context: CodeStage): CodeStage =>
  context.view.heldBack
    ? {
        ...context,
        say: (key, own) => (/\.(?:title|lead)$/.test(key) ? own : context.say(key, own)),
      }
    : context

const isLink = ({ view }: CodeStage) => view.form === 'link'

const expiry = (context: CodeStage) => {
  const { view, remaining } = context
  if (view.heldBack || isDead(context)) return nothing
  const left = remaining(view.expiresIn)
  if (left <= 0)
    return view.form === 'link'
      ? msg('El mensaje caducó. Pida otro.')
      : msg('El código caducó. Pida otro.')
  const end = hourIn(left, cityTime(context))
  return view.form === 'link'
    ? msg(str`El botón sirve hasta ${end}.`)
    : msg(str`El código sirve hasta ${end}.`)
}

/** Seconds before the end at which it is said that it comes, where no more time is given to the same code. */
const lastMinute = 60

/** The end of a code, in a region that is read aloud: nobody finds out by failing (WCAG 2.2, 2.2.1). */
const ending = (context: CodeStage) => {
  const { view, remaining } = context
  const left = remaining(view.expiresIn)
  if (view.expiresIn <= 0 || left > lastMinute) return nothing
  if (left <= 0) return expiry(context)
  return view.prolongable || view.heldBack || isDead(context)
    ? nothing
    : msg('Queda un minuto. Si necesita más tiempo, pida otro mensaje.')
}

/** Told of an address that was typed here, to whoever typed it. Said at once when it is learnt of. */
const undelivered = (context: CodeStage) => {
  const { undelivered: isUndelivered, to = '' } = context.view
  return html`
    <div role="status" class=${isUndelivered ? '' : 'ca-hidden'}>
      ${
        isUndelivered
          ? note(
              'error',
              msg(
                str`No pudimos entregar el mensaje a ${to}. Revise que la dirección esté bien escrita.`,
              ),
            )
          : nothing
      }
    </div>
    ${isUndelivered ? html`<p class="ca-foot-line">${correct(context)}</p>` : nothing}
  `
}

/** No message went, and from when on asking again helps: by what was typed, so everybody is told the same. */
const heldBack = (context: CodeStage) => {
  const { view, remaining } = context
  const left = view.heldBack ? remaining(view.resendIn) : 0
  return html`
    <div role="status" class=${view.heldBack ? '' : 'ca-hidden'}>
      ${
        view.heldBack
          ? note(
              'error',
              left > 0
                ? `${tooMany()} ${msg(str`Podrá pedir otro a ${hourIn(left, cityTime(context))}.`)}`
                : tooMany(),
            )
          : nothing
      }
    </div>
  `
}

/** Where the message went, in whatever words a city says that it went. */
const address = (context: CodeStage) =>
  context.view.heldBack || context.config.phone
    ? nothing
    : sentTo(context, context.view.to, lead(context), correct(context))

/** With a link there is nothing to type here: the screen waits, and the link goes on. */
const waitingForLink = (context: CodeStage) => html`
  <div class="ca-head">
    ${progress(context)}
    ${heading(context, context.say(`step.${context.screen.at}.title`, title(context)))}
    <p class="ca-lead">${lead(context)} <span class="ca-expiry">${expiry(context)}</span></p>
  </div>
  ${summary(context, ({ name }) => name)} ${heldBack(context)} ${undelivered(context)}
  ${address(context)} ${below(context)}
`

const helpFor = (context: CodeStage) => {
  if (context.config.phone) return helpOfPhone(context)
  return context.kind === 'login' ? helpOfSignIn(context) : help(context)
}

const below = (context: CodeStage) => html`
  <div role="status">
    ${context.resent && !context.view.undelivered && !context.view.heldBack ? note('good', msg('Enviamos otro mensaje. Use el más reciente.')) : nothing}
  </div>
  <p class="ca-hint" role="status">${ending(context)}</p>
  <div class="ca-foot">
    ${moreTime(context, hourIn(context.remaining(context.view.expiresIn), cityTime(context)))}
    ${resend(context)} ${helpFor(context)}
  </div>
`

export const verifyCode: StepView<'verify-code'> = (asking) => {
  const context = heard(asking)
  return isLink(context)
    ? waitingForLink(context)
    : shell(context, {
        title: title(context),
        lead: html`${lead(context)}
          ${context.config.by === 'either' && !context.view.heldBack ? msg(str`También puede presionar el botón «${linkButton(context.kind, context.say)}» del mensaje.`) : nothing}
          <span class="ca-expiry">${expiry(context)}</span>`,
        before: html`${heldBack(context)} ${undelivered(context)} ${address(context)}`,
        button: context.config.phone ? msg('Continuar') : msg('Confirmar'),
        autocomplete: usernameTokens(context.fields),
        after: below(context),
      })
}
