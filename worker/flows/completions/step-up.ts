/** Nothing but who is there, and a second factor, shown in a session: for what follows in the account, or at a service (RFC 9470). */
import { ownAccount, ownerLost, ownerMustStand } from '../owner.ts'
import type { Completion } from './completion.ts'

export const stepUp: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, idempotencyKey, client } = context
    const { id } = await ownAccount(context)
    const entry = await ports.idFor('aud', idempotencyKey, 'identity_confirmed')
    return {
      outcome: 'identity_confirmed',
      writes: [
        ...ownerMustStand(context),
        await ports.audit.entry(entry, 'identity_confirmed', id, { device: client.device }),
      ],
    }
  },
}
