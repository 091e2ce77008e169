/** Takes which remembered device is asked for the second factor again. */
import { ownAccount, requireOwner } from '../owner.ts'
import type { Step } from '../step.ts'

export const forgetDevice: Step<'forget-device'> = {
  async enter(context) {
    const { id } = await ownAccount(context)
    const [devices] = await context.ports.batch(context.ports.factors.rememberedDevices(id))
    return { state: { devices } }
  },

  view(context) {
    requireOwner(context)
    return {
      devices: (context.state.devices ?? []).map(({ id, device, createdAt }) => ({
        id,
        device,
        since: createdAt,
      })),
    }
  },

  answer: (_, values) => Promise.resolve({ state: { forgottenDevice: values['device'] ?? '' } }),
}
