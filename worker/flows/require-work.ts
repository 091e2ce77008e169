/**
 * Requires proof of work of a step instead of a wait; how the work is checked is in `worker/proof-of-work/`. Beyond what is
 * free, a request is answered `proof_of_work_required` with a challenge; the page solves it unseen and sends the same
 * request again with the solution. So a limit that strangers can use up keeps nobody out: it makes the next try dearer, up
 * to some seconds.
 *
 * ```ts
 * const [work, limits, found] = await ports.batch(
 *   await workDone(context),
 *   await ports.limiter.consumeAll(['signInOfIdentifier', pseudonym]),
 *   await ports.accounts.find(identifiers),
 * )
 * const paid = await requireWork(context, pseudonym, work, limits)
 * ```
 *
 * What is free takes its slots at once; what was paid for takes none. So whoever turns out to be wrong after paying is
 * noted with `limiter.owe`, which is what makes the price grow; whoever turns out to be right gets a free slot back with
 * `limiter.giveBack`. `settle` says which.
 */
import { AuthError } from '../auth-error.ts'
import type { Statement, Write } from '../db/database.ts'
import type { LimitKey } from '../limits/buckets.ts'
import type { RateLimit } from '../limits/limiter.ts'
import type { WorkDone } from '../proof-of-work/proof-of-work.ts'
import type { ContextWith } from './step.ts'

/** Takes the solution that came with the request, if one did; travels with what else is asked. */
export const workDone = ({
  ports,
  flow,
  solution,
}: ContextWith<'proofOfWork', 'flow' | 'solution'>): Promise<Statement<WorkDone | null>> =>
  ports.proofOfWork.redeem(flow.kind, solution)

/**
 * Before the database is asked: where one of the limits has just been seen used up, a request without work pauses. Then
 * it is told the price again, and the database nothing; but where the browser says that it has been here before, the
 * database decides.
 *
 * @throws AuthError as `requireWork`
 */
export async function requireWorkAhead(
  context: ContextWith<'limiter' | 'proofOfWork', 'client' | 'flow' | 'paid' | 'solution'>,
  about: string,
  asked: readonly LimitKey[],
): Promise<void> {
  const { ports, flow, client, paid, solution } = context
  if (paid || (await ports.proofOfWork.mayServe(flow.kind, solution, about))) return
  const { showsDevice } = client
  const refused = await ports.limiter.refusedLately(showsDevice, asked)
  if (!showsDevice) await requireWork(context, about, null, refused)
}

/**
 * Lets pass what is within all its limits, or has been paid for.
 *
 * @param about what is asked for, e.g. the pseudonym of a name: a solution serves for nothing else
 * @returns whether it was paid for, and took no slot
 * @throws AuthError `proof_of_work_required` with a challenge whose effort grows with what is owed
 */
export async function requireWork(
  { ports, flow, paid }: ContextWith<'proofOfWork', 'flow' | 'paid'>,
  about: string,
  work: WorkDone | null,
  limits: readonly RateLimit[],
): Promise<boolean> {
  const refused = limits.flatMap((limit) => (limit.allowed ? [] : [limit.overdrawn]))
  if (refused.length === 0) return false
  const level = Math.max(...refused)
  const done = work ?? paid
  if (done && (await ports.proofOfWork.isEnough(done, about, level))) return true
  const challenge = await ports.proofOfWork.challenge(flow.kind, about, level)
  throw new AuthError('proof_of_work_required', { challenge })
}

/**
 * The statements for the limits: gives a slot back after a right answer, adds a debt after a wrong one that had taken
 * none.
 */
export const settle = async (
  { ports }: ContextWith<'limiter'>,
  asked: readonly LimitKey[],
  was: { readonly paid: boolean; readonly right: boolean },
): Promise<readonly Write[]> => {
  if (was.paid === was.right) return []
  return [await (was.right ? ports.limiter.giveBack(...asked) : ports.limiter.owe(...asked))]
}
