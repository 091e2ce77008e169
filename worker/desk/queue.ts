/** The queue of a desk: what waits, the oldest first, and in whose hand it is. Names no citizen. */
import { caseKinds, type CaseKind, type QueuedCase } from '../../contract/desk/cases.ts'
import type { WaitingProposal } from '../../contract/desk/proposals.ts'
import { cases } from './cases/index.ts'
import { leaseOf, type Lease } from './citizens/leases.ts'
import type { Desk } from './desk.ts'
import type { SignedInOfficer } from './officers/officer-sessions.ts'
import type { Proposal } from './proposal-reader.ts'
import type { WaitingSignature } from './proposal-store.ts'
import type { WaitingCase } from './rulings/registration-store.ts'
import { signers, waitingProposal } from './second-officer.ts'

/** Lines of each kind: who decides them gets the next ones. */
const most = 100

export async function queueOf(
  desk: Desk,
  officer: SignedInOfficer,
): Promise<readonly QueuedCase[]> {
  const { database, leases } = desk
  const [held, all, ...waiting] = await database.batch(
    leases.held(caseKinds.length * most),
    signers(desk),
    ...caseKinds.map((kind) => cases[kind].waiting(desk, most)),
  )
  const told = (proposal: Proposal) => waitingProposal(proposal, officer, all)
  const lists = caseKinds.map((kind, at) => ({ kind, waiting: waiting[at] ?? [] }))
  const [holders, answers] = await Promise.all([holdersOf(desk, held), answersTo(desk, lists)])
  const lines = lists.flatMap((list) => linesOf(desk, { holders, told, answers }, list))
  return lines.toSorted((one, other) => one.since - other.since)
}

type Holder = NonNullable<QueuedCase['heldBy']>

type Waiting = WaitingCase & Partial<WaitingSignature>

/** What waits of one kind. */
interface List {
  readonly kind: CaseKind
  readonly waiting: readonly Waiting[]
}

/** What lines are filled in with. */
interface Known {
  readonly holders: ReadonlyMap<string, Holder>
  told(proposal: Proposal): WaitingProposal
  /** What was proposed for a case, by the name of its lease. */
  readonly answers: ReadonlyMap<string | null, Proposal>
}

async function answersTo({ database, proposals }: Desk, lists: readonly List[]) {
  const names = lists.flatMap(({ kind, waiting }) => waiting.map(({ id }) => ({ kind, id })))
  const [found] = await database.batch(proposals.answersTo(names))
  return new Map(found.map((proposal) => [proposal.answers, proposal] as const))
}

async function holdersOf({ officers }: Desk, held: readonly Lease[]) {
  const named = held.map(async ({ case: name, officer: id, sealed }) => {
    const holder: Holder = { id, name: await officers.nameOf(id, sealed) }
    return [name, holder] as const
  })
  return new Map(await Promise.all(named))
}

const linesOf = (
  { settings }: Desk,
  { holders, told, answers }: Known,
  { kind, waiting }: List,
): readonly QueuedCase[] =>
  waiting.map(({ id, since, dueAt = since + settings.decidesWithin, proposal }) => {
    const heldBy = holders.get(leaseOf({ kind, id }))
    const answer = answers.get(leaseOf({ kind, id }))
    return {
      kind,
      id,
      since,
      dueAt,
      ...(heldBy && { heldBy }),
      ...(proposal && { proposal: told(proposal) }),
      ...(answer && { answered: told(answer) }),
    }
  })
