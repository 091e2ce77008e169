/**
 * Asks one question besides the password; the citizen may answer another of their own, or take a code instead. Tries are
 * counted in the flow, and over all flows for the account under its present password: nobody comes here who does not know
 * it, and a new password, which a recovery sets, has tries anew. Without tries there still is the code.
 */
import { maskEmail, maskPhone } from '../../../contract/contact-mask.ts'
import { codeInstead } from '../../../contract/steps/answer-question.ts'
import { AuthError } from '../../auth-error.ts'
import type { LimitKey } from '../../limits/buckets.ts'
import type { RateLimit } from '../../limits/limiter.ts'
import type { ContextWith, Effects, FlowContext, Step } from '../step.ts'
import { triesOf } from '../step-tries.ts'
import { hashTurnOf } from '../hash-turn.ts'

export const answerQuestion: Step<'answer-question'> = {
  async enter(context) {
    const kept = (await questionsOf(context)).map(({ question }) => question)
    // The same for the whole flow and for every flow of a day: it is not chosen by who asks.
    const day = Math.floor(context.ports.now() / 86_400)
    const question = kept[day % Math.max(1, kept.length)]
    return question === undefined
      ? {}
      : { state: { question, ownQuestions: [question, ...kept.filter((one) => one !== question)] } }
  },

  view: ({ state }) => ({
    question: state.question ?? '',
    questions: [...(state.ownQuestions ?? [state.question ?? ''])],
    code: state.destination?.contact?.channel ?? 'email',
  }),

  async answer(context, values) {
    const { ports, state, client } = context
    if (values['question'] === codeInstead) return switchToCode(context)
    const counted: readonly [LimitKey, LimitKey] = [
      triesOf(context),
      ['answerOfAccount', state.account ?? '', String(state.passwordChangedAt ?? 0)],
    ]
    const [limits] = await ports.batch(await ports.limiter.consumeAll(...counted))
    const triesLeft = requireTries(limits)
    const kept = await questionsOf(context)
    // A recovery has reset them: whoever stands here came by a password that is none any more.
    if (kept.length === 0) throw new AuthError('flow_expired')
    const asked = kept.find(({ question }) => question === values['question'])
    const turn = hashTurnOf(client, { paid: true })
    const answer = values['answer'] ?? ''
    const { matches, needsRehash } = await ports.passwords.verify(
      answer,
      asked?.record ?? null,
      turn,
    )
    if (!matches)
      throw new AuthError('invalid_answer', { fields: { answer: 'answer_wrong' }, triesLeft })
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

/** To the contact that the sign-in has found, of somebody who has shown to know the password: masked, it may be shown. */
function switchToCode({ state }: Pick<FlowContext, 'state'>): Effects {
  const contact = state.destination?.contact ?? null
  const mask = contact?.channel === 'email' ? maskEmail : maskPhone
  return {
    state: {
      conditions: [...(state.conditions ?? []), 'code_instead'],
      destination: { contact, ...(contact && { to: mask(contact.value) }) },
    },
  }
}

/**
 * @returns how many are left
 * @throws AuthError `answers_used_up`: no answer is listened to any more, and a code still goes
 */
function requireTries(limits: readonly RateLimit[]): number {
  const waits = limits.flatMap((limit) => (limit.allowed ? [] : [limit.retryAfter]))
  const [, ofAccount] = limits
  if (waits.length > 0)
    throw new AuthError(
      'answers_used_up',
      ofAccount?.allowed === false ? { retryAfter: ofAccount.retryAfter } : {},
    )
  return Math.min(...limits.map((limit) => (limit.allowed ? limit.left : 0)))
}

async function questionsOf({ ports, state }: ContextWith<'accounts' | 'batch', 'state'>) {
  const [kept] = await ports.batch(ports.accounts.questions(state.account ?? ''))
  return kept
}
