/** Security questions: chosen at the first sign-in, one asked later from a device that is new. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { codeInstead } from '../../contract/steps/answer-question.ts'
import { questionField } from '../../contract/steps/choose-questions.ts'
import { otherAccount } from './other-account.ts'
import { namedPageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const chooseQuestions: StepView<'choose-questions'> = (context) =>
  shell(context, {
    title: msg('Elija sus preguntas de seguridad'),
    lead: msg(
      'Le haremos una, además de pedirle la contraseña, cuando inicie sesión desde un dispositivo nuevo. Los acentos y las mayúsculas no importan.',
    ),
    button: msg('Continuar'),
    labels: Object.fromEntries(
      Array.from({ length: context.config.count }, (_, index) => {
        const { question, answer } = questionField(index + 1)
        return [
          [question, msg(str`Pregunta ${index + 1}`)],
          [answer, msg(str`Respuesta ${index + 1}`)],
        ]
      }).flat(),
    ),
  })

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
