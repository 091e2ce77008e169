/** How SQLite would find the rows of a statement: by an index, or by reading a whole table. Knows no statement. */
import { env } from 'cloudflare:workers'

/** Tables that may be read from end to end, each with the reason why it does not grow. */
const mayBeScanned: Readonly<Record<string, string>> = {
  json_each: 'a list that came with the statement',
  must_hold: 'looks at the statement before it, and at no table',
  carrier_health: 'one row for each provider of each municipality',
  postal_sources: 'one row for each country',
}

/** A statement, and the tables that it would read whole. */
export interface Scan {
  readonly sql: string
  readonly tables: readonly string[]
}

/** `SCAN accounts`, `SCAN a USING COVERING INDEX …`; not `SCAN 3-ROW VALUES CLAUSE` and other lists of its own. */
const scanned = /^SCAN (?:TABLE )?(\w+)/

/** The table that a statement calls by this name: `identifiers` in `FROM identifiers AS asked`. */
const meantBy = (sql: string, name: string): string =>
  new RegExp(`(?:from|join|,) "?(\\w+)"? (?:as )?"?${name}"?\\b`, 'i').exec(sql)?.[1] ?? name

const isTheStatementsOwn = (sql: string, name: string) =>
  new RegExp(`\\b${name} AS (MATERIALIZED )?\\(`, 'i').test(sql)

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
    const tables = details
      .flatMap((detail) => scanned.exec(detail)?.[1] ?? [])
      .map((name) => meantBy(sql, name))
      .filter((name) => !(name in mayBeScanned) && !isTheStatementsOwn(sql, name))
      // `SCAN CONSTANT ROW`, `SCAN 2 CONSTANT ROWS`.
      .filter((name) => !/^(CONSTANT|\d+)$/.test(name))
    if (tables.length > 0) scans.push({ sql, tables })
  }
  return scans
}
