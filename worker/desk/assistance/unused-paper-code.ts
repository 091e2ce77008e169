/** The code on paper that was handed over last, while nobody has used it: nothing of the code, only when it opens. */
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { AuditEvent } from '../../../contract/desk/audit-events.ts'
import type { CitizenRecord } from '../../../contract/desk/citizens.ts'
import { read, type Database, type Statement } from '../../db/database.ts'
import { audit } from '../../db/schema-audit.ts'
import { temporaryPasswords } from '../../db/schema-credentials.ts'

/** A temporary password is kept as a code on paper is: the audit tells which it was. */
const printed: AuditEvent = 'paper_code_issued'
const sent: AuditEvent = 'temporary_password_sent'

interface Row {
  readonly from: number | null
  readonly until: number
}

/** @returns undefined where there is none, or it was used */
export const unusedPaperCode = (
  { orm }: Database,
  municipality: string,
  account: string,
): Statement<CitizenRecord['paperCode']> => {
  const last = orm
    .select({ event: audit.event })
    .from(audit)
    .where(
      and(
        eq(audit.subject, account),
        sql`+${audit.municipality} = ${municipality}`,
        inArray(audit.event, [printed, sent]),
      ),
    )
    .orderBy(desc(audit.sequence))
    .limit(1)
  const { startsAt } = temporaryPasswords
  return read(
    orm
      .select({
        from: sql<number | null>`iif(${startsAt} > unixepoch(), ${startsAt}, NULL)`.as('opens_at'),
        until: temporaryPasswords.expiresAt,
      })
      .from(temporaryPasswords)
      .where(
        and(
          eq(temporaryPasswords.account, account),
          eq(temporaryPasswords.municipality, municipality),
          isNull(temporaryPasswords.usedAt),
          sql`${last} = ${printed}`,
        ),
      ),
    ([row]: readonly Row[]) =>
      row && { until: row.until, ...(row.from !== null && { from: row.from }) },
  )
}
