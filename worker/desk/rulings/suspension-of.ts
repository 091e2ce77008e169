/** Who has suspended an account, and when: as the audit has it. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { CitizenRecord } from '../../../contract/desk/citizens.ts'
import type { AuditEvent } from '../../../contract/desk/audit-events.ts'
import { read, type Statement } from '../../db/database.ts'
import { audit } from '../../db/schema-audit.ts'
import { officers } from '../../db/schema-desk.ts'
import type { Desk } from '../desk.ts'

const suspended: AuditEvent = 'account_suspended'

/** What opens an account again, or closes it for another reason. */
const others: readonly AuditEvent[] = [
  'account_reinstated',
  'account_merged',
  'merge_undone',
  'document_moved',
  'document_returned',
]

interface Row {
  readonly event: string
  readonly at: number
  readonly officer: string | null
  readonly sealed: string | null
}

/** @returns undefined where an officer's act, and no ruling, has closed it; an operator has no name */
export const suspensionOf = (
  { database: { orm }, officers: store, slug }: Pick<Desk, 'database' | 'officers' | 'slug'>,
  account: string,
): Statement<Promise<CitizenRecord['suspended']>> =>
  read(
    orm
      .select({ event: audit.event, at: audit.at, officer: officers.id, sealed: officers.sealed })
      .from(audit)
      .leftJoin(officers, eq(officers.id, sql`${audit.details} ->> 'officer'`))
      .where(
        and(
          eq(audit.subject, account),
          sql`+${audit.municipality} = ${slug}`,
          inArray(audit.event, [suspended, ...others]),
        ),
      )
      .orderBy(desc(audit.sequence))
      .limit(1),
    async ([row]: readonly Row[]) =>
      row?.event === suspended
        ? {
            at: row.at,
            ...(row.officer !== null &&
              row.sealed !== null && { by: await store.nameOf(row.officer, row.sealed) }),
          }
        : undefined,
  )
