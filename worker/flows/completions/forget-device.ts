/** Asks a remembered device for the second factor again. Nobody is told: it makes the account safer. */
import { allDevices } from '../../../contract/steps/forget-device.ts'
import { ownAccount, ownerLost, ownerMustStand } from '../owner.ts'
import type { Completion } from './completion.ts'

export const forgetDevice: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, state, idempotencyKey, client } = context
    const { id } = await ownAccount(context)
    const which = state.forgottenDevice === allDevices ? undefined : state.forgottenDevice
    const entry = await ports.idFor('aud', idempotencyKey, 'device_forgotten')
    return {
      outcome: 'device_forgotten',
      writes: [
        ...ownerMustStand(context),
        ports.factors.distrustDevices(id, which),
        await ports.audit.entry(entry, 'device_forgotten', id, { device: client.device }),
        ...(await ports.accounts.rememberPlace(entry, id, client.geolocation)),
      ],
    }
  },
}
