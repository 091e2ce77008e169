/** Offers the second factors that the city has and the account has not. */
import { AuthError } from '../../auth-error.ts'
import { offeredFactors } from '../second-factors.ts'
import type { Step } from '../step.ts'

export const chooseFactor: Step<'choose-factor'> = {
  async enter(context) {
    const { ports, state, municipality } = context
    const id = state.account ?? ''
    const [account, known] = await ports.batch(
      ports.accounts.findById(id),
      ports.factors.factorsOf(id),
    )
    if (!account) throw new AuthError('flow_expired')
    const enrolled = known.map(({ kind }) => kind)
    const offered = offeredFactors(municipality, account, enrolled)
    if (offered.length === 0) throw new AuthError('already_done')
    return { state: { offeredFactors: offered } }
  },

  view: ({ state, flow }) => ({
    offered: (state.offeredFactors ?? []).map(({ factor, contact }) => ({
      factor,
      ...(contact && { to: contact.value }),
    })),
    isRequired: flow.kind === 'login',
  }),

  answer({ state }, values) {
    const chosen = state.offeredFactors?.find(({ factor }) => factor === values['factor'])
    if (!chosen) throw new AuthError('flow_expired')
    const { factor, contact } = chosen
    const conditions = state.conditions ?? []
    return Promise.resolve({
      state: contact
        ? {
            conditions: [...conditions, 'message_chosen' as const],
            newFactor: { kind: factor },
            destination: { contact, to: contact.value },
          }
        : { conditions: [...conditions, 'totp_chosen' as const] },
    })
  },
}
