/** What an officer may ask about citizens is counted, and whoever meets the limit is worth knowing of. */
import type { SearchReason } from '../../../contract/desk/citizens.ts'
import type { Desk } from '../desk.ts'
import { requireRoom } from '../officers/officer-limits.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'

/** @throws AuthError `too_many_attempts` */
export const countSearch = async (
  desk: Desk,
  officer: SignedInOfficer,
  reason: SearchReason,
): Promise<void> =>
  requireRoom(desk, officer, 'searchOfOfficer', [
    await desk.record('citizen_searched', officer.id, {
      officer: officer.id,
      reason,
      found: 'limited',
    }),
  ])
