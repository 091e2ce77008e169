/** Who signs what another has proposed: what an officer may do with it, and whether anybody is there who may confirm it. */
import {
  proposalKinds,
  signatures,
  type SecondOfficer,
  type WaitingAct,
  type WaitingProposal,
} from '../../contract/desk/proposals.ts'
import { permits, roleNames } from '../../contract/desk/roles.ts'
import type { Statement } from '../db/database.ts'
import type { Desk } from './desk.ts'
import type { PresentOfficer, SignedInOfficer } from './officers/officer-sessions.ts'
import { isSamePerson } from './officers/same-person.ts'
import type { Proposal } from './proposal-reader.ts'

type Proposed = Pick<Proposal, 'kind' | 'proposedBy'>

/** Roles that confirm something. */
const signing = roleNames.filter((role) =>
  proposalKinds.some((kind) => permits(role, signatures[kind].confirms)),
)

/** Whoever could confirm something, for `waitingProposal`. */
export const signers = ({ sessions }: Desk): Statement<Promise<readonly PresentOfficer[]>> =>
  sessions.present(signing)

/** What the officer may do with another's proposal, or the own one; null for nothing, not even look at it. */
export function mayDo(
  { kind, proposedBy }: Proposed,
  officer: SignedInOfficer,
): WaitingProposal['may'] {
  if (proposedBy.id === officer.id) return 'withdraw'
  const may = permits(officer.role, signatures[kind].confirms)
  return may && !isSamePerson(proposedBy, officer) ? 'confirm' : null
}

function secondOf({ kind, proposedBy }: Proposed, all: readonly PresentOfficer[]): SecondOfficer {
  const others = all.filter(
    (one) => permits(one.role, signatures[kind].confirms) && !isSamePerson(proposedBy, one),
  )
  return others.some(({ isHere }) => isHere) ? 'here' : others.length > 0 ? 'away' : 'nobody'
}

/** A proposal as an officer is told of it before it is opened. */
export const waitingProposal = (
  proposal: Proposed,
  officer: SignedInOfficer,
  all: readonly PresentOfficer[],
): WaitingProposal => ({
  kind: proposal.kind,
  by: proposal.proposedBy.name,
  may: mayDo(proposal, officer),
  second: secondOf(proposal, all),
})

/** The same about a citizen or a case, as whoever looks at these is told. */
export const waitingAct = (
  proposal: Proposal,
  officer: SignedInOfficer,
  all: readonly PresentOfficer[],
): WaitingAct => ({
  id: proposal.id,
  since: proposal.since,
  until: proposal.expiresAt,
  ...waitingProposal(proposal, officer, all),
})
