/** Counts what a request asks of the platform: the same D1, KV and queue behind it, and a tally. */
import Argon2 from '@phi-ag/argon2'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'

/** What was asked since the last look. */
export interface Tally {
  /** Sequential journeys to D1. */
  readonly roundTrips: number
  readonly statements: number
  readonly kv: readonly string[]
  readonly queue: readonly string[]
}

export const nothingAsked: Tally = { roundTrips: 0, statements: 0, kv: [], queue: [] }

type OnCall = (method: string, args: readonly unknown[]) => void

/** The same object, whose every call is reported first. */
const overheard = <T extends object>(target: T, onCall: OnCall): T =>
  new Proxy(target, {
    get(real, name) {
      const member: unknown = Reflect.get(real, name)
      if (typeof member !== 'function') return member
      return (...args: unknown[]): unknown => {
        onCall(String(name), args)
        return Reflect.apply(member, real, args)
      }
    },
  })

/** An environment that is watched, and what it saw. */
export class Watch {
  readonly environment: Env
  /** Text of every statement since the beginning. */
  readonly sql: string[] = []
  #batches: number[] = []
  #prepared = 0
  #kv: string[] = []
  #queue: string[] = []

  constructor(environment: Env = env) {
    this.environment = {
      ...environment,
      DB: overheard(environment.DB, (method, [first]) => {
        if (method === 'prepare') {
          this.#prepared++
          this.sql.push(String(first))
        }
        if (method === 'batch') this.#batches.push((first as readonly unknown[]).length)
        if (method === 'exec' || method === 'withSession') this.#prepared++
      }),
      CODES: overheard(environment.CODES, (method) => this.#kv.push(method)),
      DELIVERIES: overheard(environment.DELIVERIES, (method) => this.#queue.push(method)),
    }
  }

  /** What was asked since the last look, and begins anew. */
  takes(): Tally {
    const batched = this.#batches.reduce((sum, statements) => sum + statements, 0)
    // Whatever was prepared and not batched went on a journey of its own.
    const alone = Math.max(0, this.#prepared - batched)
    const tally = {
      roundTrips: this.#batches.length + alone,
      statements: batched + alone,
      kv: this.#kv,
      queue: this.#queue,
    }
    this.#batches = []
    this.#prepared = 0
    this.#kv = []
    this.#queue = []
    return tally
  }
}

/** Lets the real argon2 work, and counts. Module mocks do not run on workerd; the library's one entrance can be watched. */
export function countHashes() {
  // The same spy each time, unless somebody has taken all of them back since.
  const spy = () => vi.spyOn(Argon2.prototype, 'hash')
  spy()
  return {
    /** How many since the last look. */
    takes(): number {
      const hash = spy()
      const count = hash.mock.calls.length
      hash.mockClear()
      return count
    },
  }
}
