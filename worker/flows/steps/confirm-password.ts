/** Takes the present password from a citizen who is signed in. */
import { AuthError } from '../../auth-error.ts'
import { requirementsOfAct } from '../act-requirements.ts'
import { proveOwnPassword } from '../prove-own-password.ts'
import type { Step } from '../step.ts'

export const confirmPassword: Step<'confirm-password'> = {
  view: () => ({}),

  async answer(context, values) {
    const { account } = await proveOwnPassword(context, values['current'] ?? '')
    if (account.isDisowned) throw new AuthError('session_ended')
    const { ports, municipality, flow, client, state } = context
    const second = await requirementsOfAct({ ports, municipality, flow, client, state }, account)
    return {
      state: {
        ...second,
        account: account.id,
        subject: account.id,
        passwordChangedAt: account.passwordChangedAt,
      },
      account,
    }
  },
}
