/**
 * Presents the keys of whoever asks to the database, in the batch that asks. The batch is undone by another key under a name
 * that the database knows, and by an index key that lacks the version by which people are found here. Without that, a
 * wrong key would register everybody anew, and a Worker rolled back too far would not see who is there.
 */
import { sql } from 'drizzle-orm'
import { UnknownKeyError } from '../crypto/key-ring.ts'
import type { Keys } from '../crypto/keys.ts'
import { read, write, type Database, type Statement } from './database.ts'
import { keyChecks } from './schema-keys.ts'

type CheckedKeys = Pick<Keys, 'checks' | 'index'>

/** To be first in a batch. Writes only what was never seen. */
export function checkKeys({ orm }: Database, { checks, index }: CheckedKeys): Statement {
  const known = [...index.all.map(({ id }) => id), ...index.withdrawn]
  const presented = JSON.stringify(
    checks.map((check) => ({ ...check, known: check.secret === 'INDEX_KEY' ? known : [] })),
  )
  return write(
    orm.run(sql`INSERT INTO keys_presented (secret, version, value, is_current, known)
      SELECT value ->> 'secret', value ->> 'version', value ->> 'value', value ->> 'current', value -> 'known'
      FROM json_each(${presented})`),
  )
}

/** The same database, which is presented the keys with the first thing that it is asked: one statement more, no round trip. */
export function withKeyCheck(db: Database, keys: CheckedKeys): Database {
  db.sendFirst(checkKeys(db, keys))
  return db
}

/** A key that this database does not take, and why, in words for the operator. */
export interface IncompatibleKey {
  readonly secret: string
  readonly reason: string
}

/** Says which keys do not fit, however many. */
export const incompatibleKeys = (
  { orm }: Database,
  { checks, index }: CheckedKeys,
): Statement<readonly IncompatibleKey[]> =>
  read(orm.select().from(keyChecks), (rows: readonly (typeof keyChecks.$inferSelect)[]) =>
    rows.flatMap(({ secret, version, value, currentAt }) => {
      const ours = checks.find((check) => check.secret === secret && check.version === version)
      if (ours && ours.value !== value)
        return [
          {
            secret,
            reason: `version ${version} is another key than this database was written with`,
          },
        ]
      const isGone = index.withdrawn.includes(version)
      if (!ours && !isGone && secret === 'INDEX_KEY' && currentAt !== null)
        return [
          {
            secret,
            reason: `lacks version ${version}, by which people are found in this database`,
          },
        ]
      return []
    }),
  )

/**
 * Whether a version came to this database after all of ours: then a newer deployment uses it. One that came before ours
 * has been taken off, and one that never came was made up.
 */
export const isNewerVersion = (
  db: Database,
  keys: CheckedKeys,
  { secret, version }: UnknownKeyError,
): readonly [Statement, Statement<boolean>] => {
  const ours = keys.checks.flatMap((check) => (check.secret === secret ? [check.version] : []))
  return [
    // Ours must have come before they are compared.
    checkKeys(db, keys),
    read(
      db.orm.all(sql`SELECT 1 FROM ${keyChecks} AS theirs
        WHERE secret = ${secret} AND version = ${version} AND NOT EXISTS (
          SELECT 1 FROM ${keyChecks} AS ours WHERE ours.secret = ${secret} AND ours.rowid > theirs.rowid
            AND ours.version IN (SELECT value FROM json_each(${JSON.stringify(ours)})))`),
      (rows: readonly unknown[]) => rows.length > 0,
    ),
  ]
}

/**
 * For whatever strangers can make up: answers null where no newer deployment can have written it.
 *
 * @throws UnknownKeyError where one can have
 */
export const nullUnlessNewer =
  (db: Database, keys: CheckedKeys) =>
  async (cause: unknown): Promise<null> => {
    if (!(cause instanceof UnknownKeyError)) throw cause
    const [, newer] = await db.batch(...isNewerVersion(db, keys, cause))
    if (newer) throw cause
    return null
  }
