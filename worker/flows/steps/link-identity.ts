/** Takes the choice of a provider and the password, from a citizen who is signed in: a proof of now. */
import { AuthError } from '../../auth-error.ts'
import { hashTurnOf } from '../hash-turn.ts'
import { pageToReturnTo } from '../page-to-return-to.ts'
import { requireAllowed } from '../require-allowed.ts'
import { factorsOfAct } from '../second-factors.ts'
import type { Step } from '../step.ts'

export const linkIdentity: Step<'link-identity'> = {
  view: () => ({}),

  async answer(context, values) {
    const { ports, client } = context
    if (!client.session) throw new AuthError('session_required')
    const page = pageToReturnTo(context, values['page'])
    if (page === null) throw new AuthError('invalid_request')
    const counted = ['passwordOfSession', client.session.id] as const
    const [limit, account] = await ports.batch(
      await ports.limiter.consume(...counted),
      ports.accounts.findById(client.session.account),
    )
    requireAllowed(limit)
    if (account?.status !== 'active' || account.password === null)
      throw new AuthError('session_ended')
    const turn = hashTurnOf(client, { known: true })
    const { matches } = await ports.passwords.verify(
      values['password'] ?? '',
      account.password,
      turn,
    )
    if (!matches)
      throw new AuthError('invalid_answer', {
        fields: { password: 'password_wrong' },
        triesLeft: limit.allowed ? limit.left : 0,
      })
    const second = await factorsOfAct(context, account)
    return {
      state: {
        ...second,
        account: account.id,
        passwordChangedAt: account.passwordChangedAt,
        chosen: { provider: values['provider'] ?? '', ...(page && { page }) },
      },
      writes: [await ports.limiter.giveBack(counted)],
      account,
    }
  },
}
