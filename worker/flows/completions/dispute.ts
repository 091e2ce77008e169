/**
 * Ends whatever somebody else got by typing this person's number: the account, its sessions and codes, and every
 * registration that waits for the number. The number is free again, and the account's holder is told why.
 */
import { notifyAll } from '../notify.ts'
import { settled, type Completion } from './completion.ts'

export const dispute: Completion = {
  async finish(context) {
    const { ports, state, idempotencyKey, client } = context
    const { identifiers } = settled(state.registrant)
    const [holder] = await ports.batch(await ports.accounts.find(identifiers))
    // Who confirmed from the register's own address is who the number names: nothing of theirs ends.
    const claimed = holder?.identifiers.some(
      ({ kind, value, proven }) =>
        !proven && identifiers.some((one) => one.kind === kind && one.value === value),
    )
    const closed = claimed ? holder : undefined
    const notification = closed ? await notifyAll(context, 'claim-stopped', closed) : undefined
    const entry = await ports.idFor('aud', idempotencyKey, 'claim_stopped')
    return {
      outcome: 'claim_stopped',
      writes: [
        ...(await ports.accounts.stopClaims(identifiers)),
        ...(closed ? [ports.codes.spendAll(closed.id)] : []),
        await ports.audit.entry(entry, 'claim_stopped', closed?.id ?? settled(state.subject), {
          device: client.device,
        }),
        ...(notification?.writes ?? []),
      ],
      ...(notification && { messages: notification.messages }),
    }
  },
}
