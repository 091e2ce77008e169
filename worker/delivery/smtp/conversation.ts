/** One connection to a mail server, line by line, with STARTTLS. */
import { DeliveryError } from '../provider.ts'
import { openSocket, quiet, waiting, type MailServer } from './open-socket.ts'
import { replyReader, type Reply } from './reply.ts'

export interface Conversation {
  /** Waits for the server to speak. */
  hear(): Promise<Reply>
  /** Says a line, or a whole message, and waits for the answer. */
  say(text: string): Promise<Reply>
  /** Goes on under TLS, once the server has agreed to. */
  secure(): void
  /** Takes leave without waiting for an answer; what was begun and has no answer is cut off. */
  leave(): void
}

const encoder = new TextEncoder()

/**
 * Connects to a server.
 *
 * @param signal ends all waiting, with `provider_timeout`; the conversation is still to be left
 * @throws DeliveryError, as do all functions of the conversation
 */
export async function converse(server: MailServer, signal: AbortSignal): Promise<Conversation> {
  let socket = await openSocket(server, signal)
  let reader = socket.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>
  let writer = socket.writable.getWriter()
  let isAnswered = false
  /** Whether TLS was asked for and has not come about. */
  let isShakingHands = false
  const decoder = new TextDecoder()
  const replies = replyReader()
  const until = waiting(signal)

  async function hear(): Promise<Reply> {
    for (;;) {
      const reply = replies.next()
      if (reply) {
        isAnswered = true
        return reply
      }
      const { done, value } = await until(reader.read()).catch((cause: unknown) => {
        throw lost(cause)
      })
      if (done) throw lost(undefined)
      isShakingHands = false
      take(decoder.decode(value, { stream: true }))
    }
  }

  function take(text: string) {
    try {
      replies.take(text)
    } catch (cause) {
      throw new DeliveryError('answer_unreadable', { fault: 'provider', cause })
    }
  }

  function lost(cause: unknown) {
    if (cause instanceof DeliveryError) return cause
    return isShakingHands
      ? new DeliveryError('certificate_refused', { fault: 'account', cause })
      : new DeliveryError('connection_failed', { fault: 'provider', cause })
  }

  return {
    hear,

    async say(text) {
      isAnswered = false
      // Whatever breaks here breaks the reading too; and a server that hangs up may have said why.
      void writer.write(encoder.encode(`${text}\r\n`)).catch(() => {})
      return hear()
    },

    secure() {
      // Said in the clear, to be taken for an answer under TLS: https://nostarttls.secvuln.info
      if (replies.isHolding()) throw new DeliveryError('starttls_tampered', { fault: 'account' })
      reader.releaseLock()
      writer.releaseLock()
      isShakingHands = true
      socket = socket.startTls()
      quiet(socket)
      void socket.opened.then(() => (isShakingHands = false)).catch(() => {})
      reader = socket.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>
      writer = socket.writable.getWriter()
    },

    leave() {
      // Never into a message that was not answered.
      if (isAnswered) void writer.write(encoder.encode('QUIT\r\n')).catch(() => {})
      // It may never settle after STARTTLS, so nobody waits for it: https://github.com/cloudflare/workerd/issues/2060
      void socket.close().catch(() => {})
    },
  }
}
