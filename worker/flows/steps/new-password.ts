/** Takes a new password from somebody who has proven a contact. */
import { AuthError } from '../../auth-error.ts'
import { aboutAccount, aboutPerson, chosenPassword } from '../chosen-password.ts'
import type { Step, StepContext } from '../step.ts'

export const newPassword: Step<'new-password'> = {
  view: (context) => ({
    username: context.facts.username ?? '',
    ...(asksEmail(context) && { email: true as const }),
  }),

  async answer(context, values) {
    const { use, facts, ports } = context
    // The address on record, once more: somebody who found the open page does not know it.
    const asked = asksEmail(context)
    if (asked && values['email'] !== facts.destination?.contact?.value)
      throw new AuthError('invalid_answer', { fields: { email: 'answer_wrong' } })
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
    return { facts: await chosenPassword(context, field, values['password'] ?? '', about) }
  },
}

/** Only after a proof by e-mail: whoever typed a code from a phone has another proof in hand. */
const asksEmail = ({ use, facts }: StepContext<'new-password'>) =>
  use.email === true && facts.destination?.contact?.channel === 'email'
