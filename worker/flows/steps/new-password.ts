/** Takes a new password from somebody who has proven a contact. */
import { chosenPassword } from '../chosen-password.ts'
import type { Step } from '../step.ts'

export const newPassword: Step<'new-password'> = {
  view: ({ facts }) => ({ username: facts.username ?? '' }),

  async answer(context, values) {
    const { use, facts } = context
    const about = [facts.username ?? '', facts.destination?.contact?.value ?? '']
    const field = { name: 'password', rule: use.rule }
    return { facts: await chosenPassword(context, field, values['password'] ?? '', about) }
  },
}
