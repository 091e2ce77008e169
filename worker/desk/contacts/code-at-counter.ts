/**
 * A code that goes to a contact and is read out at the counter: who reads it out has the contact. Its MAC covers officer,
 * account, contact and what it is for, so that nothing is kept between sending and typing it.
 */
import type { ContactCodeSent } from '../../../contract/desk/contact-change.ts'
import { normaliseEmail } from '../../../contract/email.ts'
import { readField } from '../../../contract/fields/index.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { Contact } from '../../accounts/contact.ts'
import { AuthError } from '../../auth-error.ts'
import { token } from '../../crypto/random.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'

const digits = 8

/** What a code is asked for, and the message that carries it. */
const messageOf = { 'contact-change': 'contact-code-at-desk', sighting: 'sighting-code' } as const

/** Whose contact is proven, and for what. */
export interface AtCounter {
  readonly account: FoundAccount
  readonly contact: Contact
  readonly act: keyof typeof messageOf
}

const aboutOf = ({ id }: SignedInOfficer, { account, contact, act }: AtCounter) => ({
  flow: `desk:${id}`,
  purpose: `desk-${act}`,
  subject: account.id,
  destination: `${contact.channel}:${contact.value}`,
})

/** @throws AuthError `invalid_answer` for what is neither an address nor a mobile */
export function readContact({ ports }: Desk, typed: string): Contact {
  const refuse = (contact: 'email_malformed' | 'phone_malformed') =>
    new AuthError('invalid_answer', { fields: { contact } })
  if (typed.includes('@')) {
    const email = normaliseEmail(typed)
    if (!email.ok) throw refuse(email.error)
    return { channel: 'email', value: email.value }
  }
  const phone = ports.readPhone(typed)
  if (!phone.ok || !phone.mobile) throw refuse('phone_malformed')
  return { channel: 'sms', value: phone.value }
}

/**
 * @param source address of the officer's network: what officers ask for there is counted apart from what citizens do
 * @throws AuthError `too_many_attempts`
 */
export async function sendCode(
  desk: Desk,
  officer: SignedInOfficer,
  at: AtCounter,
  source: string,
): Promise<ContactCodeSent> {
  const { database, municipality, ports, record } = desk
  const { account, contact, act } = at
  const allowance = await ports.budget.consume({
    to: contact,
    channel: contact.channel,
    reach: 'officer',
    named: null,
    account: null,
    clientIp: source,
    deviceKey: officer.id,
    paid: -1,
  })
  const [allowed] = await database.batch(allowance)
  if (allowed.is !== 'allowed' || !allowed.isSent)
    throw new AuthError(
      'too_many_attempts',
      'retryAfter' in allowed ? { retryAfter: allowed.retryAfter } : {},
    )
  const { code: lifetime } = municipality.private.lifetimes
  const { challenge, code, write } = await ports.codes.issue(aboutOf(officer, at), digits, {
    lifetime,
  })
  const message = `msg_${token(128)}`
  const minutes = String(Math.round(lifetime / 60))
  await database.batch(
    write,
    await ports.outbox.enqueue({
      id: message,
      name: messageOf[act],
      to: contact,
      locale: account.locale,
      account: account.id,
      lifetime,
      words: { code, minutes },
    }),
    await record('contact_code_sent', account.id, {
      officer: officer.id,
      channel: contact.channel,
      act,
    }),
  )
  await desk.outbox.sendToQueue([message])
  return { challenge: challenge.id, to: contact.value, expiresIn: lifetime }
}

/** Reads the code as it was dictated. @throws AuthError `wrong_code` and its like; whoever commits what follows spends the code */
export const checkCode = async (
  { ports }: Desk,
  officer: SignedInOfficer,
  at: AtCounter,
  { challenge, code }: { readonly challenge: string; readonly code: string },
): Promise<void> => {
  const read = readField({ kind: 'code', name: 'code', digits }, code)
  // What can be none costs no try.
  if (!read.ok) throw new AuthError('wrong_code')
  await ports.codes.check({ ...aboutOf(officer, at), id: challenge }, { code: read.value })
}
