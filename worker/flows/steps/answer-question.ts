/**
 * Asks one question besides the password. Tries are counted in the flow, and over all flows for the account under its
 * present password: nobody comes here who does not know it, and a new password, which a recovery sets, has tries anew.
 */
import { AuthError } from '../../auth-error.ts'
import type { LimitKey } from '../../limits/buckets.ts'
import { requireAllowed } from '../require-allowed.ts'
import type { Step, StepContext } from '../step.ts'
import { triesOf } from '../step-tries.ts'
import { turnOf } from '../turn.ts'

export const answerQuestion: Step<'answer-question'> = {
  async enter(context) {
    const kept = await questionsOf(context)
    // The same for the whole flow and for every flow of a day's tries: asking anew does not find an easier one.
    const day = Math.floor(context.ports.now() / 86_400)
    const question = kept[day % Math.max(1, kept.length)]?.question
    return { state: { ...(question !== undefined && { question }) } }
  },

  view: ({ state }) => ({ question: state.question ?? '' }),

  async answer(context, values) {
    const { ports, state, client } = context
    const counted: readonly [LimitKey, LimitKey] = [
      triesOf(context),
      ['answerOfAccount', state.account ?? '', String(state.passwordChangedAt ?? 0)],
    ]
    const [[ofFlow, ...others]] = await ports.batch(await ports.limiter.consumeAll(...counted))
    if (ofFlow?.allowed === false) throw new AuthError('tries_used_up')
    requireAllowed(...others)
    const kept = await questionsOf(context)
    const asked = kept.find(({ question }) => question === state.question)
    const turn = turnOf(client, { paid: true })
    const answer = values['answer'] ?? ''
    const { matches, needsRehash } = await ports.passwords.verify(
      answer,
      asked?.record ?? null,
      turn,
    )
    if (!matches) throw new AuthError('invalid_answer', { fields: { answer: 'answer_wrong' } })
    const rehashed =
      asked && needsRehash
        ? [
            ports.accounts.rehashAnswer(
              state.account ?? '',
              asked.record,
              await ports.passwords.hash(answer, turn),
            ),
          ]
        : []
    return { writes: [await ports.limiter.giveBack(...counted), ...rehashed] }
  },
}

async function questionsOf({ ports, state }: StepContext<'answer-question'>) {
  const [kept] = await ports.batch(ports.accounts.questions(state.account ?? ''))
  return kept
}
