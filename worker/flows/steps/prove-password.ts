/** The chosen password once more: whoever follows the link elsewhere is the one who began (T14). */
import { AuthError } from '../../auth-error.ts'
import { requireSlots } from '../slots.ts'
import type { Step } from '../step.ts'

export const provePassword: Step<'prove-password'> = {
  view: ({ facts }) => ({ username: facts.username ?? '' }),

  async answer({ ports, flow, facts }, values) {
    const [slot] = await ports.together(await ports.limiter.take('codeOfSubject', flow.id))
    requireSlots(slot)
    const { matches } = await ports.passwords.verify(
      values['password'] ?? '',
      facts.password ?? null,
    )
    if (!matches) throw new AuthError('invalid_answer', { fields: { password: 'password_wrong' } })
    return {}
  },
}
