/** Everything that the schema says refers to an account goes with it, in one transaction. */
import { getTableName, inArray, type SQLWrapper } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { write, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { tables } from '../db/tables.ts'

/** Every column that refers to an account, by the schema: a new table cannot be forgotten here. */
const referring = Object.values(tables).flatMap((table) =>
  getTableConfig(table)
    .foreignKeys.map((key) => key.reference())
    .filter(({ foreignTable }) => foreignTable === accounts)
    .flatMap(({ columns }) => columns.map((column) => ({ table, column }))),
)

/**
 * @param still the ids of those that go, chosen anew by each statement
 * @param last the table that `still` reads: its rows go last
 */
export const removeAccounts = (
  { orm }: Database,
  still: SQLWrapper,
  last?: string,
): readonly Statement[] =>
  [...referring]
    .toSorted((one, other) => Number(isNamed(one, last)) - Number(isNamed(other, last)))
    .map(({ table, column }) => write(orm.delete(table).where(inArray(column, still))))

const isNamed = ({ table }: (typeof referring)[number], name: string | undefined) =>
  getTableName(table) === name
