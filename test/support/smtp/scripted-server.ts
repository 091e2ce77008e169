/**
 * A server that answers as a test wrote it down: for what no well-mannered server does. Runs in Node, for tests
 * alone.
 */
import { createServer as createPlain, type AddressInfo, type Socket } from 'node:net'
import { createServer as createSecure, type SecureContextOptions, TLSSocket } from 'node:tls'
import type { RunningServer } from './mail-server.ts'
import type { Script } from './wanted.ts'

const usual: Readonly<Record<string, string>> = {
  greeting: '220 mail.ciudad.example',
  EHLO: '250-mail.ciudad.example\r\n250-8BITMIME\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN',
  STARTTLS: '220 2.0.0 go on',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 end with a dot',
  message: '250 2.0.0 taken',
  QUIT: '221 2.0.0 bye',
}

/** Starts a server on a port of its own; it tells the lines that it was sent, and who comes and goes. */
export async function scriptedServer(
  { tls, says = {}, piece }: Script,
  certificate: SecureContextOptions,
): Promise<RunningServer<string>> {
  const received: string[] = []
  const sockets = new Set<Socket>()

  function converse(socket: Socket, greets: boolean) {
    let buffered = ''
    let inMessage = false
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => void received.push('(left)'))

    function say(event: string) {
      const answer = says[event] ?? usual[event] ?? '502 5.5.1 unknown'
      if (answer === 'silence') return
      if (answer === 'cut') return void socket.destroy()
      const bytes = Buffer.from(`${answer}\r\n`)
      for (let start = 0; start < bytes.length; start += piece ?? bytes.length)
        socket.write(bytes.subarray(start, start + (piece ?? bytes.length)))
      if (event === 'DATA') inMessage = answer.startsWith('354')
      if (event === 'QUIT') socket.end()
      if (event === 'STARTTLS' && answer.startsWith('220')) {
        socket.removeAllListeners('data')
        converse(new TLSSocket(socket, { isServer: true, ...certificate }), false)
      }
    }

    socket.on('data', (chunk: Buffer) => {
      buffered += chunk.toString('latin1')
      for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
        const line = buffered.slice(0, end)
        buffered = buffered.slice(end + 2)
        received.push(line)
        if (!inMessage) say(line.split(' ')[0] ?? '')
        else if (line === '.') {
          inMessage = false
          say('message')
        }
      }
    })
    if (!greets) return
    received.push('(arrived)')
    say('greeting')
  }

  const server =
    tls === 'implicit'
      ? createSecure({ ...certificate, noDelay: true }, (socket) => converse(socket, true))
      : createPlain({ noDelay: true }, (socket) => converse(socket, true))
  server.on('tlsClientError', () => void received.push('(no handshake)'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    port,
    received,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
