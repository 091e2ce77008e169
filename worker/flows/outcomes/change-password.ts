/** Sets the new password, ends all other sessions and open codes, and tells all contacts. */
import { tellAll } from '../notify.ts'
import { settled, type Outcome } from './outcome.ts'

export const changePassword: Outcome = {
  async finish(context, account) {
    const { ports, facts, operation, visitor } = context
    const found = settled(account)
    const told = await tellAll(context, 'password-changed', found)
    const entry = await ports.idFor('aud', operation, 'password_changed')
    return {
      outcome: 'password_changed',
      writes: [
        ...ports.accounts.setPassword(
          found.id,
          settled(facts.password),
          settled(facts.passwordChangedAt),
        ),
        ports.sessions.endAll(found.id, settled(visitor.session).id),
        ports.codes.spendAll(found.id),
        await ports.audit.entry(entry, 'password_changed', found.id, {
          device: visitor.device,
          leaks: facts.leaks ?? 'unchecked',
        }),
        ...told.writes,
      ],
      messages: told.messages,
    }
  },
}
