/**
 * Puts a proven contact in the place of another. Both are told, and the earlier one can undo it for a while; until then
 * nobody recovers by the new one, and nothing further is changed (T44).
 */
import { AuthError } from '../../auth-error.ts'
import { ownAccount } from '../owner.ts'
import { settled, type Completion } from './completion.ts'
import { ownAct } from './own-act.ts'

export const changeContact: Completion = {
  async lost(context) {
    const account = await ownAccount(context)
    if (account.passwordChangedAt !== context.state.passwordChangedAt)
      return new AuthError('flow_expired')
    const isPending = account.contacts.some(({ undoableUntil }) => undoableUntil !== undefined)
    return new AuthError(isPending ? 'change_pending' : 'contact_taken')
  },

  async finish(context) {
    const { ports, state, municipality } = context
    const account = await ownAccount(context)
    const contact = settled(state.destination?.contact)
    const { undo } = municipality.private.lifetimes
    const until = ports.now() + undo
    const provisional = { ...contact, proven: true, undoableUntil: until }
    const told = { ...account, contacts: [...account.contacts, provisional] }
    const act = await ownAct(context, told, {
      event: 'contact_changed',
      message: 'contact-changed',
      words: { until: String(until) },
      details: { channel: contact.channel },
    })
    return {
      outcome: 'contact_changed',
      told: { to: contact.value, until },
      writes: [...act.writes, ...(await ports.accounts.changeContact(account.id, contact, undo))],
      messages: act.messages,
    }
  },
}
