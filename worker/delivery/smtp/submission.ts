/** Hands one message to a mail server: what is said, in which order. */
import { DeliveryError } from '../provider.ts'
import { converse, type Conversation } from './conversation.ts'
import type { MimeMessage } from './mime-message.ts'
import type { MailServer } from './open-socket.ts'
import { refusal, type Point } from './refusal.ts'
import { capabilitiesOf, type Reply } from './reply.ts'

export interface Credentials {
  readonly user: string
  readonly password: string
}

export interface Submission {
  readonly server: MailServer
  readonly credentials: Credentials
  /** The name with which we greet the server: one that resolves to us in DNS (RFC 5321 §4.1.4). */
  readonly ehlo: string
  readonly message: MimeMessage
}

type Capabilities = ReturnType<typeof capabilitiesOf>

/**
 * Resolves once the server has taken charge of the message (RFC 5321 §4.2.5). A connection that is lost after the
 * final dot leaves that open: the message goes out again, with the same Message-ID.
 *
 * @param signal closes the connection
 * @throws DeliveryError
 */
export async function submit(submission: Submission, signal: AbortSignal): Promise<void> {
  const conversation = await converse(submission.server, signal)
  try {
    await dialogue(conversation, submission)
  } finally {
    conversation.leave()
  }
}

async function dialogue(
  conversation: Conversation,
  { server, credentials, ehlo, message }: Submission,
): Promise<void> {
  const say = async (at: Point, line: string, expected: number) => {
    // Nothing that came from outside may end a line and begin another.
    if (/[^ -~]/.test(line)) throw new DeliveryError('command_malformed', { fault: 'message' })
    return answered(at, await conversation.say(line), expected)
  }
  answered('greeting', await conversation.hear(), 220)
  let capabilities = capabilitiesOf(await say('EHLO', `EHLO ${ehlo}`, 250))
  if (server.tls === 'starttls') {
    if (!capabilities.has('STARTTLS'))
      throw new DeliveryError('starttls_missing', { fault: 'account' })
    await say('STARTTLS', 'STARTTLS', 220)
    conversation.secure()
    // RFC 3207 §4.2: what was said in the clear is forgotten.
    capabilities = capabilitiesOf(await say('EHLO', `EHLO ${ehlo}`, 250))
  }
  await signIn(say, capabilities, credentials)
  await say('MAIL', `MAIL FROM:<${message.from}>`, 250)
  // Also 251, forwarded, and 252, not looked up.
  await say('RCPT', `RCPT TO:<${message.to}>`, 25)
  await say('DATA', 'DATA', 354)
  answered('message', await conversation.say(withDots(message.content)), 250)
}

/** @param expected the reply's code, or its first digits */
function answered(at: Point, reply: Reply, expected: number): Reply {
  if (!String(reply.code).startsWith(String(expected))) throw refusal(at, reply)
  return reply
}

/** RFC 4954 §4, with the mechanisms of RFC 4616 and draft-murchison-sasl-login: under TLS they are enough. */
async function signIn(
  say: (at: Point, line: string, expected: number) => Promise<Reply>,
  capabilities: Capabilities,
  { user, password }: Credentials,
): Promise<void> {
  const mechanisms = capabilities.get('AUTH') ?? []
  if (mechanisms.includes('PLAIN')) {
    await say('AUTH', `AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, 235)
  } else if (mechanisms.includes('LOGIN')) {
    await say('AUTH', 'AUTH LOGIN', 334)
    await say('AUTH', base64(user), 334)
    await say('AUTH', base64(password), 235)
  } else throw new DeliveryError('auth_missing', { fault: 'account' })
}

/** Of UTF-8 (RFC 4616 §2). */
const base64 = (text: string) =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

/** RFC 5321 §4.5.2: a line of a dot alone ends the message, so one more stands before each that begins with one. */
const withDots = (content: string) => `${content.replace(/^\./gm, '..')}.`
