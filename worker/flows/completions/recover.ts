/**
 * Gives access back: by the new password that was chosen, or by a temporary one that is sent. With a new password, every
 * session and open code of the old one ends. Nobody is signed in by it (OWASP Forgot Password Cheat Sheet).
 */
import { AuthError } from '../../auth-error.ts'
import { beginLimits } from '../begin-limits.ts'
import type { FlowContext } from '../step.ts'
import { inUse, notifyAll, notifyOne } from '../notify.ts'
import { noticeInstead } from '../taken-account.ts'
import { temporaryPassword } from '../set-password.ts'
import { resendable, settled, type Ending, type Completion } from './completion.ts'

export const recover: Completion = {
  finish: (context) =>
    context.state.proven.includes('temporary-password') ? sent(context) : chosen(context),
  resend: sent,
  endsAs: () => 'recovered',
}

async function chosen(context: FlowContext): Promise<Ending> {
  const { ports, state, idempotencyKey, client, municipality } = context
  const id = settled(state.account)
  const [account] = await ports.batch(ports.accounts.findById(id))
  if (account?.status !== 'active') throw new AuthError('flow_expired')
  const contacts = account.contacts.filter(({ undoableUntil }) => undoableUntil === undefined)
  const told = inUse(context, { ...account, contacts })
  const notification = await notifyAll(context, 'account-recovered', told)
  const entry = await ports.idFor('aud', idempotencyKey, 'recovered')
  return {
    outcome: 'recovered',
    writes: [
      ...ports.accounts.setPassword(id, settled(state.password), settled(state.passwordChangedAt)),
      ports.sessions.endAll(id),
      ports.accounts.forgetDevices(id),
      // Whoever recovers by a contact that stands does not have it pushed out by one that has just come (T14, T44),
      // and is rid of the identity that a thief has just linked.
      ...ports.accounts.undoContactChanges(id),
      ports.identities.unlinkSince(id, municipality.private.lifetimes.undo),
      ports.accounts.endDownloads(id),
      // A thief may have added one, and nobody can tell whose each is.
      ports.passkeys.removeAll(id),
      // What has just proven a contact is not the second factor as well (T44).
      ports.factors.distrustDevices(id),
      ports.factors.restFactors(
        id,
        state.destination?.contact?.channel ?? 'email',
        municipality.private.lifetimes.undo,
      ),
      // Whoever has proven a contact chooses other questions at the next sign-in: these may be why they came.
      ...ports.accounts.setQuestions(id, []),
      ports.codes.spendAll(id),
      await ports.limiter.giveBack(...beginLimits(context)),
      await ports.audit.entry(entry, 'recovered', id, {
        device: client.device,
        leaks: state.leaks ?? 'unchecked',
      }),
      ...(await ports.accounts.rememberPlace(entry, id, client.geolocation)),
      ...notification.writes,
    ],
    messages: notification.messages,
  }
}

/** No account has this id. */
const nobody = ''

/** Beside the password, which still works: a stranger who asks for this locks nobody out. */
async function sent(context: FlowContext): Promise<Ending> {
  const { ports, state, idempotencyKey } = context
  const subject = settled(state.subject)
  const { taken, destination: { contact = null, to } = {} } = state
  const temporary = await temporaryPassword(context)
  const entry = await ports.idFor('aud', idempotencyKey, 'temporary_password_sent')
  const notification = await notifyOne(
    context,
    taken ? noticeInstead(taken) : 'temporary-password',
    taken ? taken.contact : contact,
    { account: taken?.account ?? subject, password: temporary.text },
  )
  return {
    outcome: 'temporary_password_sent',
    told: { ...(to !== undefined && { to }), ...resendable(context) },
    writes: [
      // One that is not sent must not take the place of one that was.
      await temporary.setFor(notification.isSent ? subject : nobody),
      await ports.audit.entry(entry, 'temporary_password_sent', subject),
      ...notification.writes,
    ],
    messages: notification.messages,
  }
}
