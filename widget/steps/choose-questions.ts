/** Security questions, chosen and answered at the first sign-in. */
import { msg, str } from '../locale/msg.ts'
import { questionField } from '../../contract/steps/choose-questions.ts'
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
        const own = msg(str`Respuesta ${index + 1}`)
        const chosen = context.typed[question]
        return [
          [question, msg(str`Pregunta ${index + 1}`)],
          // A list on a narrow screen shows the beginning of what was chosen.
          [answer, chosen ? `${own}: ${context.say(`question.${chosen}`, chosen)}` : own],
        ]
      }).flat(),
    ),
  })
