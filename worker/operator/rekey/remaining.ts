/** Counts what still names a version of a key: what a withdrawal would take with it. */
import { sql, type SQL } from 'drizzle-orm'
import { sealedPlaces } from '../../crypto/sealed-places.ts'
import { firstVersion, type SecretName } from '../../crypto/secrets.ts'
import { rowsOf, type Database } from '../../db/database.ts'
import { keyedColumns, type KeyedColumn } from './keyed-columns.ts'

export interface Remaining {
  /** `table.column`. */
  readonly column: string
  readonly rows: number
  readonly renewedBy: KeyedColumn['renewedBy']
  readonly told: string
}

interface Named {
  readonly column: string
  readonly form: 'seal' | KeyedColumn['form']
  readonly secret: SecretName
  readonly renewedBy: KeyedColumn['renewedBy']
  readonly told: string
}

const all: readonly Named[] = [
  ...Object.keys(sealedPlaces).map((column) => ({
    column,
    form: 'seal' as const,
    secret: 'SEAL_KEYS' as const,
    renewedBy: 'rekey' as const,
    told: 'sealed records',
  })),
  ...Object.entries(keyedColumns).map(([column, one]) => ({ column, ...one })),
]

export function quoted(column: string): { readonly table: SQL; readonly field: SQL } {
  const [table = '', field = ''] = column.split('.')
  return {
    table: sql.identifier(table) as unknown as SQL,
    field: sql.identifier(field) as unknown as SQL,
  }
}

/** Whether a value names a version, in the form of its column. */
export function names(form: Named['form'], field: SQL, version: string): SQL {
  if (form === 'blind' && version === firstVersion) return sql`instr(${field}, '.') = 0`
  const prefix = { seal: `v1.${version}.`, blind: `${version}.`, pepper: `pepper=${version}$` }[
    form
  ]
  return sql`substr(${field}, 1, ${prefix.length}) = ${prefix}`
}

/** A used or expired temporary password opens nothing any more. */
const living = (column: string): SQL =>
  column.startsWith('temporary_passwords.')
    ? sql`used_at IS NULL AND expires_at > unixepoch()`
    : sql`true`

/** What names a version of a secret, column by column; nothing for a secret that no record names. */
export async function remaining(
  { orm, together }: Database,
  secret: SecretName,
  version: string,
): Promise<readonly Remaining[]> {
  const columns = all.filter((one) => one.secret === secret)
  // Sub-queries, because D1 joins five SELECTs by UNION and no more.
  const counts = columns.map(({ column, form }, position) => {
    const { table, field } = quoted(column)
    return sql`(SELECT count(*) FROM ${table} WHERE ${field} IS NOT NULL
      AND ${names(form, field, version)} AND ${living(column)}) AS ${sql.identifier(`n${position}`)}`
  })
  const counted = rowsOf(
    orm.all(sql`SELECT ${sql.join([sql`0 AS none`, ...counts], sql`, `)}`),
    ([row]: readonly Readonly<Record<string, number>>[]) =>
      columns.flatMap(({ column, renewedBy, told }, position) => {
        const rows = row?.[`n${position}`] ?? 0
        return rows > 0 ? [{ column, rows, renewedBy, told }] : []
      }),
  )
  const [found] = await together(counted)
  return found
}
