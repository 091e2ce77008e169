/** Takes current and new password from a citizen who is signed in. */
import type { FieldErrorCode } from '../../../contract/errors.ts'
import { AuthError } from '../../auth-error.ts'
import { aboutAccount, chosenPassword } from '../set-password.ts'
import { requireAllowed } from '../require-allowed.ts'
import type { Step } from '../step.ts'
import { hashTurnOf } from '../hash-turn.ts'

export const changePassword: Step<'change-password'> = {
  view: () => ({}),

  async answer(context, values) {
    const { ports, config, client } = context
    if (!client.session) throw new AuthError('session_required')
    // Of the session: whoever has come by it uses up nothing that the citizen has elsewhere.
    const counted = ['passwordOfSession', client.session.id] as const
    const [limit, account] = await ports.batch(
      await ports.limiter.consume(...counted),
      ports.accounts.findById(client.session.account),
    )
    requireAllowed(limit)
    if (account?.status !== 'active' || account.password === null)
      throw new AuthError('session_ended')

    const current = values['current'] ?? ''
    const typed = values['password'] ?? ''
    const { matches } = await ports.passwords.verify(
      current,
      account.password,
      hashTurnOf(client, { known: true }),
    )
    if (!matches) throw refused('current', 'password_wrong', limit.allowed ? limit.left : 0)
    await ports.commit([await ports.limiter.giveBack(counted)])
    // Both were read as they were typed, so equal texts are equal passwords.
    if (current.normalize('NFKC') === typed.normalize('NFKC'))
      throw refused('password', 'password_unchanged')
    const field = { name: 'password', rule: config.rule }
    const chosen = await chosenPassword(context, field, typed, aboutAccount(account))
    return {
      state: {
        account: account.id,
        subject: account.id,
        passwordChangedAt: account.passwordChangedAt,
        ...chosen,
      },
      account,
    }
  },
}

const refused = (field: 'current' | 'password', error: FieldErrorCode, triesLeft?: number) =>
  new AuthError('invalid_answer', {
    fields: { [field]: error },
    ...(triesLeft !== undefined && { triesLeft }),
  })
