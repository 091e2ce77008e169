/** Spends whatever was sent to one subject and has not been used: needs no key, and no KV. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { write, type Database, type Statement } from '../db/database.ts'
import { challenges } from '../db/schema-flows.ts'

export const spendAllCodes = (
  { orm }: Database,
  municipality: string,
  subject: string,
): Statement =>
  write(
    orm
      .update(challenges)
      .set({ consumedAt: sql`unixepoch()` })
      .where(
        and(
          eq(challenges.municipality, municipality),
          eq(challenges.subject, subject),
          isNull(challenges.consumedAt),
        ),
      ),
  )
