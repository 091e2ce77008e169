/** Asks for a second factor, besides the password that was just proven. */
import { factorNames } from '../../../contract/factors/index.ts'
import { ticked } from '../../../contract/fields/option.ts'
import type { FlowKind } from '../../../contract/flow.ts'
import { lostFactor } from '../../../contract/steps/second-factor.ts'
import { AuthError } from '../../auth-error.ts'
import { factorProofs } from '../factor-proofs/index.ts'
import { masked } from '../masked-contact.ts'
import type { Step } from '../step.ts'

/** Flows that go on without one, and end in the wait for none. */
const mayBeLost: ReadonlySet<FlowKind> = new Set(['login', 'remove-factor'])

export const secondFactor: Step<'second-factor'> = {
  view({ state, flow, municipality }) {
    const remembers = flow.kind === 'login' && !state.shared
    const { rememberedDevice } = municipality.private.lifetimes
    return {
      ways: (state.ways ?? []).map(({ factor, contact }) => ({
        factor,
        ...(contact && { to: masked(contact) }),
      })),
      mayBeLost: mayBeLost.has(flow.kind),
      ...(remembers && { remembersDays: Math.round(rememberedDevice / 86_400) }),
    }
  },

  async answer(context, values) {
    if (values['way'] === lostFactor) return { state: { conditions: ['factor_lost'] } }
    const way = factorNames.find((name) => name === values['way'])
    if (!way) throw new AuthError('invalid_request')
    const effects = await factorProofs[way].prove(context, values)
    const remembers = values['remember'] === ticked && { remembers: true as const }
    return { ...effects, state: { ...effects.state, ...remembers } }
  },
}
