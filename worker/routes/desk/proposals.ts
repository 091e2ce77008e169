/** Acts of two officers: confirmed, refused or taken back, undone. Each kind proposes by a route of its own. */
import { proposalReasonBody } from '../../../contract/desk/proposals.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { AuthError } from '../../auth-error.ts'
import { confirmProposal, refuseProposal, undoProposal } from '../../desk/two-officers.ts'
import type { AppContext } from '../../http/context.ts'
import { nothing, officerOperation, type DeskOperation } from './operation.ts'

/** @throws AuthError `not_found` for what names no proposal */
export function proposalIn(context: AppContext): string {
  const id = context.req.param('proposal') ?? ''
  if (!/^pro_[\w-]{1,60}$/.test(id)) throw new AuthError('not_found')
  return id
}

export const deskProposals: readonly DeskOperation[] = [
  officerOperation({
    method: 'post',
    path: deskPaths.confirmProposal,
    // Which permission is the kind's to say.
    permission: null,
    isDangerous: true,
    body: nothing,
    async handle({ context, desk, officer }) {
      const told = await confirmProposal(desk, officer, proposalIn(context))
      return told ? context.json(told) : context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.refuseProposal,
    permission: null,
    body: proposalReasonBody,
    async handle({ context, desk, officer, body: { reason } }) {
      await refuseProposal(desk, officer, proposalIn(context), reason)
      return context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.undoProposal,
    permission: 'find_citizen',
    isDangerous: true,
    body: proposalReasonBody,
    async handle({ context, desk, officer, body: { reason } }) {
      await undoProposal(desk, officer, proposalIn(context), reason)
      return context.body(null, 204)
    },
  }),
]
