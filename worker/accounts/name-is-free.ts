/** Whether a name is free while the key of the index is being rotated, when people stand under either version of it. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { write, type Database, type Statement } from '../db/database.ts'
import { identifiers } from '../db/schema.ts'

/**
 * Undoes the batch when somebody has one of these names: under another version than the row to be written, no rule of
 * the table can see it.
 */
export function namesMustBeFree(
  { orm }: Database,
  municipality: string,
  blinds: readonly string[],
): readonly Statement[] {
  if (blinds.length === 0) return []
  const theirs = and(
    eq(identifiers.municipality, municipality),
    inArray(identifiers.blind, [...blinds]),
  )
  return [
    write(
      orm.run(
        sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${identifiers} WHERE ${theirs})`,
      ),
    ),
  ]
}
