/** The account that the address of a request names. */
import { AuthError } from '../../auth-error.ts'
import type { AppContext } from '../../http/context.ts'

/** @throws AuthError `not_found` for what names no account */
export function accountIn(context: AppContext): string {
  const id = context.req.param('account') ?? ''
  if (!/^acc_[\w-]{1,60}$/.test(id)) throw new AuthError('not_found')
  return id
}
