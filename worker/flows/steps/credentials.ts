/** Signs in with identifier and password. An account that does not exist costs and answers the same. */
import { AuthError } from '../../auth-error.ts'
import { identifiersIn, usernameIn } from '../identify.ts'
import { requireSlots } from '../slots.ts'
import type { Step } from '../step.ts'

export const credentials: Step<'credentials'> = {
  view: () => ({}),

  async answer({ use, ports, visitor, operation }, values) {
    const identifiers = identifiersIn(use.fields, values)
    const pseudonym = await ports.accounts.pseudonym(identifiers)
    const [fromSource, ofIdentifier, found] = await ports.together(
      await ports.limiter.take('signInFromSource', visitor.source, pseudonym),
      await ports.limiter.take('signInOfIdentifier', pseudonym),
      await ports.accounts.find(identifiers),
    )
    requireSlots(fromSource, ofIdentifier)

    const account = found?.suspended ? null : found
    const field = use.fields.find(({ kind }) => kind === 'password')?.name ?? 'password'
    const typed = values[field] ?? ''
    const { matches, needsRehash } = await ports.passwords.verify(typed, account?.password ?? null)
    if (!account || !matches) {
      const id = await ports.idFor('aud', operation, 'sign_in_failed')
      await ports.commit([
        await ports.audit.entry(id, 'sign_in_failed', found?.id ?? pseudonym, {
          device: visitor.device,
        }),
      ])
      throw new AuthError('wrong_credentials')
    }
    return {
      facts: { account: account.id, username: usernameIn(use.fields, values) },
      writes: needsRehash
        ? [ports.accounts.rehash(account.id, account.password, await ports.passwords.hash(typed))]
        : [],
      account,
    }
  },
}
