/**
 * Takes every second factor from an account whose citizen stands at the desk with a document and has lost them: the
 * effect, its entry in the audit and its messages, in one transaction. The password stays, and is still asked for.
 */
import { factorStore } from '../worker/accounts/factor-store.ts'
import { audit } from '../worker/audit/audit.ts'
import { token } from '../worker/crypto/random.ts'
import { notice } from '../worker/desk/notices.ts'
import type { CommandContext } from './context.ts'
import { factorsResetStore } from './factors-reset-store.ts'
import { findAccount } from './find-account.ts'
import { OperatorError } from './operator-error.ts'

/**
 * A second time, it says so and changes nothing.
 *
 * @param named the account's id, or a name that it has
 * @returns what to tell the officer
 * @throws OperatorError when there is no such account in use
 */
export async function resetFactors(context: CommandContext, named: string): Promise<string> {
  const { database, keys, municipality, say } = context
  const { slug } = municipality.public
  const { account } = await findAccount(context, named)
  if (account?.status !== 'active') throw new OperatorError(say.noAccount(named))
  const { freshFactor } = municipality.private.lifetimes
  const [factors] = await database.batch(
    factorStore(database, keys, slug, freshFactor).factorsOf(account.id),
  )
  if (factors.length === 0) return say.noFactors(named)
  const entry = await audit(database, keys, slug).entry(
    `aud_${token(128)}`,
    'factor_removed',
    account.id,
    { by: 'officer' },
  )
  const messages = await Promise.all(
    account.contacts
      .filter(({ proven }) => proven)
      .map((to) =>
        notice(context, account, {
          id: `msg_${token(128)}`,
          name: 'factors-reset',
          to,
          words: {},
        }),
      ),
  )
  await database.batch(...factorsResetStore(database, slug).reset(account.id), entry, ...messages)
  return say.factorsReset(named, account.id)
}
