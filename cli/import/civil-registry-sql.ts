/** A register's people as SQL: encrypted rows, found by blind index. */
import { insertions, literal } from './statements.ts'

/** @param rows blind index and ciphertext of each person */
export const civilRegistryRows = (
  municipality: string,
  source: string,
  rows: readonly (readonly [blind: string, sealed: string])[],
): Generator<string> =>
  insertions(
    {
      head: 'INSERT INTO register_people (municipality, blind, sealed, source) VALUES',
      tail: 'ON CONFLICT (municipality, blind) DO UPDATE SET sealed = excluded.sealed, source = excluded.source',
    },
    rows.map(([blind, sealed]) => [municipality, blind, sealed, source]),
  )

/**
 * Removes people who came from another file than this one, some at a time, and answers how many they were. Two ranges
 * and no `<>`, which would read everybody who stays.
 */
export function goneSql(municipality: string, source: string, most: number): string {
  const [city, file] = [literal(municipality), literal(source)]
  return `DELETE FROM register_people WHERE municipality = ${city} AND blind IN
 (SELECT blind FROM register_people WHERE municipality = ${city} AND (source < ${file} OR source > ${file}) LIMIT ${most});
SELECT changes() AS removed;`
}
