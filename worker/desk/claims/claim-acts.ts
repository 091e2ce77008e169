/** What an officer does with a claim in hand: notes what a side has shown, and proposes that the document moves. */
import type { HearingBody } from '../../../contract/desk/claims.ts'
import { AuthError } from '../../auth-error.ts'
import { token } from '../../crypto/random.ts'
import type { DecidedCase } from '../cases/case.ts'
import { commitInHand, requireInHand } from '../citizens/in-hand.ts'
import type { CaseName } from '../citizens/leases.ts'
import { namesIn } from '../citizens/typed-names.ts'
import type { Desk } from '../desk.ts'
import { notice } from '../notices.ts'
import { requireRoomToAct } from '../officers/officer-limits.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import { emailsOf, isOneOf } from '../officers/same-person.ts'
import { provenContacts } from '../rulings/rule-on-account.ts'
import { proposeInHand } from '../two-officers.ts'
import { bothHeard, isTold, readClaim, type ReadClaim } from './claim-reading.ts'
import { claimStore } from './claim-store.ts'

const caseOf = (id: string): CaseName => ({ kind: 'claim', id })

/**
 * Counted, and looked at whether it is in hand, before anything of it is compared: a number could be guessed here as well.
 *
 * @throws AuthError `too_many_attempts`, `case_not_held`, `already_done`, `own_case`
 */
async function claimFor(desk: Desk, officer: SignedInOfficer, id: string): Promise<ReadClaim> {
  await requireRoomToAct(desk, officer)
  await requireInHand(desk, officer, caseOf(id))
  const found = await readClaim(desk, id)
  if (!found) throw new AuthError('already_done')
  if (isOneOf(emailsOf(found.claimant, found.holder), officer)) throw new AuthError('own_case')
  return found
}

/**
 * Tells whoever has the document of this claim, where they have not heard of it yet: they were told of too many before, or
 * have the document only since.
 */
async function holderTold(desk: Desk, { claim, holder }: ReadClaim): Promise<DecidedCase> {
  if (!holder) return { writes: [], messages: [] }
  const { database, settings, slug } = desk
  const words = {
    reference: claim.reference,
    until: String(desk.now() + settings.decidesWithin),
  }
  const told = provenContacts(holder).map((to) => ({ to, id: `msg_${token(128)}` }))
  const notices = told.map(({ to, id }) =>
    notice(desk, holder, { id, name: 'claim-opened', to, words }),
  )
  return {
    writes: [claimStore(database, slug).tell(claim.id, holder.id), ...(await Promise.all(notices))],
    messages: told.map(({ id }) => id),
  }
}

/**
 * Notes what a side has shown; of a document, that its number was retyped from it. With the original in the claimant's
 * hand, whoever has the document is told of the claim if they were not.
 *
 * @throws AuthError `invalid_answer` where that is another number, `case_not_held`, `already_done`, `own_case`
 */
export async function hear(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  { side, seen, number }: HearingBody,
): Promise<void> {
  const found = await claimFor(desk, officer, id)
  const { claimant, document, holder } = found
  const isShown = seen === 'original' || seen === 'copy'
  const isIt = namesIn(desk.municipality.public, number).some(
    ({ kind, value }) => kind === document.kind && value === document.value,
  )
  const subject = side === 'holder' ? (holder?.id ?? claimant.id) : claimant.id
  const entry = { officer: officer.id, claim: id, side }
  if (isShown && !isIt) {
    await desk.database.batch(
      await desk.record('claim_heard', subject, { ...entry, seen: 'another_number' }),
    )
    throw new AuthError('invalid_answer', { fields: { number: 'malformed' } })
  }
  const isDue = side === 'claimant' && seen === 'original' && !isTold(found)
  const told = isDue ? await holderTold(desk, found) : { writes: [], messages: [] }
  await commitInHand(
    desk,
    officer,
    [caseOf(id)],
    [
      ...told.writes,
      ...claimStore(desk.database, desk.slug).hear(id, {
        side,
        seen,
        officer: officer.id,
        of: subject,
      }),
      await desk.record('claim_heard', subject, { ...entry, seen }),
    ],
    'already_done',
  )
  await desk.outbox.sendToQueue(told.messages)
}

/**
 * Proposes that the document moves to whoever claims it; another officer confirms.
 *
 * @throws AuthError `sides_not_heard`, `proposal_pending`, `case_not_held`, `already_done`, `own_case`,
 *   `permission_refused`
 */
export async function proposeMove(desk: Desk, officer: SignedInOfficer, id: string): Promise<void> {
  const found = await claimFor(desk, officer, id)
  if (!bothHeard(found, desk)) throw new AuthError('sides_not_heard')
  await proposeInHand(desk, officer, [caseOf(id)], {
    kind: 'document-move',
    subject: found.claimant.id,
    content: { claim: id, from: found.holder?.id ?? null },
  })
}
