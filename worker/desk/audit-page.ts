/** Reads the audit of one city backwards, a page at a time. */
import { desc, lt } from 'drizzle-orm'
import type { AuditLine, AuditPage } from '../../contract/desk/audit.ts'
import type { Entry } from '../audit/entries.ts'
import { read, type Statement } from '../db/database.ts'
import { audit } from '../db/schema-audit.ts'
import type { Desk } from './desk.ts'

/** Entries that are looked at for one page: of all cities, since they are links of one chain. */
const most = 500

const entriesBefore = (
  { database: { orm } }: Desk,
  sequence: number,
): Statement<readonly Entry[]> =>
  read(
    orm
      .select()
      .from(audit)
      .where(lt(audit.sequence, sequence))
      .orderBy(desc(audit.sequence))
      .limit(most),
    (rows: readonly Entry[]) => rows,
  )

/** @param before sequence of the entry that ends the page before */
export async function auditPage(desk: Desk, before: number): Promise<AuditPage> {
  const { database, officers, slug } = desk
  const [entries, known] = await database.batch(entriesBefore(desk, before), officers.list())
  const lines = entries
    .filter(({ municipality }) => municipality === slug)
    .map(({ sequence, at, event, subject, details }): AuditLine => ({
      sequence,
      at,
      event,
      subject,
      // Written by `audit.entry`, under a MAC.
      details: JSON.parse(details) as AuditLine['details'],
    }))
  const named = new Set(
    lines.flatMap(({ subject, details }) => [subject, details['officer'] ?? '']),
  )
  return {
    lines,
    officers: Object.fromEntries(
      known.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]),
    ),
    before: entries.length < most ? null : (entries.at(-1)?.sequence ?? null),
  }
}
