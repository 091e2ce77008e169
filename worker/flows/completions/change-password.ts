/** Sets the new password, ends all other sessions and open codes, and tells all contacts. */
import { inUse, notifyAll } from '../notify.ts'
import { settled, type Completion } from './completion.ts'

export const changePassword: Completion = {
  async finish(context, account) {
    const { ports, state, idempotencyKey, client } = context
    const found = settled(account)
    const notification = await notifyAll(context, 'password-changed', inUse(context, found))
    const entry = await ports.idFor('aud', idempotencyKey, 'password_changed')
    return {
      outcome: 'password_changed',
      writes: [
        ...ports.accounts.setPassword(
          found.id,
          settled(state.password),
          settled(state.passwordChangedAt),
        ),
        ports.sessions.endAll(found.id, settled(client.session).id),
        ports.codes.spendAll(found.id),
        // A browser that somebody else had got in on is no known one any more; this one stays what it was.
        await ports.accounts.forgetOtherDevices(found.id, client.deviceKey),
        ports.factors.distrustDevices(found.id),
        await ports.audit.entry(entry, 'password_changed', found.id, {
          device: client.device,
          leaks: state.leaks ?? 'unchecked',
        }),
        ...(await ports.accounts.rememberPlace(entry, found.id, client.geolocation)),
        ...notification.writes,
      ],
      messages: notification.messages,
    }
  },
}
