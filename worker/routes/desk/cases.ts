/** The queue and its cases. */
import { decisionBody } from '../../../contract/desk/cases.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { AuthError } from '../../auth-error.ts'
import { decideCase, openCase, releaseCase } from '../../desk/case-acts.ts'
import { cases, isCaseKind } from '../../desk/cases/index.ts'
import type { Decision } from '../../desk/rulings/decide-registration.ts'
import type { CaseName } from '../../desk/citizens/leases.ts'
import { queueOf } from '../../desk/queue.ts'
import type { AppContext } from '../../http/context.ts'
import { nothing, officerOperation, type DeskOperation } from './operation.ts'
import { requireReason } from './reason.ts'

/** @throws AuthError `not_found` for what names no case */
function caseIn(context: AppContext): CaseName {
  const [kind = '', id = ''] = [context.req.param('kind'), context.req.param('id')]
  if (!isCaseKind(kind) || !/^[\w-]{5,64}$/.test(id) || !id.startsWith(cases[kind].prefix))
    throw new AuthError('not_found')
  return { kind, id }
}

const decisionIn = (body: Decision): Decision =>
  body.is === 'refused' ? { is: body.is, reason: requireReason(body.reason) } : body

export const deskCases: readonly DeskOperation[] = [
  officerOperation({
    method: 'get',
    path: deskPaths.queue,
    permission: 'read_queue',
    handle: async ({ context, desk, officer }) => context.json(await queueOf(desk, officer)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.openCase,
    permission: 'read_queue',
    body: nothing,
    handle: async ({ context, desk, officer }) =>
      context.json(await openCase(desk, officer, caseIn(context))),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.releaseCase,
    permission: 'read_queue',
    body: nothing,
    async handle({ context, desk, officer }) {
      await releaseCase(desk, officer, caseIn(context))
      return context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.decideCase,
    permission: 'read_queue',
    body: decisionBody,
    async handle({ context, desk, officer, body }) {
      await decideCase(desk, officer, caseIn(context), decisionIn(body))
      return context.body(null, 204)
    },
  }),
]
