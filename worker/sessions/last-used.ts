/** When an account was last used, as far as sessions are kept. */
import { eq, max } from 'drizzle-orm'
import { read, type Database, type Statement } from '../db/database.ts'
import { sessions } from '../db/schema-sessions.ts'

/** Seconds since 1970; null where no session is known any more. */
export const lastUsed = ({ orm }: Database, account: string): Statement<number | null> =>
  read(
    orm
      .select({ at: max(sessions.lastSeenAt).as('at') })
      .from(sessions)
      .where(eq(sessions.account, account)),
    ([row]: readonly { readonly at: number | null }[]) => row?.at ?? null,
  )
