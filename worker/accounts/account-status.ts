/** The status of an account goes from one to another. */
import { and, eq } from 'drizzle-orm'
import { expectOneRow, write, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import type { FoundAccount } from './account-reader.ts'

type Status = FoundAccount['status']

/** The batch is refused when it is not in the first one. */
export const statusBecomes = (
  { orm }: Pick<Database, 'orm'>,
  slug: string,
  account: string,
  [from, to]: readonly [from: Status, to: Status],
): readonly Statement[] => [
  write(
    orm
      .update(accounts)
      .set({ status: to })
      .where(
        and(eq(accounts.municipality, slug), eq(accounts.id, account), eq(accounts.status, from)),
      ),
  ),
  expectOneRow(orm),
]
