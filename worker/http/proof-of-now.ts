/** Asks a citizen who is signed in to prove once more who they are, before what a stolen session must not do. */
import { minutes } from '../../contract/units.ts'
import { AuthError } from '../auth-error.ts'
import { proveOwnPassword } from '../flows/prove-own-password.ts'
import type { FlowRequest } from '../flows/step-result.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { AppContext } from './context.ts'

/** Whoever has signed in within these has proven it. */
const recent = minutes(5)

/**
 * @param password the present one, where it was asked for
 * @returns the account
 * @throws AuthError `factor_due` where the account has a second factor that was not shown lately, `password_required`
 *   where the password must be given, `invalid_answer` where it is wrong, `too_many_attempts`
 */
export async function requireProofOfNow(
  context: AppContext,
  { client }: FlowRequest,
  password: string | undefined,
): Promise<FoundAccount> {
  if (!client.session) throw new AuthError('session_required')
  const { id, account: of } = client.session
  const { municipality, ports, sessionStore } = context.get('services')
  const [isRecent, account, factors, isFresh] = await ports.batch(
    sessionStore.isRecent(id, of, recent),
    ports.accounts.findById(of),
    ports.factors.factorsOf(of),
    ports.factors.isFactorFresh(id),
  )
  if (account?.status !== 'active') throw new AuthError('session_ended')
  if (municipality.public.factors && factors.length > 0 && !isFresh)
    throw new AuthError('factor_due')
  if (isRecent) return account
  if (password === undefined) throw new AuthError('password_required')
  return (await proveOwnPassword({ ports, client }, password, 'password')).account
}
