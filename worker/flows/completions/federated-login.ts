/** Opens a session for whoever a linked identity opens it to, or who has signed in as usual to link it. */
import { AuthError } from '../../auth-error.ts'
import { linked } from '../linking.ts'
import type { Notification } from '../notify.ts'
import type { FlowContext } from '../step.ts'
import { settled, type Completion } from './completion.ts'
import { lostSignIn, sessionOpened } from './login.ts'

/** A federated assertion. RFC 8176 has no word for it; this is the one that Microsoft's directory uses. */
const federated = 'fed'

export const federatedLogin: Completion = {
  async lost(context) {
    const { identity, linkable } = context.state
    const [link] = identity
      ? await context.ports.batch(await context.ports.identities.findLink(identity))
      : []
    return link && linkable ? new AuthError('identity_taken') : lostSignIn(context)
  },

  async finish(context) {
    const { state, ports } = context
    const identity = settled(state.identity)
    const byPassword = state.proven.includes('password')
    if (state.link === undefined && !byPassword)
      throw new Error('a sign-in would rest on an identity that nobody is known by')
    const ending = await sessionOpened(context, [...(byPassword ? ['pwd'] : []), federated])
    // Whoever has lost every second factor links nothing.
    if (ending.outcome !== 'signed_in') return ending
    const stands = state.link
      ? await ports.identities.linkMustStand(state.link, settled(state.account), identity)
      : []
    const notification = state.linkable ? await linkedNow(context) : nothing
    return {
      ...ending,
      writes: [...stands, ...notification.writes, ...(ending.writes ?? [])],
      messages: [...notification.messages, ...(ending.messages ?? [])],
    }
  },
}

const nothing: Notification = { writes: [], messages: [] }

async function linkedNow(context: FlowContext): Promise<Notification> {
  const { ports, state } = context
  const [account] = await ports.batch(ports.accounts.findById(settled(state.account)))
  return linked(context, settled(state.identity), settled(account))
}
