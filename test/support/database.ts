/** A real D1 for tests: empty and migrated, and old when the test says so. */
import { applyD1Migrations, reset } from 'cloudflare:test'
import type { D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { tables } from '../../worker/db/tables.ts'
import { clearRefusalCache } from '../../worker/limits/refusal-cache.ts'
import { forgetSettings } from '../../worker/settings/in-force.ts'

declare global {
  type WorkerEnv = Env
  namespace Cloudflare {
    interface Env extends WorkerEnv {
      readonly TEST_MIGRATIONS: D1Migration[]
    }
  }
}

/** All migrations as one, which is one round trip in place of two for each. */
const migrations = [{ name: 'all', queries: env.TEST_MIGRATIONS.flatMap(({ queries }) => queries) }]

const isEmpty = async () =>
  (await env.DB.prepare('SELECT count(*) AS n FROM sqlite_master').first('n')) === 0

/** Empties D1, KV and the queues, and brings D1 to the newest migration. */
export async function freshDatabase(): Promise<void> {
  await reset()
  forgetSettings()
  clearRefusalCache()
  // What a test has left running may have held on to the database, which then is as it was.
  if (!(await isEmpty())) return freshDatabase()
  await applyD1Migrations(env.DB, migrations)
}

/** All of every limit is there again. */
export async function limitsRefill(): Promise<void> {
  clearRefusalCache()
  await env.DB.prepare('DELETE FROM limits').run()
}

// The audit's times are under its seals: a test that aged them would be tampering. Nothing there expires.
const appendOnly: readonly SQLiteTable[] = [tables.audit, tables.auditSeals]

/** Columns of times: `created_at`, `expires_at`, `claimed_until`; not `flows.at`, which names a step. */
const timesOf = (table: SQLiteTable): readonly string[] =>
  Object.values(getTableColumns(table))
    .filter(
      ({ name, columnType }) => columnType === 'SQLiteInteger' && /(^|_)(at|until)$/.test(name),
    )
    .map(({ name }) => name)

/**
 * Lets time pass as far as D1 can tell, by making everything in it older. Expiry is decided by D1's own clock,
 * which a test cannot move. KV does not age.
 */
export async function timePasses(seconds: number): Promise<void> {
  clearRefusalCache()
  const statements = Object.values<SQLiteTable>(tables)
    .filter((table) => !appendOnly.includes(table))
    .map((table) => ({ name: getTableConfig(table).name, times: timesOf(table) }))
    .filter(({ times }) => times.length > 0)
    .map(({ name, times }) => {
      const aged = times.map((time) => `"${time}" = "${time}" - ?1`).join(', ')
      return env.DB.prepare(`UPDATE "${name}" SET ${aged}`).bind(seconds)
    })
  await env.DB.batch(statements)
}
