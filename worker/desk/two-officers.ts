/**
 * What two officers do together: one proposes, another confirms, and it is in force. Who may is a line of the contract
 * (`signatures`); that they are two is held here, in the transaction of the effect.
 */
import {
  signatures,
  type ProposalKind,
  type ProposalReason,
  type ToldOnce,
} from '../../contract/desk/proposals.ts'
import { permits, type Permission } from '../../contract/desk/roles.ts'
import { AuthError } from '../auth-error.ts'
import { token } from '../crypto/random.ts'
import { ConflictError, type Write } from '../db/database.ts'
import { commitInHand, inHand, requireInHand } from './citizens/in-hand.ts'
import { leaseOfCitizen, type CaseName, type LeaseName } from './citizens/leases.ts'
import type { Desk } from './desk.ts'
import { requireRoomToAct } from './officers/officer-limits.ts'
import type { SignedInOfficer } from './officers/officer-sessions.ts'
import type { Officer } from './officers/officer-store.ts'
import { isOneOf, isSamePerson } from './officers/same-person.ts'
import type { Proposal } from './proposal-reader.ts'
import { proposalKindsOf } from './proposals/index.ts'

const caseOf = ({ id, kind }: Proposal): CaseName | null =>
  proposalKindsOf[kind].isAmongSettings ? null : { kind: 'second-signature', id }

function requirePermission({ role }: Officer, permission: Permission): void {
  if (!permits(role, permission)) throw new AuthError('permission_refused')
}

/**
 * What proposes an act, with its entry in the audit, for the batch of whoever has seen to all else.
 *
 * @throws AuthError `permission_refused`
 */
export async function proposing(
  { proposals, record }: Desk,
  officer: SignedInOfficer,
  act: { readonly kind: ProposalKind; readonly subject: string; readonly content: unknown },
): Promise<{ readonly id: string; readonly writes: readonly Write[] }> {
  requirePermission(officer, signatures[act.kind].proposes)
  const id = `pro_${token(128)}`
  const kind = proposalKindsOf[act.kind]
  const alsoAbout = kind.alsoAbout?.(act.content) ?? null
  const answers = kind.answers?.(act.content) ?? null
  return {
    id,
    writes: [
      ...(await proposals.propose({ id, ...act, alsoAbout, answers }, officer.id)),
      await record('act_proposed', act.subject, {
        officer: officer.id,
        act: act.kind,
        case: id,
        ...kind.grounds?.(act.content),
      }),
    ],
  }
}

/**
 * Proposes what is in the officer's hand, and lets it go.
 *
 * @param also what is spent for it
 * @throws AuthError `permission_refused`, `case_not_held`, `proposal_pending`
 */
export async function proposeInHand(
  desk: Desk,
  officer: SignedInOfficer,
  names: readonly LeaseName[],
  act: Parameters<typeof proposing>[2],
  also: readonly Write[] = [],
): Promise<void> {
  const { writes } = await proposing(desk, officer, act)
  const releases = names.map((name) => desk.leases.release(name, officer.id))
  await commitInHand(desk, officer, names, [...also, ...writes, ...releases], 'proposal_pending')
}

async function found({ database, proposals }: Desk, id: string): Promise<Proposal> {
  const [proposal] = await database.batch(proposals.find(id))
  if (!proposal) throw new AuthError('already_done')
  return proposal
}

function requireOpen({ state, hasExpired }: Proposal): void {
  if (state !== 'open') throw new AuthError('already_done')
  if (hasExpired) throw new AuthError('proposal_lapsed')
}

function requireUndoable({ state, hasExpired }: Proposal): void {
  if (state !== 'confirmed' || hasExpired) throw new AuthError('already_done')
}

/**
 * Commits with the session and the lease looked at.
 *
 * @param lease null for what nobody has in hand
 * @param requireStill throws when the proposal is not as it was
 * @param lost why its kind may have refused
 * @throws AuthError that says why it was not done
 */
async function settle(
  desk: Desk,
  officer: SignedInOfficer,
  lease: LeaseName | null,
  writes: readonly Write[],
  requireStill: () => Promise<void>,
  lost: () => Promise<AuthError | null | undefined> = () => Promise.resolve(null),
): Promise<void> {
  const { database, leases } = desk
  const held = lease === null ? [] : [lease]
  try {
    await database.batch(
      ...inHand(desk, officer, ...held),
      ...writes,
      ...held.map((name) => leases.release(name, officer.id)),
    )
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    await requireStill()
    await requireInHand(desk, officer, ...held)
    throw (await lost()) ?? new AuthError('proposal_lapsed', { cause })
  }
}

