/**
 * A city hall's mail server: the real `smtp-server` on loopback. What it refuses is said in what it is given: to
 * `rcpt-550-5.1.1.rosa@…` it answers "550 5.1.1". Runs in Node, for tests alone.
 */
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { SecureContextOptions } from 'node:tls'
import type { MailServerWanted, ReceivedMessage } from './wanted.ts'

export interface RunningServer<Received> {
  readonly port: number
  /** What it was told so far. */
  readonly received: readonly Received[]
  close(): void
}

/** The only password; every user has it. */
export const password = 'contraseña del buzón'

const asked = /(auth|mail|rcpt|data)-(\d{3})-(\d\.\d{1,3}\.\d{1,3})/

/** The refusal that a name asks for at a point of the dialogue; it quotes the name, as real servers do. */
function refusal(at: 'auth' | 'mail' | 'rcpt' | 'data', name: string): Error | null {
  const [, point, code, enhanced] = asked.exec(name) ?? []
  if (point !== at) return null
  const error = new Error(`${enhanced} ${name}: not here`)
  return Object.assign(error, { responseCode: Number(code) })
}

/** Starts a server on a port of its own. */
export async function mailServer(
  { tls, authMethods, without }: MailServerWanted,
  certificate: SecureContextOptions,
): Promise<RunningServer<ReceivedMessage>> {
  const received: ReceivedMessage[] = []
  const options: SMTPServerOptions = {
    ...certificate,
    secure: tls === 'implicit',
    name: 'mail.ciudad.example',
    disableReverseLookup: true,
    authMethods: [...(authMethods ?? ['PLAIN', 'LOGIN'])],
    disabledCommands: [...(without ?? [])],
    allowInsecureAuth: false,
    authOptional: without?.includes('AUTH') ?? false,

    onAuth({ username = '', password: given, method }, _, answer) {
      const error = refusal('auth', username)
      if (error) return answer(error)
      if (given !== password) return answer(new Error('5.7.8 Username and password not accepted'))
      answer(null, { user: `${username} by ${method}` })
    },
    onMailFrom: ({ address }, _, answer) => answer(refusal('mail', address)),
    onRcptTo: ({ address }, _, answer) => answer(refusal('rcpt', address)),
    onData(stream, { envelope, secure, user = '', hostNameAppearsAs }, answer) {
      const chunks: Buffer[] = []
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const to = envelope.rcptTo.map(({ address }) => address)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        received.push({ from, to, ehlo: hostNameAppearsAs, secure, user, raw })
        answer(refusal('data', to.join()))
      })
    },
  }
  const server = new SMTPServer(options)
  // A client that leaves in the middle of a handshake is what some tests are about.
  server.on('error', () => {})
  const port = await new Promise<number>((ready) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      ready(typeof address === 'object' && address ? address.port : 0)
    })
  })
  return { port, received, close: () => server.close() }
}
