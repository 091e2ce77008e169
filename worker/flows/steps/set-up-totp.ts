/** Draws the secret of an authenticator app, shows it, and takes the first code that the app draws of it. */
import { AuthError } from '../../auth-error.ts'
import type { FlowContext, Step } from '../step.ts'
import { consumeTry, triesOf } from '../step-tries.ts'
import { totpPairing } from '../totp-pairing.ts'

export const setUpTotp: Step<'set-up-totp'> = {
  async enter({ ports, state }) {
    const [account] = await ports.batch(ports.accounts.findById(state.account ?? ''))
    const label = account?.view.contacts[0]?.value ?? account?.identifiers[0]?.value ?? ''
    return { state: { totp: { secret: ports.totp.newSecret(), label } } }
  },

  view(context) {
    const { secret, label } = setUp(context)
    return totpPairing(context.municipality.public, secret, label)
  },

  async answer(context, values) {
    const { ports } = context
    const { secret } = setUp(context)
    const triesLeft = await consumeTry(context)
    const [now] = await ports.batch(ports.factors.databaseTime())
    const step = await ports.totp.stepOfCode(secret, values['code'] ?? '', now, null)
    if (step === undefined) throw new AuthError('wrong_code', { triesLeft })
    return {
      state: { newFactor: { kind: 'totp', secret, step }, totp: null },
      writes: [await ports.limiter.giveBack(triesOf(context))],
    }
  },
}

function setUp({ state }: Pick<FlowContext, 'state'>) {
  if (!state.totp) throw new AuthError('flow_expired')
  return state.totp
}
