/** The proof of work over HTTP: gives out challenges, for those flows alone whose first step asks for one. */
import { flowKinds } from '../../contract/flow.ts'
import { proofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { clientIpOf } from '../http/client-ip.ts'
import type { Operation } from './operation.ts'

export const proofOfWork: Operation = {
  method: 'get',
  path: paths.proofOfWork,
  access: 'page',
  summary: 'Work for the page to do, unseen, before it begins a flow; good once, for ten minutes',
  response: proofOfWorkChallenge,
  errors: ['not_found'],
  async handle(context) {
    const { proofOfWork: work, database, limiter, municipality } = context.get('services')
    const kind = flowKinds.find((one) => one === context.req.param('kind'))
    if (!kind || !municipality.public.flows[kind]?.[0].human) throw new AuthError('not_found')
    const asked = ['humanCheckFromSource', clientIpOf(context)] as const
    const [limit] = await database.batch(await limiter.consume(...asked))
    if (limit.allowed) return context.json(await work.challenge(kind))
    // Nobody is refused: whoever asks for more than is free, or stands behind the same address, works longer.
    await database.batch(await limiter.owe(asked))
    return context.json(await work.challenge(kind, '', limit.overdrawn + 1))
  },
}
