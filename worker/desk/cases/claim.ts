/** A claim on a document that another account has: refused here by one officer, moved by two (`proposals/document-move.ts`). */
import { AuthError } from '../../auth-error.ts'
import { dueAt, factsOfClaim, readClaim } from '../claims/claim-reading.ts'
import { claimStore } from '../claims/claim-store.ts'
import { settledNotices } from '../claims/settled-notices.ts'
import { emailsOf } from '../officers/same-person.ts'
import type { CaseKindOf } from './case.ts'

export const claim: CaseKindOf = {
  prefix: 'clm_',
  decision: {
    permission: 'settle_claim',
    async decide(desk, id, decision, by) {
      if (decision.is === 'approved') throw new AuthError('second_officer_required')
      const found = await readClaim(desk, id)
      if (!found) return null
      const { claimant, document, holder } = found
      const told = await settledNotices(
        desk,
        { reference: found.claim.reference, reason: decision.reason },
        [{ account: claimant }, ...(holder ? [{ account: holder, user: document.value }] : [])],
      )
      return {
        writes: [
          ...claimStore(desk.database, desk.slug).settle(id, 'open', 'refused'),
          await desk.record('claim_refused', claimant.id, { ...by, claim: id }),
          ...told.writes,
        ],
        messages: told.messages,
      }
    },
  },
  waiting: ({ database, slug }, most) => claimStore(database, slug).waiting(most),
  async read(desk, id) {
    const found = await readClaim(desk, id)
    return (
      found && {
        since: found.claim.since,
        dueAt: dueAt(found.claim, desk),
        facts: factsOfClaim(found),
        subject: found.claimant.id,
        emails: emailsOf(found.claimant, found.holder),
      }
    )
  },
}
