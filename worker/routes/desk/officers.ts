/** The officers of the city, for its administrator. Who they are is changed by `npm run citizen -- officer`. */
import type { ListedOfficer } from '../../../contract/desk/sign-in.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { officerOperation } from './operation.ts'

export const listOfficers = officerOperation({
  method: 'get',
  path: deskPaths.officers,
  permission: 'read_officers',
  async handle({ context, desk: { database, officers } }) {
    const [all] = await database.batch(officers.list())
    const shown = all.map(
      ({ id, name, role, status, by, invitedUntil, lastSeenAt }): ListedOfficer => ({
        id,
        name,
        role,
        status,
        by,
        invitedUntil,
        lastSeenAt,
      }),
    )
    return context.json(shown)
  },
})
