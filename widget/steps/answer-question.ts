/** One security question, asked at a sign-in from a device that is new. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { codeInstead } from '../../contract/steps/answer-question.ts'
import { otherAccount } from './other-account.ts'
import { namedPageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

/** Another of the citizen's own questions, or a code, is one press away; so is leaving it to whose account it is. */
export const answerQuestion: StepView<'answer-question'> = (context) => {
  const { view } = context
  return shell(context, {
    title: msg('Responda una pregunta'),
    lead: msg(
      'No reconocemos este dispositivo. Para iniciar sesión, responda la pregunta que eligió.',
    ),
    button: msg('Continuar'),
    labels: {
      question: msg('¿Cómo quiere confirmar que es usted?'),
      answer: msg('Respuesta'),
    },
    options: {
      [codeInstead]:
        view.code === 'email'
          ? msg('No recuerdo las respuestas: enviarme un código por correo')
          : msg('No recuerdo las respuestas: enviarme un código por mensaje de texto'),
    },
    after: html`<div class="ca-foot">
      ${otherAccount(context)} ${namedPageLink(context, 'recover', msg('Recuperar la contraseña'))}
    </div>`,
  })
}
