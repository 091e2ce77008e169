/** What an officer does with a case: takes it in hand, reads it, lets it go, decides it once. */
import type { OpenCase } from '../../contract/desk/cases.ts'
import type { OpenProposal, WaitingAct } from '../../contract/desk/proposals.ts'
import { permits } from '../../contract/desk/roles.ts'
import { AuthError } from '../auth-error.ts'
import { ConflictError } from '../db/database.ts'
import type { CaseKindOf, ReadCase } from './cases/case.ts'
import { cases } from './cases/index.ts'
import { inHand, requireInHand } from './citizens/in-hand.ts'
import { leaseOf, type CaseName } from './citizens/leases.ts'
import type { Desk } from './desk.ts'
import { requireRoomToAct } from './officers/officer-limits.ts'
import type { SignedInOfficer } from './officers/officer-sessions.ts'
import { isOneOf } from './officers/same-person.ts'
import type { Proposal } from './proposal-reader.ts'
import type { Decision } from './rulings/decide-registration.ts'
import { signers, waitingAct, waitingProposal } from './second-officer.ts'

const kindOf = ({ kind }: CaseName): CaseKindOf => cases[kind]

/** Nobody decides about themselves, or looks at their own request. */
const isOwn = ({ emails }: ReadCase, officer: SignedInOfficer) => isOneOf(emails, officer)

/** What was proposed for a case, while it waits. */
async function answerTo(
  desk: Desk,
  officer: SignedInOfficer,
  name: CaseName,
): Promise<WaitingAct | undefined> {
  const { database, proposals } = desk
  const [[answer], all] = await database.batch(proposals.answersTo([name]), signers(desk))
  return answer && waitingAct(answer, officer, all)
}

/** @returns null where the officer may do nothing with it, not even look at it */
async function openProposal(
  desk: Desk,
  officer: SignedInOfficer,
  proposal: Proposal,
): Promise<OpenProposal | null> {
  const [all] = await desk.database.batch(signers(desk))
  const { may, ...told } = waitingProposal(proposal, officer, all)
  return may && { ...told, may }
}

/**
 * Takes a case in hand and reads it; who has read it is on record before anything of it is shown.
 *
 * @throws AuthError `case_held` where another officer has it, `already_done` where it waits no more, `own_case`,
 *   `permission_refused` for another's proposal that the officer does not confirm
 */
export async function openCase(
  desk: Desk,
  officer: SignedInOfficer,
  name: CaseName,
): Promise<OpenCase> {
  const { database, leases, record, settings } = desk
  const [heldUntil] = await database.batch(leases.take(name, officer.id))
  if (heldUntil === null) throw new AuthError('case_held')
  const found = await kindOf(name).read(desk, name.id)
  const proposal = found?.proposal && (await openProposal(desk, officer, found.proposal))
  const isForbidden = proposal === null
  if (!found || isForbidden || isOwn(found, officer)) {
    await releaseCase(desk, officer, name)
    throw new AuthError(!found ? 'already_done' : isForbidden ? 'permission_refused' : 'own_case')
  }
  await database.batch(
    await record('case_opened', found.subject, { officer: officer.id, case: leaseOf(name) }),
  )
  const { decision } = kindOf(name)
  const answered = await answerTo(desk, officer, name)
  return {
    ...name,
    since: found.since,
    dueAt: found.dueAt ?? found.since + settings.decidesWithin,
    facts: found.facts,
    heldUntil,
    isDecided: decision !== undefined && permits(officer.role, decision.permission),
    ...(proposal && { proposal }),
    ...(answered && { answered }),
  }
}

export async function releaseCase(
  { database, leases }: Desk,
  { id }: SignedInOfficer,
  name: CaseName,
): Promise<void> {
  await database.batch(leases.release(name, id))
}

/**
 * Decides a case that the officer has in hand: effect, audit, message and the end of the lease in one transaction, with
 * the session and the lease looked at in the same.
 *
 * @throws AuthError `already_done`, `case_not_held`, `officer_required`, `permission_refused`, `own_case`,
 *   `proposal_pending` while an answer to it waits for its second signature
 */
export async function decideCase(
  desk: Desk,
  officer: SignedInOfficer,
  name: CaseName,
  decision: Decision,
): Promise<void> {
  const { database, leases, outbox, proposals } = desk
  const kind = kindOf(name)
  if (!kind.decision || !permits(officer.role, kind.decision.permission))
    throw new AuthError('permission_refused')
  await requireRoomToAct(desk, officer)
  const [found, decided] = await Promise.all([
    kind.read(desk, name.id),
    kind.decision.decide(desk, name.id, decision, { officer: officer.id }),
  ])
  if (!found || !decided) throw new AuthError('already_done')
  if (isOwn(found, officer)) throw new AuthError('own_case')
  try {
    await database.batch(
      ...inHand(desk, officer, name),
      proposals.mustBeUnanswered(name),
      ...decided.writes,
      leases.release(name, officer.id),
    )
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    // Another officer was faster, or the lease was over: what holds now says which.
    if (!(await kind.read(desk, name.id))) throw new AuthError('already_done', { cause })
    await requireInHand(desk, officer, name)
    throw new AuthError('proposal_pending', { cause })
  }
  await outbox.sendToQueue(decided.messages)
}
