/** Names and births by which a desk finds doubles: made for accounts of before, and anew under the current key. */
import { sql, type SQL } from 'drizzle-orm'
import { findsByName } from '../../worker/accounts/person-name.ts'
import { personBlind } from '../../worker/accounts/person-names.ts'
import type { Keys } from '../../worker/crypto/keys.ts'
import { write, type Database, type Statement } from '../../worker/db/database.ts'
import { holdsVersion } from '../../worker/db/key-version-columns.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

const cities = (): readonly string[] =>
  Object.values(municipalities)
    .filter(findsByName)
    .map(({ public: { slug } }) => slug)

/** Accounts of which there is none yet, or one of an older key. */
export function lacksName({ index }: Pick<Keys, 'index'>): SQL {
  const slugs = cities()
  if (slugs.length === 0) return sql`false`
  return sql`(municipality IN ${[...slugs]} AND NOT EXISTS (
    SELECT 1 FROM person_names WHERE person_names.account = accounts.id
      AND (blind IS NULL OR ${holdsVersion('blind', sql`blind`, index.current.id)})))`
}

/** Nothing for a city that finds nobody by name. */
export async function named(
  { orm }: Database,
  keys: Pick<Keys, 'index'>,
  row: Readonly<Record<string, string | null>>,
  details: unknown,
): Promise<readonly Statement[]> {
  const { id, municipality } = row
  if (!municipality || !cities().includes(municipality)) return []
  const blind = await personBlind(keys, municipality, details as Record<string, string>)
  return [
    write(
      orm.run(sql`INSERT INTO person_names (account, municipality, blind)
        SELECT ${id}, ${municipality}, ${blind} WHERE EXISTS (SELECT 1 FROM accounts WHERE id = ${id})
        ON CONFLICT (account) DO UPDATE SET blind = excluded.blind`),
    ),
  ]
}
