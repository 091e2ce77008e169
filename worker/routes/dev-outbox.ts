/** Local development only: the messages as the citizen would get them. Absent from production builds. */
import * as v from 'valibot'
import { outboxPath } from '../../contract/routes.ts'
import { listDevOutbox } from '../delivery/providers/dev-outbox.ts'
import type { Operation } from './operation.ts'

export const devOutbox: Operation = {
  method: 'get',
  path: outboxPath,
  access: 'anyone',
  summary: 'Messages that were sent, newest first; `?to=` filters',
  response: v.array(v.looseObject({ id: v.string() })),
  errors: [],
  async handle(context) {
    return context.json(await listDevOutbox(context.env.CODES, context.req.query('to')))
  },
}
