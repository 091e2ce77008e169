/** Whom a mail server's refusal blames. */
import { DeliveryError, type Fault } from '../provider.ts'
import type { Reply } from './reply.ts'

/** Where in the dialogue it was said; `message` is what follows the final dot. */
export type Point = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message'

interface Classified {
  readonly fault: Fault
  readonly reason: string
  /** See `DeliveryError`. */
  readonly definitelyNotAccepted?: boolean
}

const addressRefused: Classified = { fault: 'recipient', reason: 'address_refused' }
const senderRefused: Classified = { fault: 'account', reason: 'sender_refused' }
const credentialsRefused: Classified = { fault: 'account', reason: 'credentials_refused' }
const messageRefused: Classified = { fault: 'message', reason: 'message_refused' }
const policyRefused: Classified = { fault: 'message', reason: 'policy_refused' }
// Not the recipient's fault: the address is good, and will take messages again once it is emptied. Not the server's
// either: whoever else carries the message meets the same mailbox.
const mailboxFull: Classified = { fault: 'message', reason: 'mailbox_full' }

/** What is said of a mailbox, at whatever point after the sender (RFC 3463 §3.2, §3.3; RFC 7505 §4.2 for 5.1.10). */
const ofMailbox: ReadonlyMap<string, Classified> = new Map([
  ['5.1.1', addressRefused],
  ['5.1.2', addressRefused],
  ['5.1.3', addressRefused],
  ['5.1.6', addressRefused],
  ['5.1.10', addressRefused],
  ['5.2.1', addressRefused],
  ['5.2.2', mailboxFull],
])

/** What is said of us, at whatever point: servers may keep what they think of a sender until the recipient is named. */
const ofSender: ReadonlyMap<string, Classified> = new Map([
  ['5.1.7', senderRefused],
  ['5.1.8', senderRefused],
  // Of large providers, for what a day allows: https://support.google.com/a/answer/3726730
  ['5.4.5', { fault: 'account', reason: 'quota_exhausted' }],
])

/**
 * What a permanent refusal means at a point, by its code; `other` for those not named (RFC 5321 §4.2.3).
 *
 * At RCPT a code alone does not say whether the mailbox, the relaying or a rule is meant: "550 relay not permitted".
 */
const byPoint: Readonly<
  Record<Point, Readonly<Record<number, Classified>> & { readonly other: Classified }>
> = {
  // A server that will not talk to us at all: our addresses are on some list.
  greeting: { other: { fault: 'account', reason: 'client_refused' } },
  EHLO: { other: { fault: 'account', reason: 'client_refused' } },
  STARTTLS: { other: { fault: 'account', reason: 'starttls_missing' } },
  AUTH: { other: credentialsRefused },
  MAIL: { 552: messageRefused, other: senderRefused },
  RCPT: { 552: mailboxFull, other: messageRefused },
  DATA: { other: messageRefused },
  message: { other: messageRefused },
}

/** The error that a refusing reply means. Reads codes alone, never words. */
export function refusal(at: Point, { code, enhanced }: Reply): DeliveryError {
  const { reason, ...options } =
    code < 400
      ? ({ fault: 'provider', reason: 'answer_unreadable' } as const)
      : code < 500
        ? passing(at, code, enhanced)
        : permanent(at, code, enhanced)
  return new DeliveryError(reason, options)
}

const isAfterSender = (at: Point) => at === 'RCPT' || at === 'DATA' || at === 'message'

/** RFC 5321 §4.2.1: 4yz is a complete no, for now. */
function passing(at: Point, code: number, enhanced: string): Classified {
  // RFC 4954 §6: the password must be changed first.
  if (at === 'AUTH' && code === 432) return credentialsRefused
  // RFC 5321 §3.8: 421 is of the server, whatever it was asked. The rest depends at RCPT on who was named there, and
  // elsewhere where the code names a mailbox.
  const ofRecipient = at === 'RCPT' || (isAfterSender(at) && /^4\.[12]\./.test(enhanced))
  if (code === 421 || !ofRecipient)
    return { fault: 'provider', reason: `provider_answered_${code}`, definitelyNotAccepted: true }
  const reason = enhanced === '4.2.2' ? 'mailbox_full' : `deferred_with_${code}`
  return { fault: 'deferred', reason }
}

function permanent(at: Point, code: number, enhanced: string): Classified {
  const said = ofSender.get(enhanced) ?? (isAfterSender(at) ? ofMailbox.get(enhanced) : undefined)
  if (said) return said
  // RFC 3463 §3.8. Some say it of a recipient who may not be written to, so at RCPT it is no matter of who sends.
  if (at === 'RCPT' && enhanced === '5.7.1') return policyRefused
  // RFC 4954 §6, at whatever point: not signed in, or not well enough.
  if (code === 530 || code === 534 || code === 535) return credentialsRefused
  if (isAfterSender(at) && enhanced.startsWith('5.7.')) return policyRefused
  return byPoint[at][code] ?? byPoint[at].other
}
