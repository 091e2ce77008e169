/** Takes a new password from somebody who has proven a contact. */
import { AuthError } from '../../auth-error.ts'
import { aboutAccount, aboutPerson, chosenPassword } from '../chosen-password.ts'
import type { Step, StepContext } from '../step.ts'
import { takeTry } from '../tries.ts'

export const newPassword: Step<'new-password'> = {
  view: (context) => ({
    username: context.facts.username ?? '',
    ...(asksEmail(context) && { email: true as const }),
  }),

  async answer(context, values) {
    const { use, facts, ports } = context
    const [account] = facts.account
      ? await ports.together(ports.accounts.findById(facts.account))
      : [null]
    const about = [
      facts.username ?? '',
      facts.destination?.contact?.value ?? '',
      ...(facts.person ? aboutPerson(facts.person) : []),
      ...(account ? aboutAccount(account) : []),
    ]
    const field = { name: 'password', rule: use.rule }
    const chosen = await chosenPassword(context, field, values['password'] ?? '', about)
    // The address on record, once more: somebody who found the open page does not know it. Last, so that a password that
    // is refused costs no try.
    if (asksEmail(context)) {
      await takeTry(context)
      if (values['email'] !== facts.destination?.contact?.value)
        throw new AuthError('invalid_answer', { fields: { email: 'answer_wrong' } })
    }
    return { facts: chosen }
  },
}

/** Only after a proof by e-mail: whoever typed a code from a phone has another proof in hand. */
const asksEmail = ({ use, facts }: StepContext<'new-password'>) =>
  use.email === true && facts.destination?.contact?.channel === 'email'
