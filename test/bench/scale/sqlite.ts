/** SQLite in this process in the place of D1: a file with the Worker's tables, and how long each transaction took. */
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { database, type Database } from '../../../worker/db/database.ts'

const migrations = new URL('../../../worker/db/migrations/', import.meta.url)

export interface Sqlite {
  readonly raw: DatabaseSync
  readonly database: Database
  /** Milliseconds of every batch, in order. */
  readonly transactions: number[]
  close(): void
}

/** Opens a new file, brought to the newest migration. */
export function openSqlite(path: string): Sqlite {
  const raw = new DatabaseSync(path)
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON')
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .toSorted())
    raw.exec(readFileSync(new URL(file, migrations), 'utf8'))
  const transactions: number[] = []
  return { raw, database: over(raw, transactions), transactions, close: () => raw.close() }
}

interface Bound {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

const asSqlite = (value: unknown) =>
  (typeof value === 'boolean' ? Number(value) : value) as SQLInputValue

function over(raw: DatabaseSync, transactions: number[]): Database {
  const answer = ({ sql, values }: Bound) => {
    const statement = raw.prepare(sql)
    if (/^\s*(select|with)|returning/i.test(sql)) return { results: statement.all(...values) }
    return { results: [], meta: { changes: Number(statement.run(...values).changes) } }
  }
  const prepare = (sql: string, values: readonly SQLInputValue[] = []): D1PreparedStatement =>
    ({
      sql,
      values,
      bind: (...given: unknown[]) => prepare(sql, given.map(asSqlite)),
    }) as unknown as D1PreparedStatement
  return database({
    prepare: (sql: string) => prepare(sql),
    batch(statements: readonly D1PreparedStatement[]) {
      const begun = performance.now()
      raw.exec('BEGIN')
      try {
        const answers = statements.map((one) => answer(one as unknown as Bound))
        raw.exec('COMMIT')
        transactions.push(performance.now() - begun)
        return Promise.resolve(answers)
      } catch (cause) {
        raw.exec('ROLLBACK')
        throw cause
      }
    },
  })
}
