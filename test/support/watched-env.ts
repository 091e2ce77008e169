/**
 * The bindings with somebody in between: sees every call that leaves the Worker, and decides when and whether it is
 * made.
 */
import { env } from 'cloudflare:workers'

/** One call of a binding. */
export interface BindingCall {
  readonly to: 'DB.batch' | 'KV.get' | 'KV.put' | 'Queue.sendBatch'
  /** The batch's statements; empty for other bindings. */
  readonly sql: readonly string[]
}

/** Stands around a call: makes it by `proceed`, or does not. */
export type Around = <T>(call: BindingCall, proceed: () => Promise<T>) => Promise<T>

/** An object with some methods in front of its own, which still see the object itself. */
const inFront = <T extends object>(of: T, methods: Partial<T>): T =>
  new Proxy(of, {
    get(target, name) {
      if (Object.hasOwn(methods, name)) return Reflect.get(methods, name) as unknown
      const own = Reflect.get(target, name) as unknown
      return typeof own === 'function' ? (own.bind(target) as unknown) : own
    },
  })

/** Remembers what each statement says, through `bind`, which makes a new one. */
function watchedDatabase(db: D1Database, around: Around): D1Database {
  const said = new WeakMap<D1PreparedStatement, string>()
  const remember = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const bind = statement.bind.bind(statement)
    const watched = Object.assign(statement, {
      bind: (...values: unknown[]) => remember(bind(...values), sql),
    })
    said.set(watched, sql)
    return watched
  }
  return inFront(db, {
    prepare: (sql) => remember(db.prepare(sql), sql),
    batch: (statements) =>
      around({ to: 'DB.batch', sql: statements.map((one) => said.get(one) ?? '') }, () =>
        db.batch(statements),
      ),
  })
}

function watchedCodes(codes: KVNamespace, around: Around): KVNamespace {
  const get = (key: string, how: 'json') =>
    around({ to: 'KV.get', sql: [] }, () => codes.get(key, how))
  return inFront(codes, {
    // The Worker reads one way; the binding's other ways of reading would need as many signatures.
    get: get as KVNamespace['get'],
    put: (...entry) => around({ to: 'KV.put', sql: [] }, () => codes.put(...entry)),
  })
}

const watchedQueue = (queue: Env['DELIVERIES'], around: Around): Env['DELIVERIES'] =>
  inFront(queue, {
    sendBatch: (...batch) =>
      around({ to: 'Queue.sendBatch', sql: [] }, () => queue.sendBatch(...batch)),
  })

/** The environment of a Worker whose every call passes through `around`. */
export const watchedEnv = (around: Around, environment: Env = env): Env => ({
  ...environment,
  DB: watchedDatabase(environment.DB, around),
  CODES: watchedCodes(environment.CODES, around),
  DELIVERIES: watchedQueue(environment.DELIVERIES, around),
})

/** Whether a call is a batch with a statement of which this is part. */
export const says = (call: BindingCall, part: string): boolean =>
  call.sql.some((statement) => statement.includes(part))
