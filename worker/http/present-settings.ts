/**
 * Keeps settings from costing a citizen a wait of its own. Where an isolate does not know well enough what is in force, a
 * request that changes something goes by what it was, reads beside its first journey to the database, and lets that
 * journey fail if it is not so any more. Nothing was done then, and the request is answered anew.
 */
import { errorStatus, type ErrorBody } from '../../contract/errors.ts'
import { assumptionOf, type Assumption } from '../settings/in-force.ts'

/** By the request that goes by it. */
const assumed = new WeakMap<Request, Assumption>()

export const assumptionFor = (request: Request): Assumption | undefined => assumed.get(request)

type Answering = (
  request: Request,
  env: Env,
  context: ExecutionContext,
) => Response | Promise<Response>

const slugIn = (url: string) => new URL(url).pathname.split('/', 2)[1]

/**
 * What may have come of settings that are not in force any more, with nothing done: the first journey has failed, or a
 * page of a site was refused before there was any.
 */
async function mayBeOfBefore(response: Response): Promise<boolean> {
  if (response.status === errorStatus.unavailable) return true
  const isProblem = response.headers.get('content-type') === 'application/problem+json'
  if (!isProblem || response.status !== errorStatus.origin_refused) return false
  return (await response.clone().json<Partial<ErrorBody>>()).code === 'origin_refused'
}

/** What is read alone may wait; it would have nothing that failed. */
const changes = ({ method }: Request) => method === 'POST' || method === 'DELETE'

export const byPresentSettings =
  (answer: Answering): Answering =>
  async (request, env, context) => {
    const assumption = changes(request) ? assumptionOf(slugIn(request.url), env) : null
    if (!assumption) return answer(request, env, context)
    context.waitUntil(assumption.holds)
    const again = request.clone()
    assumed.set(request, assumption)
    const response = await answer(request, env, context)
    if ((await mayBeOfBefore(response)) && !(await assumption.holds))
      return answer(again, env, context)
    await again.body?.cancel()
    return response
  }
