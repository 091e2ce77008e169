/** Counts what still names a version of a key: what a withdrawal would take with it. */
import { sql, type SQL } from 'drizzle-orm'
import type { SecretName } from '../../worker/crypto/secrets.ts'
import { read, type Database } from '../../worker/db/database.ts'
import { holdsVersion, keyVersionColumns, quoted } from '../../worker/db/key-version-columns.ts'
import type { KeyedColumn } from '../../worker/crypto/keyed-columns.ts'

export interface Remaining {
  /** `table.column`. */
  readonly column: string
  readonly rows: number
  readonly renewedBy: KeyedColumn['renewedBy']
  readonly description: string
}

/** A used or expired temporary password opens nothing any more. */
const living = (column: string): SQL =>
  column.startsWith('temporary_passwords.')
    ? sql`used_at IS NULL AND expires_at > unixepoch()`
    : sql`true`

/** The rows that name a version of a secret, column by column; nothing for a secret that no record names. */
export async function remaining(
  { orm, batch }: Database,
  secret: SecretName,
  version: string,
): Promise<readonly Remaining[]> {
  const columns = keyVersionColumns.filter((one) => one.secret === secret)
  // Sub-queries, because D1 joins five SELECTs by UNION and no more.
  const counts = columns.map(({ column, form }, position) => {
    const { table, field } = quoted(column)
    return sql`(SELECT count(*) FROM ${table} WHERE ${field} IS NOT NULL
      AND ${holdsVersion(form, field, version)} AND ${living(column)}) AS ${sql.identifier(`n${position}`)}`
  })
  const counted = read(
    orm.all(sql`SELECT ${sql.join([sql`0 AS none`, ...counts], sql`, `)}`),
    ([row]: readonly Readonly<Record<string, number>>[]) =>
      columns.flatMap(({ column, renewedBy, description }, position) => {
        const rows = row?.[`n${position}`] ?? 0
        return rows > 0 ? [{ column, rows, renewedBy, description }] : []
      }),
  )
  const [found] = await batch(counted)
  return found
}
