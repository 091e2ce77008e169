/** Writes down what happened, in the batch of the effect. */
import { sql, type SQL } from 'drizzle-orm'
import type { AuditDetails } from '../../contract/desk/audit-details.ts'
import type { AuditEvent } from '../../contract/desk/audit-events.ts'
import type { Keys } from '../crypto/keys.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { audit as table } from '../db/schema-audit.ts'
import { entryMac } from './mac.ts'

export interface Audit {
  /**
   * The entry, to be committed with the effect that it records. An id that exists already writes nothing.
   *
   * @param subject account id, or a pseudonym when there is none
   * @param details names, ids and counts; no personal datum and no secret
   * @param where what must hold for it to be written
   */
  entry(
    id: string,
    event: AuditEvent,
    subject: string,
    details?: AuditDetails,
    where?: SQL,
  ): Promise<Statement>
}

/** The record of one municipality. The chain is the database's: all municipalities are links of it. */
export const audit = (
  { orm }: Database,
  keys: Pick<Keys, 'audit'>,
  municipality: string,
): Audit => ({
  async entry(id, event, subject, content = {}, where = sql`true`) {
    const details = JSON.stringify(content)
    const mac = await entryMac(keys.audit.current, { id, municipality, event, subject, details })
    // `previous` is read by the statement that writes, so two entries cannot claim the same one. Not ON CONFLICT DO
    // NOTHING: SQLite counts the sequence up for an insert that it then ignores, and a gap means a removed entry.
    return write(
      orm.run(sql`INSERT INTO ${table} (id, municipality, event, subject, details, mac, previous)
        SELECT ${id}, ${municipality}, ${event}, ${subject}, ${details}, ${mac},
          coalesce((SELECT mac FROM ${table} ORDER BY sequence DESC LIMIT 1), '')
        WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE id = ${id}) AND ${where}`),
    )
  },
})
