/** An account that was closed because its owner has another stays closed until that is undone. */
import { eq, sql } from 'drizzle-orm'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { mergedAccounts } from '../db/schema-duplicates.ts'

/** The batch is refused when the account was merged into another. */
export const mustNotBeMerged = (orm: Database['orm'], account: string): Statement =>
  write(
    orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${mergedAccounts}
      WHERE ${eq(mergedAccounts.account, account)})`),
  )

/** Since when it is closed for that, in seconds since 1970; null for one that is not. */
export const mergedAt = (orm: Database['orm'], account: string): Statement<number | null> =>
  read(
    orm
      .select({ at: mergedAccounts.createdAt })
      .from(mergedAccounts)
      .where(eq(mergedAccounts.account, account)),
    ([row]: readonly { readonly at: number }[]) => row?.at ?? null,
  )
