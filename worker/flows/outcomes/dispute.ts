/**
 * Ends whatever somebody else has by having typed this person's number: the account, its sessions and codes, and every
 * registration that waits for the number. The number is free again; whose account it was is told why.
 */
import { tellAll } from '../notify.ts'
import { settled, type Outcome } from './outcome.ts'

export const dispute: Outcome = {
  async finish(context) {
    const { ports, facts, operation, visitor } = context
    const { identifiers } = settled(facts.person)
    const [holder] = await ports.together(await ports.accounts.find(identifiers))
    // Who confirmed from the register's own address is who the number names: nothing of theirs ends.
    const claimed = holder?.identifiers.some(
      ({ kind, value, proven }) =>
        !proven && identifiers.some((one) => one.kind === kind && one.value === value),
    )
    const closed = claimed ? holder : undefined
    const told = closed ? await tellAll(context, 'claim-stopped', closed) : undefined
    const entry = await ports.idFor('aud', operation, 'claim_stopped')
    return {
      outcome: 'claim_stopped',
      writes: [
        ...(await ports.accounts.stopClaims(identifiers)),
        ...(closed ? [ports.codes.spendAll(closed.id)] : []),
        await ports.audit.entry(entry, 'claim_stopped', closed?.id ?? settled(facts.subject), {
          device: visitor.device,
        }),
        ...(told?.writes ?? []),
      ],
      ...(told && { messages: told.messages }),
    }
  },
}
