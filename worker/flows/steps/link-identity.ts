/** Takes the choice of a provider and the password, from a citizen who is signed in: a proof of now. */
import { AuthError } from '../../auth-error.ts'
import { requirementsOfAct } from '../act-requirements.ts'
import { pageToReturnTo } from '../page-to-return-to.ts'
import { proveOwnPassword } from '../prove-own-password.ts'
import type { Step } from '../step.ts'

export const linkIdentity: Step<'link-identity'> = {
  view: () => ({}),

  async answer(context, values) {
    if (!context.client.session) throw new AuthError('session_required')
    const page = pageToReturnTo(context, values['page'])
    if (page === null) throw new AuthError('invalid_request')
    const { account } = await proveOwnPassword(context, values['password'] ?? '', 'password')
    const second = await requirementsOfAct(context, account)
    return {
      state: {
        ...second,
        account: account.id,
        passwordChangedAt: account.passwordChangedAt,
        chosen: { provider: values['provider'] ?? '', ...(page && { page }) },
      },
      account,
    }
  },
}
