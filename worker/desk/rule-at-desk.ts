/** Suspends a citizen's account and lifts that, at the desk: only what the officer has just looked at. */
import type { RulingBody } from '../../contract/desk/citizens.ts'
import { accountStore } from '../accounts/account-store.ts'
import { AuthError } from '../auth-error.ts'
import { ConflictError } from '../db/database.ts'
import type { Desk } from './desk.ts'
import { isOwnRecord, leaseOfCitizen } from './find-citizen.ts'
import type { SignedInOfficer } from './officer-sessions.ts'
import { ruledOn, rulingOn } from './rule-on-account.ts'

/**
 * Effect, audit, notices and the end of the lease in one transaction, with the session and the lease looked at in the
 * same.
 *
 * @throws AuthError `case_not_held` for a record that the officer has not found just now, `already_done`, `own_case`
 */
export async function ruleAtDesk(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  ruling: RulingBody,
): Promise<void> {
  const { database, keys, leases, municipality, outbox, sessions } = desk
  const name = leaseOfCitizen(id)
  const find = async () =>
    (await database.batch(accountStore(database, keys, municipality).findById(id)))[0]
  const account = await find()
  if (account && isOwnRecord(account, officer)) throw new AuthError('own_case')
  const meant = account && ruledOn(account, ruling)
  // Of an account that nobody has shown the officer nothing is told, not even what it is like.
  const ruled = meant ? await rulingOn(desk, meant, ruling, { officer: officer.id }) : undefined
  try {
    await database.batch(
      sessions.mustLive(officer.session),
      leases.mustHold(name, officer.id),
      ...(ruled ? [...ruled.writes, leases.release(name, officer.id)] : []),
    )
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    const now = await find()
    const isSettled = meant !== null && now !== null && ruledOn(now, ruling) === null
    throw new AuthError(isSettled ? 'already_done' : 'case_not_held', { cause })
  }
  if (!ruled) throw new AuthError('already_done')
  await outbox.sendToQueue(ruled.messages)
}
