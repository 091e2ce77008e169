/**
 * Gives access back: by the new password that was chosen, or by a temporary one that is sent. With a new password, every
 * session and open code of the old one ends. Nobody is signed in by it (OWASP Forgot Password Cheat Sheet).
 */
import { AuthError } from '../../auth-error.ts'
import { begun } from '../begun.ts'
import type { FlowContext } from '../step.ts'
import { tellAll, tellOne } from '../notify.ts'
import { toldInstead } from '../taken.ts'
import { temporaryPassword } from '../temporary-password.ts'
import { settled, type Ending, type Outcome } from './outcome.ts'

export const recover: Outcome = {
  finish: (context) =>
    context.facts.proven.includes('temporary-password') ? sent(context) : chosen(context),
}

async function chosen(context: FlowContext): Promise<Ending> {
  const { ports, facts, operation, visitor } = context
  const id = settled(facts.account)
  const [account] = await ports.together(ports.accounts.findById(id))
  if (account?.status !== 'active') throw new AuthError('flow_expired')
  const told = await tellAll(context, 'account-recovered', account)
  const entry = await ports.idFor('aud', operation, 'recovered')
  return {
    outcome: 'recovered',
    writes: [
      ...ports.accounts.setPassword(id, settled(facts.password), settled(facts.passwordChangedAt)),
      ports.sessions.endAll(id),
      ports.accounts.forgetDevices(id),
      ports.codes.spendAll(id),
      await ports.limiter.giveBack(...begun(context)),
      await ports.audit.entry(entry, 'recovered', id, {
        device: visitor.device,
        leaks: facts.leaks ?? 'unchecked',
      }),
      ...told.writes,
    ],
    messages: told.messages,
  }
}

/** Beside the password, which still works: a stranger who asks for this locks nobody out. */
async function sent(context: FlowContext): Promise<Ending> {
  const { ports, facts, operation } = context
  const subject = settled(facts.subject)
  const { taken, destination: { contact = null, to } = {} } = facts
  const temporary = await temporaryPassword(context, subject)
  const entry = await ports.idFor('aud', operation, 'temporary_password_sent')
  const told = await tellOne(
    context,
    taken ? toldInstead(taken) : 'temporary-password',
    taken ? taken.contact : contact,
    { account: taken?.account ?? subject, password: temporary.text },
  )
  return {
    outcome: 'temporary_password_sent',
    ...(to !== undefined && { told: { to } }),
    writes: [
      temporary.write,
      await ports.audit.entry(entry, 'temporary_password_sent', subject),
      ...told.writes,
    ],
    messages: told.messages,
  }
}
