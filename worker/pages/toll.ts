/**
 * What stands in the place of work where no script can do any: a few times without it from one source, and so many in all;
 * who was right gets the slot back. These are limits of their own: whoever uses them up keeps nobody out who has a browser
 * with scripts, and nobody's sign-in costs them more than before.
 */
import type { FlowKind } from '../../contract/flow.ts'
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { requireAllowed } from '../flows/require-allowed.ts'
import { clientIpOf } from '../http/client-ip.ts'
import type { AppContext } from '../http/context.ts'
import type { LimitKey } from '../limits/buckets.ts'

const asked = (context: AppContext): readonly LimitKey[] => [
  ['unworkedFromSource', clientIpOf(context)],
  ['unworkedOfMunicipality'],
]

/**
 * @param challenge what was asked for; that of the flow's first step where nothing was yet
 * @returns the solution to send
 * @throws AuthError `too_many_attempts` with the wait
 */
export async function payToll(
  context: AppContext,
  kind: FlowKind,
  challenge?: ProofOfWorkChallenge,
): Promise<string> {
  const { limiter, database, proofOfWork } = context.get('services')
  const [limits] = await database.batch(await limiter.consumeAll(...asked(context)))
  requireAllowed(...limits)
  return proofOfWork.waived(kind, challenge ?? (await proofOfWork.challenge(kind)))
}

/** Whoever came in with it was no stranger. */
export async function giveTollBack(context: AppContext): Promise<void> {
  const { limiter, database } = context.get('services')
  await database.batch(await limiter.giveBack(...asked(context)))
}
