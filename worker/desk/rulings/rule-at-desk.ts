/** Rules on a citizen's account, at the desk: only on what the officer has just looked at. */
import { rulings, type RulingBody } from '../../../contract/desk/citizens.ts'
import { permits } from '../../../contract/desk/roles.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { mergedAt } from '../../accounts/merged-account.ts'
import { AuthError } from '../../auth-error.ts'
import { hashPassword } from '../../crypto/password-hash.ts'
import { ConflictError } from '../../db/database.ts'
import { accountById } from '../citizens/account-by-id.ts'
import { isOwnRecord } from '../citizens/find-citizen.ts'
import { inHand } from '../citizens/in-hand.ts'
import { leaseOfCitizen } from '../citizens/leases.ts'
import type { Desk } from '../desk.ts'
import { requireRoomToAct } from '../officers/officer-limits.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import { resent } from './resend.ts'
import { ruledOn, rulingOn, type Ruled } from './rule-on-account.ts'

/**
 * Effect, audit, notices and the end of the lease in one transaction, with the session and the lease looked at in the
 * same.
 *
 * @throws AuthError `permission_refused`, `too_many_attempts` for an officer who has done so much already,
 *   `case_not_held` for a record that the officer has not found just now, `already_done`, `own_case`, `account_merged` for
 *   one that was closed for another
 */
export async function ruleAtDesk(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  ruling: RulingBody,
): Promise<void> {
  const { database, leases, outbox } = desk
  if (!permits(officer.role, rulings[ruling.is].permission))
    throw new AuthError('permission_refused')
  await requireRoomToAct(desk, officer)
  const name = leaseOfCitizen(id)
  const account = await accountById(desk, id)
  if (account && isOwnRecord(account, officer)) throw new AuthError('own_case')
  // Of an account that nobody has shown the officer nothing is told, not even what it is like.
  const ruled = account && (await ruledAs(desk, officer, account, ruling))
  try {
    await database.batch(
      ...inHand(desk, officer, name),
      ...(ruled ? [...ruled.writes, leases.release(name, officer.id)] : []),
    )
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    const now = await accountById(desk, id)
    if (ruling.is === 'reinstated' && (await isMerged(desk, id)))
      throw new AuthError('account_merged', { cause })
    const isSettled = ruled !== null && now !== null && !applies(now, ruling)
    throw new AuthError(isSettled ? 'already_done' : 'case_not_held', { cause })
  }
  if (!ruled) throw new AuthError('already_done')
  await outbox.sendToQueue(ruled.messages)
}

/** Whether it was closed because its owner has another account, which is undone and not ruled on. */
const isMerged = async ({ database }: Desk, id: string): Promise<boolean> => {
  const [at] = await database.batch(mergedAt(database.orm, id))
  return at !== null
}

const applies = ({ status }: FoundAccount, { is }: RulingBody): boolean =>
  (rulings[is].of as readonly FoundAccount['status'][]).includes(status)

/** @returns null where there is nothing to do */
async function ruledAs(
  desk: Desk,
  { id }: SignedInOfficer,
  account: FoundAccount,
  ruling: RulingBody,
): Promise<Ruled | null> {
  const by = { officer: id }
  if (ruling.is === 'resent')
    return resent(desk, account, (text) => hashPassword(text, desk.keys.peppers), by)
  const meant = ruledOn(account, ruling)
  return meant && rulingOn(desk, meant, ruling, by)
}
