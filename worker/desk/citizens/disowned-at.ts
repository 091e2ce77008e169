/** When somebody last pressed that it was not they, as the audit has it: what was changed has been taken back then. */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { AuditEvent } from '../../../contract/desk/audit-events.ts'
import { days } from '../../../contract/units.ts'
import { read, type Database, type Statement } from '../../db/database.ts'
import { audit } from '../../db/schema-audit.ts'

const disowned: AuditEvent = 'disowned'

/** Seconds for which the record tells of it. */
const told = days(30)

/** @returns seconds since 1970; null where nobody has, or long ago */
export const disownedAt = (
  { orm }: Database,
  municipality: string,
  account: string,
): Statement<number | null> =>
  read(
    orm
      .select({ at: audit.at })
      .from(audit)
      .where(
        and(
          eq(audit.subject, account),
          sql`+${audit.municipality} = ${municipality}`,
          eq(audit.event, disowned),
          sql`${audit.at} > unixepoch() - ${told}`,
        ),
      )
      .orderBy(desc(audit.sequence))
      .limit(1),
    ([row]: readonly { readonly at: number }[]) => row?.at ?? null,
  )
