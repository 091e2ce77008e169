/** A claim on a document that is in the officer's hand. */
import { hearingBody } from '../../../contract/desk/claims.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { AuthError } from '../../auth-error.ts'
import { hear, proposeMove } from '../../desk/claims/claim-acts.ts'
import type { AppContext } from '../../http/context.ts'
import { nothing, officerOperation, type DeskOperation } from './operation.ts'

/** @throws AuthError `not_found` for what names no claim */
function claimIn(context: AppContext): string {
  const id = context.req.param('claim') ?? ''
  if (!/^clm_[\w-]{1,60}$/.test(id)) throw new AuthError('not_found')
  return id
}

export const deskClaims: readonly DeskOperation[] = [
  officerOperation({
    method: 'post',
    path: deskPaths.hearClaim,
    permission: 'settle_claim',
    body: hearingBody,
    async handle({ context, desk, officer, body }) {
      await hear(desk, officer, claimIn(context), body)
      return context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.proposeMove,
    permission: 'settle_claim',
    isDangerous: true,
    body: nothing,
    async handle({ context, desk, officer }) {
      await proposeMove(desk, officer, claimIn(context))
      return context.body(null, 204)
    },
  }),
]
