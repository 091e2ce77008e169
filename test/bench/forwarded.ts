/** Lets a page of the bench, on an origin that no city has allowed, talk to the Worker. */
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2'
import { text } from 'node:stream/consumers'
import { nextSource, pageHeaders, password, register } from './citizen.ts'
import { connect } from './connection.ts'
import type { Stack } from './stack.ts'

/** What a citizen types to sign in. */
export type Account = Readonly<Record<'identifier' | 'password', string>>

/** Registers somebody who can sign in. */
export async function signedUp({ address, origin }: Stack): Promise<Account> {
  const email = 'banco@correo.example'
  const connection = connect(address)
  try {
    await register(connection, origin, email)
  } finally {
    connection.close()
  }
  return { identifier: email, password }
}

const operations = /^\/demo\/(?:account|cookies|flows|human|profile|session)/

/** Hands on what the pages ask of the Worker. A server's own work, and not the browser's: that would keep no file then. */
export class Forwarder {
  /** Sign-ins that were sent so far. */
  signIns = 0
  readonly #stack: Stack

  constructor(stack: Stack) {
    this.#stack = stack
  }

  readonly answers = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): boolean => {
    const path = headers[':path'] ?? ''
    if (!operations.test(path)) return false
    void this.#forward(stream, headers, path).catch((cause: unknown) => {
      console.error(cause)
      stream.close()
    })
    return true
  }

  async #forward(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, path: string) {
    const method = headers[':method'] ?? 'GET'
    const body = method === 'POST' ? await text(stream) : undefined
    if (method === 'POST' && path.endsWith('/flows/login')) this.signIns += 1
    const { address, origin } = this.#stack
    const source = nextSource()
    const own = Object.entries(headers).filter(
      ([name, value]) => typeof value === 'string' && !/^:|^(?:host|accept-encoding)$/.test(name),
    )
    const response = await fetch(address + path, {
      method,
      // The bare element does not say what the Worker wants of every page.
      headers: {
        ...pageHeaders(origin, source),
        ...Object.fromEntries(own as [string, string][]),
        origin,
        'cf-connecting-ip': source,
      },
      ...(body && { body }),
    })
    const answered = Object.fromEntries(
      [...response.headers].filter(
        ([name]) =>
          !/^(?:connection|content-encoding|content-length|keep-alive|transfer-encoding)$/.test(
            name,
          ),
      ),
    )
    const content = Buffer.from(await response.arrayBuffer())
    const head = {
      ...answered,
      ':status': response.status,
      'access-control-allow-origin': headers.origin,
      'access-control-allow-credentials': 'true',
      'set-cookie': response.headers.getSetCookie(),
      'timing-allow-origin': '*',
    }
    stream.respond(head, { endStream: content.length === 0 })
    if (content.length > 0) stream.end(content)
  }
}
