/**
 * Encrypts and names anew every record that names an older version of a key. May be stopped anywhere and run again: it
 * does not find a second time what is done, and it leaves a row that somebody changed meanwhile as it is.
 */
import { sql, type SQL } from 'drizzle-orm'
import { kindOfName } from '../../worker/accounts/account-encryption.ts'
import { blindIndex, blindIndexes } from '../../worker/crypto/blind-index.ts'
import type { Keys } from '../../worker/crypto/keys.ts'
import { decrypt, encrypt } from '../../worker/crypto/encryption.ts'
import { encryptedColumns, type EncryptedColumn } from '../../worker/crypto/encrypted-columns.ts'
import { read, write, type Database, type Statement } from '../../worker/db/database.ts'
import { holdsVersion, quoted } from '../../worker/db/key-version-columns.ts'
import { lacksName, named } from './person-names.ts'

type Row = Readonly<Record<string, string | null>> & {
  readonly rowid: number
  readonly old: string
}

type RekeyKeys = Pick<Keys, 'encryption' | 'index'>

/** Rows of one transaction: as text, they fit into what a command line takes. */
const atOnce = 100

export const encryptedColumnNames = Object.keys(encryptedColumns) as readonly EncryptedColumn[]

/**
 * Walks one column.
 *
 * @param report called after each batch with how many rows are done
 * @returns how many rows were encrypted or named anew
 * @throws EncryptionError for a record that does not open: it is of a withdrawn key, or damaged
 */
export async function rekeyColumn(
  db: Database,
  keys: RekeyKeys,
  column: EncryptedColumn,
  report: (done: number) => void = () => {},
): Promise<number> {
  let done = 0
  let after = -1
  for (;;) {
    const [rows] = await db.batch(olderRows(db, keys, column, after))
    const last = rows.at(-1)
    if (!last) return done
    const writes = await Promise.all(rows.map((row) => renewed(db, keys, column, row)))
    await db.batch(...writes.flat())
    done += rows.length
    after = last.rowid
    report(done)
  }
}

/** The next rows that name an older version of any key. */
function olderRows(
  { orm }: Database,
  keys: RekeyKeys,
  column: EncryptedColumn,
  after: number,
): Statement<readonly Row[]> {
  const { table, field } = quoted(column)
  const columns = encryptedColumns[column].of.map((name) => sql.identifier(name))
  const isOld = sql`NOT ${holdsVersion('encrypted', field, keys.encryption.current.id)}`
  const hasOldName =
    column === 'identifiers.sealed'
      ? sql` OR NOT (${holdsVersion('blind', sql`coalesce(pending_blind, blind)`, keys.index.current.id)})`
      : column === 'accounts.details'
        ? sql` OR ${lacksName(keys)}`
        : sql``
  const extra = column === 'identifiers.sealed' ? sql`, blind` : sql``
  return read(
    orm.all(sql`SELECT rowid, ${field} AS old, ${sql.join(columns, sql`, `)}${extra} FROM ${table}
      WHERE rowid > ${after} AND ${field} IS NOT NULL AND (${isOld}${hasOldName})
      ORDER BY rowid LIMIT ${atOnce}`),
    (rows: readonly Row[]) => rows,
  )
}

/** Only if the row is as it was read. */
async function renewed(
  db: Database,
  keys: RekeyKeys,
  column: EncryptedColumn,
  row: Row,
): Promise<readonly Statement[]> {
  const { orm } = db
  const { table, field } = quoted(column)
  const encryptionContext = encryptedColumns[column].context(row)
  const value = await decrypt(keys.encryption, encryptionContext, row.old)
  const sealed = await encrypt(keys.encryption, encryptionContext, value)
  const name = column === 'identifiers.sealed' ? await newName(keys, row, String(value)) : sql``
  return [
    ...(column === 'accounts.details' ? await named(db, keys, row, value) : []),
    write(
      orm.run(sql`UPDATE ${table} SET ${field} = ${sealed}${name}
        WHERE rowid = ${row.rowid} AND ${field} = ${row.old}`),
    ),
  ]
}

/** The same name under the current key; a registration that waits keeps waiting under its own account. */
async function newName(keys: RekeyKeys, row: Row, value: string): Promise<SQL> {
  const { account, kind, municipality, blind } = row
  const waiting = `pending:${account}:`
  const prefix = blind?.startsWith(waiting) ? waiting : ''
  const old = (blind ?? '').slice(prefix.length)
  for (const one of [kind ?? '', kindOfName(account ?? '', kind ?? '')]) {
    const known = await blindIndexes(keys.index, municipality ?? '', one, value)
    if (!known.includes(old)) continue
    const name = await blindIndex(keys.index, municipality ?? '', one, value)
    return sql`, blind = ${prefix + name},
      pending_blind = CASE WHEN pending_blind IS NULL THEN NULL ELSE ${name} END`
  }
  return sql``
}
