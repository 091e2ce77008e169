/** An act that one officer has proposed, and another is to confirm. */
import { proposalKinds } from '../../../contract/desk/proposals.ts'
import { proposalKindsOf } from '../proposals/index.ts'
import type { CaseKindOf } from './case.ts'

/** Of the others the settings tell. */
const inQueue = proposalKinds.filter((kind) => !proposalKindsOf[kind].isAmongSettings)

export const secondSignature: CaseKindOf = {
  prefix: 'pro_',
  waiting: ({ proposals }, most) => proposals.waiting(inQueue, most),
  async read(desk, id) {
    const [proposal] = await desk.database.batch(desk.proposals.find(id))
    if (proposal?.state !== 'open' || proposal.hasExpired || !inQueue.includes(proposal.kind))
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
