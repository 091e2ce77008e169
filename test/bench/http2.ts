/** Serves files as an edge does: HTTP/2, TLS, brotli made beforehand. */
import { createHash, X509Certificate } from 'node:crypto'
import {
  createSecureServer,
  type Http2SecureServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2'
import { selfSigned } from './certificate.ts'
import { brotli } from './sizes.ts'

export interface Served {
  readonly origin: string
  /** Paths that were asked for and are not there. */
  readonly missed: ReadonlySet<string>
  close(): void
}

const certified = selfSigned()

/** By which a browser is told to trust these servers: of one that it does not, it keeps no file. SHA-256, in Base64. */
export const keyDigest = createHash('sha256')
  .update(new X509Certificate(certified.cert).publicKey.export({ type: 'spki', format: 'der' }))
  .digest('base64')

type Answering = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => boolean

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

/**
 * Starts a server on a free port.
 *
 * @param files text by path, e.g. `/demo/widget.js`
 * @param answered answers what is no file, and says whether it did
 */
export async function serve(
  files: ReadonlyMap<string, string>,
  answered: Answering = () => false,
): Promise<Served> {
  const missed = new Set<string>()
  const ready = new Map(
    [...files].map(([path, text]) => {
      const type = types[path.split('.')[1] ?? 'json'] ?? 'application/octet-stream'
      return [path, { type, body: brotli(text) }]
    }),
  )
  const server: Http2SecureServer = createSecureServer({ ...certified, allowHTTP1: false })
  server.on('stream', (stream, headers) => {
    const { pathname } = new URL(headers[':path'] ?? '/', 'https://localhost')
    const file = ready.get(pathname)
    if (!file && answered(stream, headers)) return
    if (!file) {
      missed.add(pathname)
      stream.respond({ ':status': 404 }, { endStream: true })
      return
    }
    stream.respond({
      ':status': 200,
      'content-type': file.type,
      'content-encoding': 'br',
      'content-length': file.body.length,
      'access-control-allow-origin': '*',
      // What the Worker lets a browser keep, the least of it: a part that was fetched is imported from there.
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
      // So that the page may read when its script arrived.
      'timing-allow-origin': '*',
    })
    stream.end(file.body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  // A browser that goes away in mid-answer is no concern of ours.
  server.on('sessionError', () => {})
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the server has no port')
  return { origin: `https://localhost:${address.port}`, missed, close: () => server.close() }
}
