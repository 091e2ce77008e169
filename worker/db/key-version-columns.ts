/** Every column whose rows name a version of a key, and how a version stands in it. Reads nothing. */
import { sql, type SQL } from 'drizzle-orm'
import { keyedColumns, type KeyedColumn } from '../crypto/keyed-columns.ts'
import { encryptedColumns } from '../crypto/encrypted-columns.ts'
import { firstVersion, type SecretName } from '../crypto/secrets.ts'

export interface KeyVersionColumn {
  readonly column: string
  readonly form: 'encrypted' | KeyedColumn['form']
  readonly secret: SecretName
  readonly renewedBy: KeyedColumn['renewedBy']
  readonly description: string
}

export const keyVersionColumns: readonly KeyVersionColumn[] = [
  ...Object.keys(encryptedColumns).map((column) => ({
    column,
    form: 'encrypted' as const,
    secret: 'SEAL_KEYS' as const,
    renewedBy: 'rekey' as const,
    description: 'encrypted records',
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
export function holdsVersion(form: KeyVersionColumn['form'], field: SQL, version: string): SQL {
  if (form === 'blind' && version === firstVersion) return sql`instr(${field}, '.') = 0`
  const prefix = {
    encrypted: `v1.${version}.`,
    blind: `${version}.`,
    pepper: `pepper=${version}$`,
  }[form]
  return sql`substr(${field}, 1, ${prefix.length}) = ${prefix}`
}
