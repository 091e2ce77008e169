/** Asks one question besides the password. Tries are counted for the account, whatever is begun again. */
import { AuthError } from '../../auth-error.ts'
import { requireSlots } from '../slots.ts'
import type { Step, StepContext } from '../step.ts'

export const answerQuestion: Step<'answer-question'> = {
  async enter(context) {
    const kept = await questionsOf(context)
    // The same for the whole flow and for every flow of a day's tries: asking anew does not find an easier one.
    const day = Math.floor(context.ports.now() / 86_400)
    const question = kept[day % Math.max(1, kept.length)]?.question
    return { facts: { ...(question !== undefined && { question }) } }
  },

  view: ({ facts }) => ({ question: facts.question ?? '' }),

  async answer(context, values) {
    const { ports, facts } = context
    const [slot] = await ports.together(
      await ports.limiter.take('answerOfAccount', facts.account ?? ''),
    )
    requireSlots(slot)
    const kept = await questionsOf(context)
    const asked = kept.find(({ question }) => question === facts.question)
    const { matches } = await ports.passwords.verify(values['answer'] ?? '', asked?.record ?? null)
    if (!matches) throw new AuthError('invalid_answer', { fields: { answer: 'answer_wrong' } })
    return {}
  },
}

async function questionsOf({ ports, facts }: StepContext<'answer-question'>) {
  const [kept] = await ports.together(ports.accounts.questions(facts.account ?? ''))
  return kept
}
