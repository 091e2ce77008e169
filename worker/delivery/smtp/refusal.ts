/** Whom a mail server's refusal blames. Knows no socket. */
import { DeliveryError, type Fault } from '../provider.ts'
import type { Reply } from './reply.ts'

/** Where in the dialogue it was said; `message` is what follows the final dot. */
export type Point = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message'

interface Blame {
  readonly fault: Fault
  readonly reason: string
}

const addressRefused: Blame = { fault: 'recipient', reason: 'address_refused' }
const senderRefused: Blame = { fault: 'account', reason: 'sender_refused' }
const credentialsRefused: Blame = { fault: 'account', reason: 'credentials_refused' }
// Not the recipient's fault: the address is good, and will take messages again once it is emptied. Not the server's
// either: whoever else carries the message meets the same mailbox.
const mailboxFull: Blame = { fault: 'message', reason: 'mailbox_full' }

/** Enhanced codes that say the same wherever they are said (RFC 3463 §3; RFC 7505 §4.2 for 5.1.10). */
const byEnhancedCode: Readonly<Record<string, Blame>> = {
  '5.1.1': addressRefused,
  '5.1.2': addressRefused,
  '5.1.3': addressRefused,
  '5.1.6': addressRefused,
  '5.1.10': addressRefused,
  '5.1.7': senderRefused,
  '5.1.8': senderRefused,
  '5.2.1': addressRefused,
  '4.2.2': mailboxFull,
  '5.2.2': mailboxFull,
  // Of large providers, for what a day allows: https://support.google.com/a/answer/3726730
  '5.4.5': { fault: 'account', reason: 'quota_exhausted' },
}

/** What a permanent refusal means at a point, by its code; `other` for those not named (RFC 5321 §4.2.3). */
const byPoint: Readonly<
  Record<Point, Readonly<Record<number, Blame>> & { readonly other: Blame }>
> = {
  // A server that will not talk to us at all: our addresses are on some list.
  greeting: { other: { fault: 'account', reason: 'client_refused' } },
  EHLO: { other: { fault: 'account', reason: 'client_refused' } },
  STARTTLS: { other: { fault: 'account', reason: 'starttls_missing' } },
  AUTH: { other: credentialsRefused },
  MAIL: { 552: { fault: 'message', reason: 'message_refused' }, other: senderRefused },
  RCPT: {
    550: addressRefused,
    551: addressRefused,
    553: addressRefused,
    556: addressRefused,
    552: mailboxFull,
    other: { fault: 'message', reason: 'message_refused' },
  },
  DATA: { other: { fault: 'message', reason: 'message_refused' } },
  message: { other: { fault: 'message', reason: 'message_refused' } },
}

/** What a reply that is no yes says. Reads codes alone, never words. */
export function refusal(at: Point, { code, enhanced }: Reply): DeliveryError {
  const { fault, reason } = blameOf(at, code, enhanced)
  return new DeliveryError(reason, { fault })
}

function blameOf(at: Point, code: number, enhanced: string): Blame {
  const said = byEnhancedCode[enhanced]
  if (said && code >= 400) return said
  // RFC 4954 §6: the password must be changed first.
  if (code === 432) return credentialsRefused
  if (code >= 400 && code < 500) return { fault: 'provider', reason: `provider_answered_${code}` }
  if (code < 500) return { fault: 'provider', reason: 'answer_unreadable' }
  // RFC 4954 §6, at whatever point: not signed in, or not well enough.
  if (code === 530 || code === 534 || code === 535) return credentialsRefused
  if (enhanced.startsWith('5.7.') && (at === 'RCPT' || at === 'DATA' || at === 'message'))
    return policyOf(at, enhanced)
  return byPoint[at][code] ?? byPoint[at].other
}

/** RFC 3463 §3.8. Before the message it is about who sends, "relaying denied"; after it, about what it says. */
const policyOf = (at: Point, enhanced: string): Blame =>
  at === 'RCPT' && enhanced === '5.7.1'
    ? senderRefused
    : { fault: 'message', reason: 'policy_refused' }
