/** The queue of a desk: what waits, the oldest first, and in whose hand it is. Names no citizen. */
import { caseKinds, type CaseKind, type QueuedCase } from '../../contract/desk/cases.ts'
import { cases } from './cases/index.ts'
import { leaseOf, type Lease } from './citizens/leases.ts'
import type { Desk } from './desk.ts'
import type { WaitingCase } from './rulings/registration-store.ts'

/** Lines of each kind: who decides them gets the next ones. */
const most = 100

export async function queueOf(desk: Desk): Promise<readonly QueuedCase[]> {
  const { database, leases } = desk
  const [held, ...waiting] = await database.batch(
    leases.held(caseKinds.length * most),
    ...caseKinds.map((kind) => cases[kind].waiting(desk, most)),
  )
  const holders = await holdersOf(desk, held)
  const lines = caseKinds.flatMap((kind, at) => linesOf(desk, holders, kind, waiting[at] ?? []))
  return lines.toSorted((one, other) => one.since - other.since)
}

type Holder = NonNullable<QueuedCase['heldBy']>

async function holdersOf({ officers }: Desk, held: readonly Lease[]) {
  const named = held.map(async ({ case: name, officer: id, sealed }) => {
    const holder: Holder = { id, name: await officers.nameOf(id, sealed) }
    return [name, holder] as const
  })
  return new Map(await Promise.all(named))
}

const linesOf = (
  { settings }: Desk,
  holders: ReadonlyMap<string, Holder>,
  kind: CaseKind,
  waiting: readonly WaitingCase[],
): readonly QueuedCase[] =>
  waiting.map(({ id, since, dueAt = since + settings.decidesWithin }) => {
    const heldBy = holders.get(leaseOf({ kind, id }))
    return { kind, id, since, dueAt, ...(heldBy && { heldBy }) }
  })
