/** Nothing but a second factor that is shown in a session: for what follows in the account, or at a service (RFC 9470). */
import { ownAccount, ownerLost, ownerMustStand, requireOwner } from '../owner.ts'
import type { Completion } from './completion.ts'
import { factorMethods } from './factors-of-sign-in.ts'

export const stepUp: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, state, idempotencyKey, client } = context
    const { id } = await ownAccount(context)
    const entry = await ports.idFor('aud', idempotencyKey, 'identity_confirmed')
    return {
      outcome: 'identity_confirmed',
      writes: [
        ...ownerMustStand(context),
        ...(state.factor === undefined
          ? []
          : [ports.factors.factorShown(requireOwner(context).id, factorMethods(state))]),
        await ports.audit.entry(entry, 'identity_confirmed', id, { device: client.device }),
      ],
    }
  },
}
