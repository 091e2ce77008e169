/** Puts the recovery codes that were shown in the place of the earlier ones. */
import { ownAccount, ownerLost } from '../owner.ts'
import type { Completion } from './completion.ts'
import { ownAct } from './own-act.ts'

export const newRecoveryCodes: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, state } = context
    const account = await ownAccount(context)
    const act = await ownAct(context, account, {
      event: 'recovery_codes_made',
      message: 'recovery-codes-made',
    })
    return {
      outcome: 'recovery_codes_made',
      state: { recoveryCodes: [] },
      writes: [
        ...act.writes,
        ...(await ports.factors.setRecoveryCodes(account.id, state.recoveryCodes ?? [])),
      ],
      messages: act.messages,
    }
  },
}
