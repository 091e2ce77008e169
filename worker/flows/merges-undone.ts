/** What two officers made one of is two accounts again, by a press in the letter that told of it to either. */
import type { AccountMerge } from '../accounts/account-merges.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { notifyAll, type Notification } from './notify.ts'
import type { Ports } from './ports.ts'
import type { FlowContext } from './step.ts'

/** A merge that can still be undone. */
export interface UndoableMerge extends AccountMerge {
  /** Who is on its other side; null for whom nothing is left by which they are known. */
  readonly other: FoundAccount | null
}

/**
 * Those of an account. One whose document has gone on since is not among them: what was done with it is undone first, at
 * the desk, and hinders no press.
 */
export async function undoableMerges(
  { batch, accounts }: Pick<Ports, 'batch' | 'accounts'>,
  { id, identifiers }: FoundAccount,
): Promise<readonly UndoableMerge[]> {
  const [merges] = await batch(accounts.mergesOf(id))
  const all = await Promise.all(
    merges.map(async (merge) => {
      const [other] = await batch(
        accounts.findById(merge.closed === id ? merge.into : merge.closed),
      )
      const has = merge.into === id ? identifiers : (other?.identifiers ?? [])
      const isThere = ({ kind, value }: NonNullable<AccountMerge['moved']>) =>
        has.some((one) => one.kind === kind && one.value === value)
      const isAsLeft = merge.moved ? isThere(merge.moved) : other !== null
      return isAsLeft ? [{ ...merge, other }] : []
    }),
  )
  return all.flat()
}

/** Tells the other side of each; whoever has pressed is told by the caller. */
export async function mergesUndone(
  context: FlowContext,
  merges: readonly UndoableMerge[],
): Promise<Notification> {
  const all = await Promise.all(merges.map((merge) => undone(context, merge)))
  return {
    writes: all.flatMap(({ writes }) => writes),
    messages: all.flatMap(({ messages }) => messages),
  }
}

async function undone(
  context: FlowContext,
  { other, ...merge }: UndoableMerge,
): Promise<Notification> {
  const { ports, idempotencyKey } = context
  const { closed, into, proposal } = merge
  const of = { ...context, idempotencyKey: `${idempotencyKey}/${proposal}` }
  const told = other ? await notifyAll(of, 'merge-undone', other) : { writes: [], messages: [] }
  const entries = await Promise.all(
    [closed, into].map(async (id) =>
      ports.audit.entry(
        await ports.idFor('aud', idempotencyKey, 'merge_undone', id, proposal),
        'merge_undone',
        id,
        { case: proposal, by: 'press' },
      ),
    ),
  )
  return {
    writes: [
      ...ports.accounts.mergeWithdrawn(proposal),
      ...(await ports.accounts.unmerge(merge)),
      ...[closed, into].flatMap((id) => [ports.sessions.endAll(id), ports.codes.spendAll(id)]),
      ...entries,
      ...told.writes,
    ],
    messages: told.messages,
  }
}
