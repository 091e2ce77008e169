/** Takes questions and answers. An answer is hashed like a password, and leaves nothing else behind. */
import { questionField } from '../../../contract/steps/choose-questions.ts'
import { AuthError } from '../../auth-error.ts'
import type { Step } from '../step.ts'
import { hashTurnOf } from '../hash-turn.ts'

export const chooseQuestions: Step<'choose-questions'> = {
  view: () => ({}),

  async answer({ config, ports, client }, values) {
    const chosen = Array.from({ length: config.count }, (_, index) => {
      const { question, answer } = questionField(index + 1)
      return { field: question, question: values[question] ?? '', answer: values[answer] ?? '' }
    })
    const again = chosen.find(
      ({ question }, index) => chosen.findIndex((one) => one.question === question) < index,
    )
    if (again)
      throw new AuthError('invalid_answer', { fields: { [again.field]: 'questions_alike' } })
    const questions = await Promise.all(
      chosen.map(async ({ question, answer }) => ({
        question,
        record: await ports.passwords.hash(answer, hashTurnOf(client, {})),
      })),
    )
    return { state: { questions } }
  },
}
