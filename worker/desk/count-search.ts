/** What an officer may ask about citizens is counted, and whoever meets the limit is worth knowing of. */
import type { SearchReason } from '../../contract/desk/citizens.ts'
import { AuthError } from '../auth-error.ts'
import { log } from '../log.ts'
import type { Desk } from './desk.ts'
import type { SignedInOfficer } from './officer-sessions.ts'

/** @throws AuthError `too_many_attempts` */
export async function countSearch(
  { database, limiter, record }: Desk,
  officer: SignedInOfficer,
  reason: SearchReason,
): Promise<void> {
  const [limit] = await database.batch(await limiter.consume('searchOfOfficer', officer.id))
  if (limit.allowed) return
  log('officer_limit_met', { alert: true, officer: officer.id, limit: 'searchOfOfficer' })
  await database.batch(
    await record('citizen_searched', officer.id, {
      officer: officer.id,
      reason,
      found: 'limited',
    }),
  )
  throw new AuthError('too_many_attempts', { retryAfter: limit.retryAfter })
}
