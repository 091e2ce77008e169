/** The level of an account, held in the batch of what asks for it; what each is stands in `contract/level.ts`. */
import { and, eq, isNotNull, notInArray, or, sql, type SQL } from 'drizzle-orm'
import type { Level } from '../../contract/level.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { identifiers } from '../db/schema.ts'

/** What makes a document one of a level; of any where nothing is asked. */
const sureEnough: Readonly<Record<Exclude<Level, 1>, SQL | undefined>> = {
  2: undefined,
  3: or(isNotNull(identifiers.provenAt), isNotNull(identifiers.seenAt)),
  4: isNotNull(identifiers.seenAt),
}

export const accountLevels = ({ orm }: Database, municipality: string) => ({
  /** The batch is refused when the account has not that level any more. */
  levelMustStand: (account: string, level: Exclude<Level, 1>): Statement =>
    write(
      orm.run(sql`INSERT INTO must_hold SELECT min(count(*), 1) FROM ${identifiers}
        WHERE ${and(
          eq(identifiers.municipality, municipality),
          eq(identifiers.account, account),
          notInArray(identifiers.kind, ['email', 'phone', 'user-id']),
          sureEnough[level],
        )}`),
    ),
})

export type AccountLevels = ReturnType<typeof accountLevels>
