/** Forgets that something was agreed to, and ends every session: whoever comes back is asked again. */
import { ownAccount, ownerLost } from '../owner.ts'
import { settled, type Completion } from './completion.ts'
import { ownAct } from './own-act.ts'

export const withdrawAgreement: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, state } = context
    const account = await ownAccount(context)
    const agreement = settled(state.withdrawn)
    const act = await ownAct(context, account, {
      event: 'agreement_withdrawn',
      message: 'agreement-withdrawn',
      details: { agreement },
    })
    return {
      outcome: 'agreement_withdrawn',
      writes: [
        ...act.writes,
        ports.accounts.withdraw(account.id, agreement),
        ports.sessions.endAll(account.id),
      ],
      messages: act.messages,
    }
  },
}
