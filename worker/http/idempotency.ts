/** Binds a request to the name of its attempt: the same name with another content is refused, whatever the route. */
import { idempotencyKeyHeader } from '../../contract/routes.ts'
import { bindKey } from '../accounts/idempotency.ts'
import type { AppContext } from './context.ts'
import { requireOperation } from './client.ts'

/**
 * Sends the comparison ahead of whatever the request first asks of the database: it costs no journey of its own, and
 * is made before anything takes effect.
 *
 * @param body as it was understood: neither spaces nor the order of names make another content
 * @throws AuthError `invalid_request` for a name that could be guessed
 */
export async function bindToKey(context: AppContext, body: unknown): Promise<void> {
  if (context.req.header(idempotencyKeyHeader) === undefined) return
  const key = requireOperation(context)
  const { database, ports } = context.get('services')
  const { pathname, search } = new URL(context.req.url)
  const content = [context.req.method, `${pathname}${search}`, canonical(body)]
  database.sendFirst(
    bindKey(database.orm, {
      id: await ports.idFor('key', key),
      fingerprint: await ports.idFor('use', key, ...content),
    }),
  )
}

/** One text for one content. A proof of work is none of it: a retry may carry another. */
const canonical = (body: unknown): string =>
  JSON.stringify(body, (name, value: unknown) => {
    if (name === 'human') return undefined
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value
  })
