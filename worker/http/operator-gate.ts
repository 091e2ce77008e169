/** Lets only whoever holds the operator's key pass. */
import { createMiddleware } from 'hono/factory'
import { AuthError } from '../auth-error.ts'
import { equal, sha256 } from '../crypto/digest.ts'
import { readKeys } from '../crypto/keys.ts'
import { log } from '../log.ts'
import type { AppContext, AppEnv } from './context.ts'

/** RFC 6750 §2.1, of the length that the key has. */
const credentials = /^Bearer +([\w-]{43})$/i

/**
 * Makes sure that the request carries the operator's key.
 *
 * @throws AuthError `operator_required`
 */
export async function requireOperator(context: AppContext): Promise<void> {
  const { operator } = await readKeys(context.env)
  const header = context.req.header('authorization')
  const [, presented = ''] = credentials.exec(header ?? '') ?? []
  // Digests, so that neither length nor place of a difference takes time; and the same work for whatever was sent.
  const digest = await sha256(presented)
  if (operator.map((known) => equal(digest, known)).includes(true)) return
  // Somebody who tries keys is worth knowing of; who only forgot one is not.
  if (header !== undefined) log('operator_refused', { requestId: context.get('requestId') })
  throw new AuthError('operator_required')
}

/** Before everything that is the operator's alone. */
export const operatorGate = createMiddleware<AppEnv>(async (context, next) => {
  await requireOperator(context)
  await next()
})
