/** The chosen password once more: whoever follows the link elsewhere is the one who began (T14). */
import { AuthError } from '../../auth-error.ts'
import type { Step } from '../step.ts'
import { consumeTry } from '../step-tries.ts'
import { hashTurnOf } from '../hash-turn.ts'

export const provePassword: Step<'prove-password'> = {
  view: ({ state }) => ({ username: state.username ?? '' }),

  async answer(context, values) {
    const { ports, state, flow, client } = context
    // Counted for what was begun, however many browsers its link is opened in.
    const triesLeft = await consumeTry({
      ...context,
      flow: { ...flow, id: state.continues?.flow ?? flow.id },
    })
    const typed = values['password'] ?? ''
    const turn = hashTurnOf(client, {})
    const { matches } = await ports.passwords.verify(typed, state.password ?? null, turn)
    if (!matches)
      throw new AuthError('invalid_answer', { fields: { password: 'password_wrong' }, triesLeft })
    return {}
  },
}
