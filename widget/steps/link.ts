/** An e-mailed link was opened: nothing is done with it before the citizen says so. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { FlowKind } from '../../contract/flow.ts'
import { stepsLeft } from '../../contract/step-count.ts'
import type { Failure } from '../api/failure.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { linkButton } from '../strings/link-button.ts'
import { alarm, heading, submitButton, underWay } from './parts.ts'
import type { ScreenContext } from './screen-context.ts'
import { computer } from './shell.ts'

export interface LinkScreenContext extends ScreenContext {
  readonly kind: FlowKind
  readonly refusal: Failure | undefined
  readonly busy: boolean
  readonly delayed: boolean
  /** @param shared the citizen says that the computer is others' too */
  readonly followLink: (shared: boolean) => void
}

function ownLead(kind: FlowKind): string {
  if (kind === 'register')
    return msg('Abrió el mensaje que le enviamos. Presione el botón para crear su cuenta.')
  if (kind === 'dispute')
    return msg(
      'Alguien registró su número de documento con otro correo. Si no fue usted, impídalo aquí: se cierra la cuenta que lo usa, si la hay.',
    )
  if (kind === 'disown')
    return msg(
      'Si no fue usted, presione el botón: cerraremos todas las sesiones de su cuenta, desharemos los cambios de contacto recientes y le pediremos otra contraseña. No hace falta la actual.',
    )
  return msg('Abrió el mensaje que le enviamos. Presione el botón para elegir otra contraseña.')
}

function countOf({ kind, profile }: LinkScreenContext): string {
  const { least, most } = stepsLeft(profile, kind)
  if (least > 1) return msg(str`Faltan ${least} pasos`)
  return most > 1 ? msg('Falta un paso o dos') : msg('Falta un paso')
}

export const link = (context: LinkScreenContext) => html`
  <div class="ca-head">
    ${heading(context, countOf(context))}
    <p class="ca-lead">${context.say(`opened.${context.kind}.lead`, ownLead(context.kind))}</p>
  </div>
  ${context.refusal ? alarm(context.say(`failure.${context.refusal.code}`, sentenceOf(context.refusal, context.locale))) : nothing}
  <form
    class="ca-form"
    method="post"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      context.followLink(new FormData(event.currentTarget as HTMLFormElement).has('shared'))
    }}
  >
    ${context.kind === 'register' && !context.profile.computers ? computer(context) : nothing}
    ${submitButton(linkButton(context.kind, context.say), context.busy)}
    <p class="ca-hidden" role="status">${context.busy ? underWay(context.delayed) : nothing}</p>
  </form>
`
