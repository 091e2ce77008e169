/** Turns a second factor off, or begins the wait after which there is none, for whoever has lost them all. */
import { ownAccount, ownerLost } from '../owner.ts'
import { settled, type Completion } from './completion.ts'
import { factorReset } from './factor-reset.ts'
import { ownAct } from './own-act.ts'

export const removeFactor: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, state, municipality } = context
    const account = await ownAccount(context)
    if (state.conditions?.includes('factor_lost')) return factorReset(context, account)
    const kind = settled(state.removedFactor)
    const act = await ownAct(context, account, {
      event: 'factor_removed',
      message: 'factor-removed',
      details: { factor: kind },
    })
    return {
      outcome: 'factor_removed',
      writes: [
        ...act.writes,
        ...ports.factors.removeFactor(account.id, kind),
        ...(municipality.public.factors?.required
          ? [ports.factors.mustHaveFactor(account.id)]
          : []),
        ports.factors.endRecoveryCodes(account.id),
        // They were remembered for having shown what there was.
        ports.factors.distrustDevices(account.id),
      ],
      messages: act.messages,
    }
  },
}
