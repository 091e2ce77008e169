/** How D1 would find the rows of a statement: by an index, or by reading a whole table. */
import { env } from 'cloudflare:workers'
import { tablesScanned } from './scans.ts'

/** A statement, and the tables that it would read whole. */
export interface Scan {
  readonly sql: string
  readonly tables: readonly string[]
}

/** Texts that were found sound in an empty database: another file of tests need not look again. */
export const planned = new Set<string>()

async function detailsOf(sql: string): Promise<readonly string[]> {
  const parameters = sql.match(/\?/g)?.length ?? 0
  const statement = env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
  const { results } = await statement
    .bind(...Array<null>(parameters).fill(null))
    .all<{ detail: string }>()
  return results.map(({ detail }) => detail)
}

/** @returns the statements that read a table whole which grows */
export async function scansOf(statements: Iterable<string>): Promise<readonly Scan[]> {
  const scans: Scan[] = []
  for (const sql of statements) {
    const details = await detailsOf(sql)
    const tables = tablesScanned(sql, details)
    if (tables.length > 0) scans.push({ sql, tables })
  }
  return scans
}
