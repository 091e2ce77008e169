/** Counts what one request asks of the platform, from outside: the product does not know that it is watched. */
import Argon2 from '@phi-ag/argon2'
import { countsHeader, type Counts } from '../counts.ts'

type Counting = { -readonly [Name in keyof Counts]: Counts[Name] }

const nothingYet = (): Counting => ({
  hashes: 0,
  d1Calls: 0,
  d1Sequential: 0,
  d1Statements: 0,
  kvReads: 0,
  kvWrites: 0,
  kvDeletes: 0,
  queueSends: 0,
})

/** The same object; each of the named methods is reported before it runs. */
const watched = <Target extends object>(
  target: Target,
  called: Partial<Record<keyof Target, (...args: never[]) => void>>,
): Target =>
  new Proxy(target, {
    get(of, name) {
      const method: unknown = Reflect.get(of, name)
      if (typeof method !== 'function') return method
      return (...args: never[]): unknown => {
        called[name as keyof Target]?.(...args)
        return Reflect.apply(method, of, args)
      }
    },
  })

const asking = new Set(['run', 'all', 'first', 'raw'])

/** D1 whose calls are counted, and which knows how many of them had to wait for one another. */
function watchedDatabase(db: D1Database, counts: Counting): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>()
  let underWay = 0

  async function asked<T>(statements: number, answer: Promise<T>): Promise<T> {
    counts.d1Calls += 1
    counts.d1Statements += statements
    if (underWay === 0) counts.d1Sequential += 1
    underWay += 1
    try {
      return await answer
    } finally {
      underWay -= 1
    }
  }

  function statement(original: D1PreparedStatement): D1PreparedStatement {
    const copy = new Proxy(original, {
      get(of, name) {
        const method: unknown = Reflect.get(of, name)
        if (typeof method !== 'function') return method
        return (...args: unknown[]): unknown => {
          const answer: unknown = Reflect.apply(method, of, args)
          if (name === 'bind') return statement(answer as D1PreparedStatement)
          return asking.has(String(name)) ? asked(1, answer as Promise<unknown>) : answer
        }
      },
    })
    originals.set(copy, original)
    return copy
  }

  return new Proxy(db, {
    get(of, name) {
      if (name === 'prepare') return (sql: string) => statement(of.prepare(sql))
      if (name === 'batch')
        return (statements: readonly D1PreparedStatement[]) =>
          asked(statements.length, of.batch(statements.map((one) => originals.get(one) ?? one)))
      // Any other way to the database would go uncounted: then the bench must not pretend to know.
      throw new TypeError(`the bench does not count D1's ${String(name)}`)
    },
  })
}

function watchedEnv(env: Env, counts: Counting): Env {
  const one = (name: keyof Counting) => () => {
    counts[name] += 1
  }
  return {
    ...env,
    DB: watchedDatabase(env.DB, counts),
    CODES: watched(env.CODES, {
      get: one('kvReads'),
      getWithMetadata: one('kvReads'),
      list: one('kvReads'),
      put: one('kvWrites'),
      delete: one('kvDeletes'),
    }),
    DELIVERIES: watched(env.DELIVERIES, { send: one('queueSends'), sendBatch: one('queueSends') }),
  }
}

/** Answers a request, with its counts in a header. One at a time: the count of hashes is the isolate's. */
export async function counted(
  env: Env,
  answer: (env: Env) => Response | Promise<Response>,
): Promise<Response> {
  const counts = nothingYet()
  const hash = Argon2.prototype.hash
  Argon2.prototype.hash = function counting(this: Argon2, ...args: Parameters<typeof hash>) {
    counts.hashes += 1
    return hash.apply(this, args)
  }
  try {
    const given = await answer(watchedEnv(env, counts))
    const response = new Response(given.body, given)
    response.headers.set(countsHeader, JSON.stringify(counts))
    return response
  } finally {
    Argon2.prototype.hash = hash
  }
}
