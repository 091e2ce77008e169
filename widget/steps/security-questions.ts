/** Security questions: chosen at the first sign-in, one asked later from a device that is new. */
import { msg, str } from '../locale/words.ts'
import { questionField } from '../../contract/steps/choose-questions.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const chooseQuestions: StepView<'choose-questions'> = (context) =>
  shell(context, {
    title: msg('Elija sus preguntas de seguridad'),
    lead: msg(
      'Le haremos una, además de pedirle la contraseña, cuando entre desde un dispositivo nuevo. Los acentos y las mayúsculas no importan.',
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

export const answerQuestion: StepView<'answer-question'> = (context) =>
  shell(context, {
    title: msg('Responda una pregunta'),
    lead: msg('No reconocemos este dispositivo. Responda la pregunta que eligió para entrar.'),
    button: msg('Continuar'),
  })
