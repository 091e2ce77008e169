/** Limits that officers have met, for their supervisor. */
import { deskPaths } from '../../../contract/routes-desk.ts'
import { limitsMet } from '../../desk/officers/officer-limits.ts'
import { officerOperation } from './operation.ts'

export const deskLimitsMet = officerOperation({
  method: 'get',
  path: deskPaths.limitsMet,
  permission: 'read_limits_met',
  handle: async ({ context, desk }) => context.json(await limitsMet(desk)),
})
