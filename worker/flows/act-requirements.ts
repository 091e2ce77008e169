/** What a city asks of an account before something is done in it, by whichever way it begins. */
import type { FoundAccount } from '../accounts/account-reader.ts'
import { requireLevel } from './required-level.ts'
import { factorsOfAct } from './second-factors.ts'

/**
 * Of whoever has proven the password: which second factor is asked for next.
 *
 * @throws AuthError `level_required`, `factor_required`
 */
export async function requirementsOfAct(
  context: Parameters<typeof factorsOfAct>[0],
  account: FoundAccount,
): ReturnType<typeof factorsOfAct> {
  requireLevel(context, account)
  return factorsOfAct(context, account)
}
