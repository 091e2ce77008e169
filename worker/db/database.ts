/** D1 as the stores use it: statements that travel together, one round trip and one transaction at a time. */
import { sql } from 'drizzle-orm'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'
import type { BatchItem } from 'drizzle-orm/batch'
import { SQLiteRaw } from 'drizzle-orm/sqlite-core/query-builders/raw'
import { AuthError } from '../auth-error.ts'
import { log } from '../log.ts'

/** One statement, and how to read what it answers. */
export interface Statement<T = void> {
  readonly query: BatchItem<'sqlite'>
  read(rows: never): T
}

export type Write = Statement<unknown>

/** What several statements of one round trip answer. */
type BatchResults<Statements extends readonly Statement<unknown>[]> = {
  [Index in keyof Statements]: Statements[Index] extends Statement<infer T> ? Awaited<T> : never
}

export interface Database {
  readonly orm: DrizzleD1Database
  /**
   * Runs statements in order, in one round trip and one transaction.
   *
   * @throws ConflictError when an `expectOneRow` or `mustBeWhole` among them did not, and nothing was done
   * @throws AuthError `idempotency_mismatch` when the request's key was used for something else, and nothing was done
   * @throws AuthError `human_check_failed` when the solution that travels ahead was used before, and nothing was done
   * @throws AuthError `proof_refused` when the proof that travels ahead was used before, and nothing was done
   * @throws AuthError `unavailable` when D1 cannot be reached or is overloaded
   */
  batch<const Statements extends readonly Statement<unknown>[]>(
    ...statements: Statements
  ): Promise<BatchResults<Statements>>
  /** Lets a statement travel in front of every batch until one of them has been done. */
  sendFirst(statement: Statement): void
}

/** A conditional write of a batch met no row: somebody else was first. Nothing of the batch was done. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
}

/** Rows that a returning statement answered. */
export const read = <T>(
  query: BatchItem<'sqlite'>,
  readRows: (rows: never) => T,
): Statement<T> => ({
  query,
  read: readRows,
})

/** A write whose answer nobody reads. */
export const write = (query: BatchItem<'sqlite'>): Statement => ({ query, read: () => undefined })

// SQLite names the rule that was broken; drizzle wraps D1's error, so the cause is searched too.
const broke = (error: unknown, rule: string): boolean =>
  error instanceof Error && (error.message.includes(rule) || broke(error.cause, rule))

/** What undoes a batch because somebody else was first, and not because something is wrong. */
const rulesOfDecisions = ['decision_not_held', 'account_not_whole', 'UNIQUE constraint failed']

/** Milliseconds before each further try of a batch that met a lock: about a second and a quarter in all. */
const pauses = [20, 40, 80, 160, 320, 640] as const

/**
 * Tries again what met another writer's lock. Such a batch is a transaction that did not begin, so trying again cannot
 * do anything twice. Locally an officer's command is another process on the same file, and SQLite there does not wait.
 *
 * @see https://www.sqlite.org/rescode.html#busy
 */
async function onceUnlocked<T>(batch: () => Promise<T>): Promise<T> {
  for (const pause of pauses)
    try {
      return await batch()
    } catch (cause) {
      if (!broke(cause, 'SQLITE_BUSY')) throw cause
      await new Promise((resolve) => {
        setTimeout(resolve, pause)
      })
    }
  return batch()
}

// drizzle's batch for D1 prepares what its builders make, and forgets to prepare a raw statement with parameters.
const prepared = (d1: D1Database, query: BatchItem<'sqlite'>) =>
  query instanceof SQLiteRaw && query.getQuery().params.length > 0
    ? Object.assign(query, { stmt: d1.prepare(query.getQuery().sql) })
    : query

export function database(d1: D1Database): Database {
  const orm = drizzle(d1)
  let ahead: readonly Statement[] = []
  return {
    orm,
    sendFirst(statement) {
      ahead = [...ahead, statement]
    },
    async batch<const Statements extends readonly Statement<unknown>[]>(...statements: Statements) {
      const leading = statements.length === 0 ? [] : ahead
      const [first, ...rest] = [...leading, ...statements].map(({ query }) => prepared(d1, query))
      if (!first) return [] as BatchResults<Statements>
      const batch = () => orm.batch([first, ...rest])
      const answers = await onceUnlocked(batch).catch((cause: unknown) => {
        if (broke(cause, 'idempotency_keys.fingerprint'))
          throw new AuthError('idempotency_mismatch', { cause })
        if (broke(cause, 'human_checks.digest')) {
          log('human_check_failed', { reason: 'spent' })
          throw new AuthError('human_check_failed', { cause })
        }
        // The settings that the request went by are not in force any more: it is answered anew (`present-settings.ts`).
        if (broke(cause, 'settings_versions.publisher'))
          throw new AuthError('unavailable', { retryAfter: 1, cause })
        if (broke(cause, 'used_proofs.id')) throw new AuthError('proof_refused', { cause })
        if (rulesOfDecisions.some((rule) => broke(cause, rule)))
          throw new ConflictError('a write met no row, or a row that was there', { cause })
        if (cause instanceof TypeError) throw cause
        if (broke(cause, 'key_is_another') || broke(cause, 'key_is_missing')) {
          log('keys_unfit', { alert: true })
          throw new AuthError('unavailable', { retryAfter: 30, cause })
        }
        log('database_unavailable', { reason: nameOf(cause) })
        throw new AuthError('unavailable', { retryAfter: 5, cause })
      })
      ahead = ahead.filter((statement) => !leading.includes(statement))
      const own = answers.slice(leading.length)
      const values = statements.map((statement, index) => statement.read(own[index] as never))
      return (await Promise.all(values)) as BatchResults<Statements>
    },
  }
}

const nameOf = (cause: unknown): string =>
  cause instanceof Error
    ? cause.cause instanceof Error
      ? nameOf(cause.cause)
      : cause.name
    : 'unknown'

/** Undoes the batch unless the statement just before it changed exactly one row. */
export const expectOneRow = (orm: DrizzleD1Database): Statement =>
  write(orm.run(sql`INSERT INTO must_hold SELECT changes()`))

/**
 * Undoes the batch when an account can be signed in to by then, and lacks a name or a proven contact. The rule itself is
 * the view `broken_accounts`; triggers refuse by it whatever breaks an account that is there already.
 */
export const mustBeWhole = (orm: DrizzleD1Database, account: string): Statement =>
  write(orm.run(sql`INSERT INTO must_be_whole (account) VALUES (${account})`))
