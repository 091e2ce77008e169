/** The present password of whoever is signed in: the same, and counted together, wherever it is asked for. */
import { AuthError } from '../auth-error.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { requireAllowed } from './require-allowed.ts'
import { hashTurnOf } from './hash-turn.ts'
import type { ContextWith } from './step.ts'

/**
 * @param field that the answer has it in
 * @throws AuthError `session_required`, `session_ended`, `too_many_attempts`, `invalid_answer` of that field
 */
export async function proveOwnPassword(
  {
    ports,
    client,
  }: ContextWith<'accounts' | 'batch' | 'commit' | 'limiter' | 'passwords', 'client'>,
  typed: string,
  field = 'current',
): Promise<{ readonly account: FoundAccount }> {
  if (!client.session) throw new AuthError('session_required')
  // Of the session: whoever has come by it uses up nothing that the citizen has elsewhere.
  const counted = ['passwordOfSession', client.session.id] as const
  const [limit, account] = await ports.batch(
    await ports.limiter.consume(...counted),
    ports.accounts.findById(client.session.account),
  )
  requireAllowed(limit)
  if (account?.status !== 'active' || account.password === null)
    throw new AuthError('session_ended')
  const { matches } = await ports.passwords.verify(
    typed,
    account.password,
    hashTurnOf(client, { known: true }),
  )
  if (!matches)
    throw new AuthError('invalid_answer', {
      fields: { [field]: 'password_wrong' },
      triesLeft: limit.allowed ? limit.left : 0,
    })
  await ports.commit([await ports.limiter.giveBack(counted)])
  return { account }
}
