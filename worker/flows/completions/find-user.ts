/**
 * Tells a forgotten user ID: on the screen, where the municipality says so, although a stranger who knows everything
 * that was asked learns it too; otherwise at the registered address, and nothing on the screen.
 */
import { AuthError } from '../../auth-error.ts'
import { noticeInstead } from '../taken-account.ts'
import { notifyOne } from '../notify.ts'
import type { Completion } from './completion.ts'

export const findUser: Completion = {
  async finish(context, account) {
    const { state, municipality } = context
    const userId = account?.identifiers.find(({ kind }) => kind === 'user-id')?.value
    if (municipality.private.showsUserId === 'screen') {
      if (userId === undefined) throw new AuthError('no_match')
      return { outcome: 'user_found', told: { userId } }
    }
    const { taken, destination: { contact = null, to } = {} } = state
    const notification = await notifyOne(
      context,
      taken ? noticeInstead(taken) : 'user-id',
      taken ? taken.contact : userId === undefined ? null : contact,
      { words: { user: userId ?? '' } },
    )
    return {
      outcome: 'user_sent',
      ...(to !== undefined && { told: { to } }),
      ...notification,
    }
  },
}
