/** Takes which agreement the citizen withdraws. */
import { ownAccount, requireOwner } from '../owner.ts'
import type { Step } from '../step.ts'

export const withdrawAgreement: Step<'withdraw-agreement'> = {
  async enter(context) {
    const { id } = await ownAccount(context)
    const [accepted] = await context.ports.batch(context.ports.accounts.acceptedBy(id))
    return { state: { withdrawable: accepted } }
  },

  view(context) {
    requireOwner(context)
    return { accepted: [...(context.state.withdrawable ?? [])] }
  },

  answer: (_, values) => Promise.resolve({ state: { withdrawn: values['agreement'] ?? '' } }),
}
