/** What the audit has of one account, for its citizen to read. */
import { and, desc, eq, sql } from 'drizzle-orm'
import { read, type Database, type Statement } from '../db/database.ts'
import { audit } from '../db/schema-audit.ts'

export interface SubjectEntry {
  readonly id: string
  readonly event: string
  /** Seconds since 1970. */
  readonly at: number
  readonly details: Readonly<Partial<Record<string, string>>>
}

/** @returns the newest first */
export const entriesOfSubject = (
  { orm }: Database,
  municipality: string,
  subject: string,
  most: number,
): Statement<readonly SubjectEntry[]> =>
  read(
    orm
      .select({ id: audit.id, event: audit.event, at: audit.at, details: audit.details })
      .from(audit)
      .where(and(eq(audit.subject, subject), sql`+${audit.municipality} = ${municipality}`))
      .orderBy(desc(audit.sequence))
      .limit(most),
    (rows: readonly (Omit<SubjectEntry, 'details'> & { readonly details: string })[]) =>
      rows.map((row) => ({ ...row, details: JSON.parse(row.details) as SubjectEntry['details'] })),
  )
