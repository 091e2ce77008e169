/** Takes a sign-in as usual, of whoever has come with an identity that nobody is known by. The outcome links it. */
import type { Step } from '../step.ts'
import { filledIn } from '../filled-in.ts'
import { consumeTry } from '../step-tries.ts'
import { credentials } from './credentials.ts'

export const connectIdentity: Step<'connect-identity'> = {
  view: ({ state, municipality }) => {
    const { identity } = state
    if (!identity) throw new Error('no provider has stated an identity')
    return { provider: identity.provider, filled: filledIn(municipality.public, identity) }
  },

  async answer(context, values) {
    // A browser that has once come from a provider guesses no further than any other.
    await consumeTry(context)
    const config = { ...context.config, step: 'credentials' } as const
    return credentials.answer({ ...context, config }, values)
  },
}
