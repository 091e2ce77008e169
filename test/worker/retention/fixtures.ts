/** Old rows, put there without a flow. Knows tables, and no test in particular. */
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { purge } from '../../../worker/retention/purge.ts'
import { freshDatabase } from '../../support/database.ts'

/** An empty database whose operator's log is not printed. */
export async function freshGround(): Promise<void> {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
}

/** @param db what the purge works on; the test's own database when absent */
export const purges = (db: D1Database = env.DB): Promise<void> =>
  purge(database(db), Object.values(municipalities))

export async function count(table: string, where = '1'): Promise<number> {
  const row = await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).first<{
    n: number
  }>()
  return row?.n ?? 0
}

/** As `INSERT … SELECT` from the numbers 1 to `rows`, called `i`. */
export const numbered = (rows: number, into: string, values: string) =>
  env.DB.prepare(
    `INSERT INTO ${into} WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
     SELECT ${values} FROM n`,
  )

/** Accounts with a name, an agreement and a temporary password each, `age` seconds old. */
export async function registrations(
  rows: number,
  { status = 'unconfirmed', age = 26 * 3600, name = 'acc', city = 'ibarra' } = {},
): Promise<void> {
  const id = `'${name}_' || i`
  const at = `unixepoch() - ${age}`
  await env.DB.batch([
    numbered(
      rows,
      'accounts (id, municipality, status, details, locale, created_at)',
      `${id}, '${city}', '${status}', 'x', 'es', ${at}`,
    ),
    numbered(
      rows,
      'identifiers (municipality, blind, account, kind, sealed)',
      `'${city}', '${name}' || i, ${id}, 'cedula-ec', 'x'`,
    ),
    numbered(
      rows,
      'agreements_accepted (municipality, account, agreement, version, locale, text_hash)',
      `'${city}', ${id}, 'terms', '1', 'es', 'x'`,
    ),
    numbered(
      rows,
      'temporary_passwords (account, municipality, record, expires_at)',
      `${id}, '${city}', 'x', ${at} + 86400`,
    ),
  ])
}
