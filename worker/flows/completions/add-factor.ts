/** Turns a second factor on, with recovery codes where there are none yet. Nothing counts before the citizen has seen them. */
import { AuthError } from '../../auth-error.ts'
import { ownAccount, ownerLost } from '../owner.ts'
import { settled, type Completion } from './completion.ts'
import { ownAct } from './own-act.ts'

export const addFactor: Completion = {
  // Turned on meanwhile, in another tab.
  lost: async (context) => (await ownerLost(context)) ?? new AuthError('already_done'),

  async finish(context) {
    const { ports, state } = context
    const account = await ownAccount(context)
    const added = settled(state.newFactor ?? undefined)
    const { recoveryCodes = [] } = state
    const act = await ownAct(context, account, {
      event: 'factor_added',
      message: 'factor-added',
      details: { factor: added.kind },
    })
    return {
      outcome: 'factor_added',
      // What was shown once is not kept.
      state: { newFactor: null, recoveryCodes: [] },
      writes: [
        ...act.writes,
        await ports.factors.addFactor(account.id, added),
        ...(recoveryCodes.length > 0
          ? await ports.factors.setRecoveryCodes(account.id, recoveryCodes)
          : []),
      ],
      messages: act.messages,
    }
  },
}
