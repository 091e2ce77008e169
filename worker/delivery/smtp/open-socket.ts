/** Opens a socket to a mail server, and tells when Cloudflare cannot. */
import { connect } from 'cloudflare:sockets'
import { DeliveryError } from '../provider.ts'

export interface MailServer {
  /** A name, and the one that its certificate must be valid for. */
  readonly host: string
  readonly port: number
  /** TLS from the first byte (RFC 8314 §3), or by STARTTLS before anything is told (RFC 3207). Never none. */
  readonly tls: 'implicit' | 'starttls'
}

/**
 * Opens a socket to a server, under TLS where that comes first.
 *
 * @throws DeliveryError
 */
export async function openSocket(server: MailServer, signal: AbortSignal): Promise<Socket> {
  const secureTransport = server.tls === 'implicit' ? 'on' : 'starttls'
  const made = await attempt(server, secureTransport, signal)
  if (!('error' in made)) return made
  // The platform says one and the same of a closed port and of a certificate that is not valid.
  if (server.tls === 'implicit') {
    const plain = await attempt(server, 'off', signal)
    if (!('error' in plain)) {
      void plain.close().catch(() => {})
      throw new DeliveryError('certificate_refused', { fault: 'account', cause: made.error })
    }
  }
  throw new DeliveryError('connection_failed', {
    fault: 'provider',
    definitelyNotAccepted: true,
    cause: made.error,
  })
}

/** @returns the socket once it is open, or what stands in its way */
async function attempt(
  { host: hostname, port }: MailServer,
  secureTransport: 'on' | 'starttls' | 'off',
  signal: AbortSignal,
): Promise<Socket | { readonly error: unknown }> {
  if (signal.aborted) throw timedOut()
  let socket: Socket | undefined
  try {
    socket = connect({ hostname, port }, { secureTransport, allowHalfOpen: false })
    quiet(socket)
    await waiting(signal)(socket.opened)
    return socket
  } catch (error) {
    void socket?.close().catch(() => {})
    if (error instanceof DeliveryError) throw error
    return { error }
  }
}

/** A promise that nobody waits for must not become an unhandled rejection. */
export function quiet(socket: Socket) {
  void socket.opened.catch(() => {})
  void socket.closed.catch(() => {})
}

const timedOut = () => new DeliveryError('provider_timeout', { fault: 'provider' })

/** Waits for a promise, but not beyond the signal. */
export function waiting(signal: AbortSignal) {
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(timedOut())
    signal.addEventListener('abort', () => reject(timedOut()))
  })
  void aborted.catch(() => {})
  return async <Value>(promise: Promise<Value>): Promise<Value> => Promise.race([promise, aborted])
}
