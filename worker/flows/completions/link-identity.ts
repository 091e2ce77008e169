/** Links an identity to the account of the citizen who is signed in and has just proven to be its owner. */
import { AuthError } from '../../auth-error.ts'
import { conflictWith, linked, providerName } from '../linking.ts'
import { ownerMustStand } from '../owner.ts'
import { settled, type Completion } from './completion.ts'

export const linkIdentity: Completion = {
  lost: () => Promise.resolve(new AuthError('identity_taken')),

  async finish(context) {
    const { ports, state } = context
    const identity = settled(state.identity)
    const outcome = {
      outcome: 'identity_linked',
      told: { provider: providerName(context, identity.provider) },
    } as const
    // It was linked before: the same is told, and nothing is done a second time.
    if (!state.linkable) return outcome
    const [account] = await ports.batch(ports.accounts.findById(settled(state.account)))
    const found = settled(account)
    if (await conflictWith(context, identity, found)) {
      await ports.commit((await linked(context, identity, found)).writes)
      throw new AuthError('identity_taken')
    }
    const { writes, messages } = await linked(context, identity, found)
    return {
      ...outcome,
      writes: [...ownerMustStand(context), ...writes],
      messages,
    }
  },
}
