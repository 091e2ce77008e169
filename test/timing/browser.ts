/** A browser at a city's page, over the network, from an address of its own. */
import { clientHeader, idempotencyKeyHeader } from '../../contract/routes.ts'
import { token } from '../../worker/crypto/random.ts'
import type { Answered, Asking, Connection } from '../bench/connection.ts'
import { worldHeader, type World } from './worlds.ts'

export interface Browser {
  asks(method: Asking['method'], path: string, body?: unknown, world?: World): Promise<Answered>
}

let sources = 0

/** Of the range kept for benchmarks, RFC 2544; neighbours are in different networks. */
function nextSource(): string {
  sources += 1
  return `198.${18 + ((sources >> 16) & 1)}.${sources & 255}.${(sources >> 8) & 255}`
}

export function browser(connection: Connection, origin: string): Browser {
  const source = nextSource()
  const cookies = new Map<string, string>()
  return {
    async asks(method, path, body, world = 'plain') {
      const answered = await connection.ask({
        method,
        path,
        headers: {
          origin,
          'cf-connecting-ip': source,
          'content-type': 'application/json',
          'sec-fetch-site': 'cross-site',
          'sec-fetch-mode': 'cors',
          'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36',
          [clientHeader]: 'timing',
          [idempotencyKeyHeader]: token(128),
          [worldHeader]: world,
          ...(cookies.size > 0 && {
            cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
          }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      for (const cookie of answered.headers['set-cookie'] ?? []) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        cookies.set(name, value)
      }
      return answered
    },
  }
}
