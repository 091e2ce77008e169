/**
 * Looks whether records still name a version of a key that was withdrawn: they cannot be opened or found any more.
 * Looks at the eldest and the newest rows alone, so that a million accounts cost no more than a hundred; `citizen --
 * rekey` counts them all.
 */
import { sql } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import type { SecretName } from '../crypto/secrets.ts'
import { read, type Database, type Statement } from './database.ts'
import { holdsVersion, keyVersionColumns, quoted } from './key-version-columns.ts'

/** Rows that are looked at, at each end of a column. */
const sample = 100

/** A withdrawn version, and a column whose rows name it. */
export interface WithdrawnKeyUse {
  readonly secret: SecretName
  readonly version: string
  /** `table.column`. */
  readonly column: string
}

/** Where a loss matters: what lapses by itself is borne. */
const lasting = keyVersionColumns.filter(({ renewedBy }) => renewedBy !== 'lapse')

/** One statement, and the cheapest there is while nothing was withdrawn. */
export function usesOfWithdrawnKeys(
  { orm }: Database,
  keys: Pick<Keys, 'encryption' | 'index' | 'peppers'>,
): Statement<readonly WithdrawnKeyUse[]> {
  const withdrawn: readonly (readonly [SecretName, readonly string[]])[] = [
    ['SEAL_KEYS', keys.encryption.withdrawn],
    ['INDEX_KEY', keys.index.withdrawn],
    ['PEPPERS', keys.peppers.withdrawn],
  ]
  const asked = withdrawn.flatMap(([secret, versions]) =>
    versions.flatMap((version) =>
      lasting
        .filter((one) => one.secret === secret)
        .map(({ column, form }) => ({ secret, version, column, form })),
    ),
  )
  const found = asked.map(({ column, form, version }, position) => {
    const { table, field } = quoted(column)
    const isNamed = holdsVersion(form, field, version)
    const end = (where: string, order: string) =>
      sql`EXISTS (SELECT 1 FROM (SELECT ${field} FROM ${table} WHERE ${sql.raw(where)}
        ORDER BY rowid ${sql.raw(order)} LIMIT ${sql.raw(String(sample))})
        WHERE ${field} IS NOT NULL AND ${isNamed})`
    return sql`(${end('rowid > 0', 'ASC')} OR ${end('rowid > 0', 'DESC')}) AS ${sql.identifier(`n${position}`)}`
  })
  return read(
    orm.all(sql`SELECT ${sql.join([sql`0 AS none`, ...found], sql`, `)}`),
    ([row]: readonly Readonly<Record<string, number>>[]) =>
      asked.flatMap(({ secret, version, column }, position) =>
        row?.[`n${position}`] ? [{ secret, version, column }] : [],
      ),
  )
}
