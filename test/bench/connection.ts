/** One connection to the Worker, kept open, one request at a time. */
import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export interface Asking {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** From the first byte of the request to the last of the answer. */
  readonly milliseconds: number
}

export interface Connection {
  ask(asking: Asking): Promise<Answered>
  close(): void
}

export function connect(address: string): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    ask: ({ method, path, headers = {}, body = '' }) =>
      new Promise((resolve, reject) => {
        const began = performance.now()
        const asked = request(new URL(path, address), {
          agent,
          method,
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        })
        asked.once('error', reject)
        asked.once('response', (response) => {
          const chunks: Buffer[] = []
          response.once('error', reject)
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
              milliseconds: performance.now() - began,
            }),
          )
        })
        asked.end(body)
      }),
    close: () => agent.destroy(),
  }
}
