/** What two officers made one of is two accounts again, by a press in the letter that told of it to either. */
import type { AccountMerge } from '../accounts/account-merges.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { isWhole } from '../municipalities/whole-account.ts'
import { notifyAll, type Notification } from './notify.ts'
import type { ContextWith, FlowContext } from './step.ts'

/** A merge that can still be undone. */
export interface UndoableMerge extends AccountMerge {
  /** Who is on its other side; null for whom nothing is left by which they are known. */
  readonly other: FoundAccount | null
  /** The document that went over is gone since, and does not come back. */
  readonly isGone: boolean
}

/**
 * Those of an account. One whose document has moved on by a claim is not among them: that is undone first, at the desk, and
 * hinders no press; and neither is one whose closed account would be nobody's without the document.
 */
export async function undoableMerges(
  { ports: { batch, accounts }, municipality }: ContextWith<'batch' | 'accounts', 'municipality'>,
  account: FoundAccount,
): Promise<readonly UndoableMerge[]> {
  const [merges] = await batch(accounts.mergesOf(account.id))
  const all = await Promise.all(
    merges.map(async (merge): Promise<readonly UndoableMerge[]> => {
      const { closed, into, moved } = merge
      const [other] = await batch(accounts.findById(closed === account.id ? into : closed))
      const [where] = moved ? await batch(await accounts.whereabouts(moved, into)) : ['there']
      if (where === 'there') return moved || other ? [{ ...merge, other, isGone: false }] : []
      const reopened = closed === account.id ? account : other
      return where === 'gone' && reopened && isWhole(municipality, reopened)
        ? [{ ...merge, other, isGone: true }]
        : []
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
  { other, isGone, ...merge }: UndoableMerge,
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
        {
          case: proposal,
          by: 'press',
          ...(merge.moved && { document: isGone ? 'gone' : 'returned' }),
        },
      ),
    ),
  )
  return {
    writes: [
      ...ports.accounts.mergeWithdrawn(proposal),
      ...(await ports.accounts.unmerge(merge, isGone)),
      ...[closed, into].flatMap((id) => [ports.sessions.endAll(id), ports.codes.spendAll(id)]),
      ...entries,
      ...told.writes,
    ],
    messages: told.messages,
  }
}
