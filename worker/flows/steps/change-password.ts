/** Takes current and new password from a citizen who is signed in. */
import { AuthError } from '../../auth-error.ts'
import { proveOwnPassword } from '../prove-own-password.ts'
import { aboutAccount, chosenPassword } from '../set-password.ts'
import type { Step } from '../step.ts'

export const changePassword: Step<'change-password'> = {
  view: () => ({}),

  async answer(context, values) {
    const current = values['current'] ?? ''
    const typed = values['password'] ?? ''
    const { account } = await proveOwnPassword(context, current)
    // Both were read as they were typed, so equal texts are equal passwords.
    if (current.normalize('NFKC') === typed.normalize('NFKC'))
      throw new AuthError('invalid_answer', { fields: { password: 'password_unchanged' } })
    const field = { name: 'password', rule: context.config.rule }
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
