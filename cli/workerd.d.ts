/** What workerd adds to the platform, so that the Worker's keys and stores compile where Node runs them. */
interface SubtleCrypto {
  timingSafeEqual(a: ArrayBufferView, b: ArrayBufferView): boolean
}

/** As much of D1 as the stores' batches use. */
interface D1PreparedStatement {
  bind(...values: readonly unknown[]): D1PreparedStatement
}

interface D1Database {
  prepare(sql: string): D1PreparedStatement
  batch(statements: readonly D1PreparedStatement[]): Promise<readonly object[]>
}

/** As much of a queue as the outbox asks for. The operator hands nothing over: the sweeper does. */
interface Queue<Body> {
  sendBatch(messages: Iterable<{ readonly body: Body }>): Promise<unknown>
}

/** What providers are made with. The operator makes none: their settings are read, and need these to have a type. */
declare const LOCAL: boolean

interface KVNamespaceListResult<Metadata> {
  readonly keys: readonly { readonly name: string; readonly metadata?: Metadata }[]
  readonly list_complete: boolean
  readonly cursor: string
}

interface KVNamespace {
  put(key: string, value: string, options: object): Promise<void>
  get(key: string): Promise<string | null>
  get<Value>(key: string, type: 'json'): Promise<Value | null>
  list<Metadata>(options: object): Promise<KVNamespaceListResult<Metadata>>
}

interface SendEmail {
  send(message: object): Promise<{ readonly messageId: string }>
}

interface Socket {
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<Uint8Array>
  readonly opened: Promise<unknown>
  readonly closed: Promise<void>
  close(): Promise<void>
  startTls(options?: object): Socket
}

declare module 'cloudflare:sockets' {
  export function connect(address: object, options: object): Socket
}