/**
 * Confirms what another officer has proposed: effect, audit, messages and the end of the lease in one transaction.
 *
 * @returns what was made by it and is nowhere else, if anything was
 * @throws AuthError `second_officer_required` for who has proposed it, `own_case`, `permission_refused`, `already_done`,
 *   `proposal_lapsed` when it is too old or the account is not as it was, `case_not_held`, or as its kind says
 */
export async function confirmProposal(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
): Promise<ToldOnce | undefined> {
  const proposal = await found(desk, id)
  const { kind: name, subject, proposedBy } = proposal
  const kind = proposalKindsOf[name]
  requirePermission(officer, signatures[name].confirms)
  await requireRoomToAct(desk, officer)
  requireOpen(proposal)
  if (isSamePerson(proposedBy, officer)) throw new AuthError('second_officer_required')
  const read = await kind.read(desk, proposal)
  if (!read) throw new AuthError('proposal_lapsed')
  if (isOneOf(read.emails, officer)) throw new AuthError('own_case')
  const act = await kind.confirm(desk, proposal, officer)
  const lifetime = kind.undo?.lifetime(desk, proposal) ?? null
  const writes = [
    ...(await desk.proposals.confirm(proposal, officer, read.accounts, lifetime, act.keeps)),
    ...act.writes,
    await desk.record('act_confirmed', subject, {
      officer: officer.id,
      proposedBy: proposedBy.id,
      act: name,
      case: id,
      ...kind.grounds?.(proposal.content),
    }),
  ]
  const requireStill = async () => requireOpen(await found(desk, id))
  await settle(desk, officer, caseOf(proposal), writes, requireStill, async () =>
    kind.lost?.(desk, proposal),
  )
  await desk.outbox.sendToQueue(act.messages)
  return act.told
}

/** Refuses what another has proposed, or takes back the own. @throws AuthError as `confirmProposal` */
export async function refuseProposal(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  reason: ProposalReason,
): Promise<void> {
  const proposal = await found(desk, id)
  const isOwn = proposal.proposedBy.id === officer.id
  const { proposes, confirms } = signatures[proposal.kind]
  requirePermission(officer, isOwn ? proposes : confirms)
  await requireRoomToAct(desk, officer)
  requireOpen(proposal)
  const state = isOwn ? 'withdrawn' : 'refused'
  const entry = { officer: officer.id, act: proposal.kind, case: id, reason }
  const writes = [
    ...desk.proposals.refuse(id, officer.id, state),
    await desk.record(`act_${state}`, proposal.subject, entry),
  ]
  const requireStill = async () => requireOpen(await found(desk, id))
  await settle(desk, officer, caseOf(proposal), writes, requireStill)
}

/** Of whom an act concerns, the one whose record the officer has in hand. @param subject where it is none of them */
async function inHandOf(
  desk: Desk,
  officer: SignedInOfficer,
  subject: string,
  others: readonly string[],
): Promise<LeaseName> {
  for (const name of others.map(leaseOfCitizen))
    if (await desk.ports.commit(inHand(desk, officer, name))) return name
  return leaseOfCitizen(subject)
}

/**
 * Undoes what was confirmed, while there is time; only to somebody whom the officer has looked for just now.
 *
 * @param reason of what was done to a citizen
 * @throws AuthError `already_done`, `permission_refused`, `own_case`, `case_not_held`, `proposal_lapsed`
 */
export async function undoProposal(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  reason?: ProposalReason,
): Promise<void> {
  const proposal = await found(desk, id)
  const { kind: name, subject } = proposal
  const kind = proposalKindsOf[name]
  requirePermission(officer, signatures[name].confirms)
  await requireRoomToAct(desk, officer)
  requireUndoable(proposal)
  if (!kind.undo) throw new AuthError('already_done')
  const read = await kind.read(desk, proposal)
  if (read && isOneOf(read.emails, officer)) throw new AuthError('own_case')
  const act = await kind.undo.writes(desk, proposal, officer)
  const writes = [
    ...desk.proposals.undo(id, officer.id),
    ...act.writes,
    await desk.record('act_undone', subject, {
      officer: officer.id,
      act: name,
      case: id,
      ...(reason && { reason }),
    }),
  ]
  const lease = kind.isAmongSettings
    ? null
    : await inHandOf(desk, officer, subject, read?.accounts ?? [])
  await settle(desk, officer, lease, writes, async () => requireUndoable(await found(desk, id)))
  await desk.outbox.sendToQueue(act.messages)
}
