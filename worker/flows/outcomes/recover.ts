/**
 * Sets the new password, ends every session and every open code, and tells all contacts. Nobody is signed in by it
 * (OWASP Forgot Password Cheat Sheet).
 */
import { AuthError } from '../../auth-error.ts'
import { notices } from '../notices.ts'
import { settled, type Outcome } from './outcome.ts'

export const recover: Outcome = {
  is: 'recovered',

  async finish(context) {
    const { ports, facts, operation, visitor } = context
    const id = settled(facts.account)
    const [account] = await ports.together(ports.accounts.findById(id))
    if (!account || account.suspended) throw new AuthError('flow_expired')
    const told = await notices(context, 'account-recovered', account)
    const entry = await ports.idFor('aud', operation, 'recovered')
    return {
      writes: [
        ...ports.accounts.setPassword(
          id,
          settled(facts.password),
          settled(facts.passwordChangedAt),
        ),
        ports.sessions.endAll(id),
        ports.codes.spendAll(id),
        await ports.audit.entry(entry, 'recovered', id, {
          device: visitor.device,
          leaks: facts.leaks ?? 'unchecked',
        }),
        ...told.writes,
      ],
      messages: told.messages,
    }
  },
}
