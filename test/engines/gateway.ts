/**
 * The internet of a browser under test: a proxy on this machine that is every host of the journeys, over TLS, and
 * refuses all others. So names need no root, and whatever a browser asks its maker for goes nowhere.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { selfSigned } from '../bench/certificate.ts'

export interface Behind {
  /** Port on this machine. */
  readonly port: number
  /** The name that is asked for there, where it is not the host's own. */
  readonly named?: string
  /** Neither takes cookies from a browser nor gives it any. */
  readonly takesCookiesAway?: boolean
}

export interface Gateway {
  readonly port: number
  /** By which a browser is told to trust these hosts: SHA-256 of their key, in Base64. */
  readonly keyDigest: string
  /**
   * What is asked for by such a path does not come before the returned function is called.
   */
  holds(path: RegExp): () => void
  /** @returns how many such requests there were since, e.g. of `POST /demo/flows/login` */
  counts(request: RegExp): () => number
  close(): void
}

/** @param hosts what is behind each name */
export async function openGateway(hosts: Readonly<Record<string, Behind>>): Promise<Gateway> {
  const certified = selfSigned(Object.keys(hosts))
  let held: { readonly path: RegExp; readonly until: Promise<void> } | undefined
  const sockets = new Set<Socket>()
  const watchers = new Set<(request: string) => void>()

  const secure = createSecure(certified, (asked, answer) => {
    const behind = hosts[asked.headers.host ?? '']
    if (!behind) return void answer.writeHead(421).end()
    for (const watch of watchers) watch(`${asked.method} ${asked.url}`)
    const isHeld = held?.path.test(asked.url ?? '')
    void (isHeld ? held?.until : Promise.resolve())?.then(() => forward(behind, asked, answer))
  })
  const proxy = createServer((_, answer) => void answer.writeHead(403).end())
  proxy.on('connect', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // A browser that goes away in mid-answer is no concern of ours.
    socket.on('error', () => {})
    const [host = '', port] = (asked.url ?? '').split(':')
    if (!Object.hasOwn(hosts, host) || port !== '443')
      return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    socket.unshift(head)
    secure.emit('connection', socket)
  })
  await new Promise<void>((resolve, reject) => {
    proxy.once('error', reject)
    proxy.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (proxy.address() as AddressInfo).port,
    keyDigest: digestOf(certified.cert),
    holds(path) {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = { path, until: promise }
      return () => {
        held = undefined
        resolve()
      }
    },
    counts(wanted) {
      let count = 0
      watchers.add((line) => {
        if (wanted.test(line)) count += 1
      })
      return () => count
    },
    close() {
      proxy.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

const digestOf = (certificate: string) =>
  createHash('sha256')
    .update(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')

function forward(
  { port, named, takesCookiesAway = false }: Behind,
  asked: IncomingMessage,
  answer: ServerResponse,
): void {
  const { cookie, ...others } = asked.headers
  const headers = {
    ...others,
    ...(cookie && !takesCookiesAway ? { cookie } : {}),
    ...(named ? { host: named } : {}),
  }
  const { url: path, method } = asked
  const onward = request({ host: '127.0.0.1', port, path, method, headers }, (answered) => {
    const { 'set-cookie': cookies, ...rest } = answered.headers
    answer.writeHead(answered.statusCode ?? 502, {
      ...rest,
      ...(cookies && !takesCookiesAway ? { 'set-cookie': cookies } : {}),
    })
    answered.pipe(answer)
  })
  onward.once('error', () => answer.destroy())
  answer.once('close', () => onward.destroy())
  asked.pipe(onward)
}
