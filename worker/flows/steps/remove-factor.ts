/** Takes which second factor the citizen turns off. */
import { enrolledNames } from '../../../contract/factors/index.ts'
import { AuthError } from '../../auth-error.ts'
import { requireOwner } from '../owner.ts'
import type { Step } from '../step.ts'

export const removeFactor: Step<'remove-factor'> = {
  view(context) {
    requireOwner(context)
    return { enrolled: [...(context.state.enrolledFactors ?? [])] }
  },

  answer(_, values) {
    const removedFactor = enrolledNames.find((name) => name === values['factor'])
    if (!removedFactor) throw new AuthError('already_done')
    return Promise.resolve({ state: { removedFactor } })
  },
}
