/** Lets the account be deleted after some days, and ends its sessions: a sign-in before then keeps it. */
import { ownAccount, ownerLost } from '../owner.ts'
import type { Completion } from './completion.ts'
import { ownAct } from './own-act.ts'

export const deleteAccount: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, municipality } = context
    const account = await ownAccount(context)
    const { deletion } = municipality.private.lifetimes
    const until = ports.now() + deletion
    const act = await ownAct(context, account, {
      event: 'deletion_requested',
      message: 'deletion-requested',
      words: { until: String(until) },
    })
    return {
      outcome: 'deletion_requested',
      told: { until },
      writes: [
        ...act.writes,
        ports.accounts.requestDeletion(account.id, deletion),
        ports.sessions.endAll(account.id),
      ],
      messages: act.messages,
    }
  },
}
