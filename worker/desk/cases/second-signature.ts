/** An act that one officer has proposed, and another is to confirm. */
import { kindsInQueue, proposalKindsOf } from '../proposals/index.ts'
import type { CaseKindOf } from './case.ts'

export const secondSignature: CaseKindOf = {
  prefix: 'pro_',
  waiting: ({ proposals }, most) => proposals.waiting(kindsInQueue, most),
  async read(desk, id) {
    const [proposal] = await desk.database.batch(desk.proposals.find(id))
    if (proposal?.state !== 'open' || proposal.hasExpired || !kindsInQueue.includes(proposal.kind))
      return null
    const read = await proposalKindsOf[proposal.kind].read(desk, proposal)
    return (
      read && {
        ...read,
        since: proposal.since,
        dueAt: proposal.expiresAt,
        subject: proposal.subject,
        proposal,
      }
    )
  },
}
