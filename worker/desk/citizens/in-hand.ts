/** What is done at the desk is done by a session that lives, with what it is about in the officer's hand. */
import type { ErrorCode } from '../../../contract/errors.ts'
import { AuthError } from '../../auth-error.ts'
import { ConflictError, type Write } from '../../db/database.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import type { LeaseName } from './leases.ts'

type Standing = Pick<Desk, 'leases' | 'sessions'>

/** The batch is refused unless all of it is in hand. */
export const inHand = (
  { leases, sessions }: Standing,
  { id, session }: SignedInOfficer,
  ...names: readonly LeaseName[]
): readonly Write[] => [
  sessions.mustLive(session),
  ...names.map((name) => leases.mustHold(name, id)),
]

/** @throws AuthError `case_not_held` */
export async function requireInHand(
  desk: Standing & Pick<Desk, 'database'>,
  officer: SignedInOfficer,
  ...names: readonly LeaseName[]
): Promise<void> {
  try {
    await desk.database.batch(...inHand(desk, officer, ...names))
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    throw new AuthError('case_not_held', { cause })
  }
}

/**
 * Commits what is done with all of it in hand.
 *
 * @param refused what is told where it is in hand, and the batch was refused by something else
 * @throws AuthError `case_not_held`, or `refused`
 */
export async function commitInHand(
  desk: Standing & Pick<Desk, 'database'>,
  officer: SignedInOfficer,
  names: readonly LeaseName[],
  writes: readonly Write[],
  refused: ErrorCode,
): Promise<void> {
  try {
    await desk.database.batch(...inHand(desk, officer, ...names), ...writes)
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    await requireInHand(desk, officer, ...names)
    throw new AuthError(refused, { cause })
  }
}
