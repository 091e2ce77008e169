/** Takes a new password from somebody who has proven a contact. */
import { AuthError } from '../../auth-error.ts'
import { aboutAccount, aboutPerson, chosenPassword } from '../set-password.ts'
import type { Step, StepContext } from '../step.ts'
import { consumeTry } from '../step-tries.ts'

export const newPassword: Step<'new-password'> = {
  view: (context) => ({
    username: context.state.username ?? '',
    ...(asksEmail(context) && { email: true as const }),
  }),

  async answer(context, values) {
    const { config, state, ports } = context
    const [account] = state.account
      ? await ports.batch(ports.accounts.findById(state.account))
      : [null]
    const about = [
      state.username ?? '',
      state.destination?.contact?.value ?? '',
      ...(state.registrant ? aboutPerson(state.registrant) : []),
      ...(account ? aboutAccount(account) : []),
    ]
    const field = { name: 'password', rule: config.rule }
    const chosen = await chosenPassword(context, field, values['password'] ?? '', about)
    // The address on record, once more: somebody who found the open page does not know it. Last, so that a password that
    // is refused costs no try.
    if (asksEmail(context)) {
      const triesLeft = await consumeTry(context)
      if (values['email'] !== state.destination?.contact?.value)
        throw new AuthError('invalid_answer', { fields: { email: 'answer_wrong' }, triesLeft })
    }
    return { state: chosen }
  },
}

/** Only after a proof by e-mail: whoever typed a code from a phone has another proof in hand. */
const asksEmail = ({ config, state }: Pick<StepContext<'new-password'>, 'config' | 'state'>) =>
  config.email === true && state.destination?.contact?.channel === 'email'
