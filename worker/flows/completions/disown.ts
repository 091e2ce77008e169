/**
 * "It was not me", pressed in a notice: every session ends, the password opens nothing any more, and what can still be
 * undone is, the merging of two accounts among it. Whoever presses controls a contact of the account, and no password is asked: it may be the thief's.
 */
import { AuthError } from '../../auth-error.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { Contact } from '../../accounts/contact.ts'
import { mergesUndone, undoableMerges } from '../merges-undone.ts'
import { notifyAll } from '../notify.ts'
import { settled, type Completion } from './completion.ts'

export const disown: Completion = {
  endsAs: () => 'disowned',

  // A merge that it would have undone was undone from its other side, or has changed, in this very moment: pressed again,
  // it is looked at anew. Pressed twice at once, it was done.
  async overtaken({ ports, state }) {
    const [account] = await ports.batch(ports.accounts.findById(settled(state.account)))
    return account?.isDisowned ? undefined : new AuthError('unavailable', { retryAfter: 1 })
  },

  async finish(context) {
    const { ports, state, idempotencyKey, client } = context
    const [account] = await ports.batch(ports.accounts.findById(settled(state.account)))
    const pressing = account && contactIn(account, settled(state.destination?.contact))
    // The one that has just come undoes nothing: it may be the thief's, and the change the owner's.
    const undoes = pressing?.undoableUntil === undefined
    const merges = account && undoes ? await undoableMerges(context, account) : []
    // One that was closed for another is in use again.
    const isUsed =
      account?.status === 'active' || merges.some(({ closed }) => closed === account?.id)
    // A contact whose place another has taken for good has no say any more.
    if (!account || !isUsed || !pressing?.proven) throw new AuthError('link_spent')
    const told = undoes
      ? { ...account, contacts: account.contacts.filter((one) => one.undoableUntil === undefined) }
      : account
    const notification = await notifyAll(context, 'disowned', told)
    const unmerged = await mergesUndone(context, merges)
    const entry = await ports.idFor('aud', idempotencyKey, 'disowned')
    return {
      outcome: 'disowned',
      writes: [
        ...unmerged.writes,
        ports.sessions.endAll(account.id),
        ports.codes.spendAll(account.id),
        ...ports.accounts.disownPassword(account.id),
        ports.accounts.forgetDevices(account.id),
        // One of them may be the thief's, and opens the account without the password.
        ports.passkeys.removeAll(account.id),
        ...(undoes ? ports.accounts.undoContactChanges(account.id) : []),
        ports.identities.unlinkAll(account.id),
        ports.accounts.keepAccount(account.id),
        ports.accounts.endDownloads(account.id),
        ports.factors.distrustDevices(account.id),
        ...(undoes ? [ports.factors.stopFactorReset(account.id)] : []),
        await ports.audit.entry(entry, 'disowned', account.id, { device: client.device }),
        ...(await ports.accounts.rememberPlace(entry, account.id, client.geolocation)),
        ...notification.writes,
      ],
      messages: [...unmerged.messages, ...notification.messages],
    }
  },
}

const contactIn = ({ contacts }: FoundAccount, { channel, value }: Contact) =>
  contacts.find((one) => one.channel === channel && one.value === value)
