/** What SQLite's plan of a statement says: whether it reads a table whole that grows. */

/** Tables that may be read from end to end, each with the reason why it does not grow. */
const mayBeScanned: Readonly<Record<string, string>> = {
  json_each: 'a list that came with the statement',
  must_hold: 'looks at the statement before it, and at no table',
  carrier_health: 'one row for each provider of each municipality',
  identity_provider_failures: 'at most one row for each provider of each municipality',
  figure_sources: 'one row for each source of figures',
  postal_sources: 'one row for each country',
  key_checks: 'one row for each version of a key, in all the years',
}

/** `SCAN accounts`, `SCAN a USING COVERING INDEX …`; not `SCAN 3-ROW VALUES CLAUSE` and other lists of its own. */
const scanned = /^SCAN (?:TABLE )?(\w+)/

/** By an index of which nothing but the city is used: `SEARCH devices USING INDEX devices_by_sight (municipality=?)`. */
const readByCity = /^SEARCH (?:TABLE )?(\w+) USING (?:COVERING )?INDEX \w+ \(municipality=\?\)/

/** Tables of which all that a city has may be read, each with the reason. */
const mayBeReadByCity: Readonly<Record<string, string>> = {
  desk_leases: 'what a city’s officers have in hand now; each goes after ten minutes',
  settings_drafts: 'at most one row for each field that officers may change',
  settings_versions: 'two officers publish each: some dozens in a year',
  services: 'the city’s own systems, each written down by the operator or two officers',
  officers: 'some dozens of the city’s own staff, whom an administrator looks at',
  officer_totps: 'some of the officers of a city, whose addresses are encrypted',
  contact_requests: 'a clerk asks for the list, in the order of an index; each goes after its time',
}

/** Nothing is among no values: such a condition is judged before any row is looked at. */
const isNeverMet = (sql: string) => / and false\)/i.test(sql)

/** The table that a statement calls by this name: `identifiers` in `FROM identifiers AS asked`. */
const meantBy = (sql: string, name: string): string =>
  new RegExp(`(?:from|join|,) "?(\\w+)"? (?:as )?"?${name}"?\\b`, 'i').exec(sql)?.[1] ?? name

const isTheStatementsOwn = (sql: string, name: string) =>
  new RegExp(`\\b${name} AS (MATERIALIZED )?\\(`, 'i').test(sql)

/**
 * How often the statement takes the first few rows of a table, in an order that an index has: it reads no others. A
 * condition in between, or an order that has to be made, would have it read them all.
 */
function looksAtFirst(sql: string, table: string, details: readonly string[]): number {
  if (details.some((detail) => detail.includes('USE TEMP B-TREE FOR ORDER BY'))) return 0
  const order = `(?: order by [\\w".]+(?: asc| desc)?)?`
  return sql.match(new RegExp(`from "?${table}"?${order} limit`, 'gi'))?.length ?? 0
}

/**
 * @param details what `EXPLAIN QUERY PLAN` says of the statement
 * @returns the tables that it would read whole, or as much of as a city has
 */
export function tablesScanned(sql: string, details: readonly string[]): readonly string[] {
  const byCity = isNeverMet(sql)
    ? []
    : details
        .flatMap((detail) => readByCity.exec(detail)?.[1] ?? [])
        .filter((name) => !(meantBy(sql, name) in mayBeReadByCity))
  const tables = [...details.flatMap((detail) => scanned.exec(detail)?.[1] ?? []), ...byCity]
    .map((name) => meantBy(sql, name))
    .filter((name) => !(name in mayBeScanned) && !isTheStatementsOwn(sql, name))
    // `SCAN CONSTANT ROW`, `SCAN 2 CONSTANT ROWS`.
    .filter((name) => !/^(CONSTANT|\d+)$/.test(name))
  return [...new Set(tables)].filter(
    (table) => tables.filter((one) => one === table).length > looksAtFirst(sql, table, details),
  )
}
