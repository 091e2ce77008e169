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
