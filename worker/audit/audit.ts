/** Writes down what happened, in the batch of the effect. */
import { sql, type SQL } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { audit as table } from '../db/schema-audit.ts'
import { entryMac } from './mac.ts'

/** Everything that is written down of a municipality. */
export type AuditEvent =
  | 'sign_in_failed'
  | 'signed_in'
  | 'registration_begun'
  | 'registered'
  | 'recovery_begun'
  | 'recovered'
  | 'password_changed'
  | 'signed_out'
  | 'sessions_ended'
  | 'refresh_reused'
  | 'temporary_password_sent'
  | 'passkey_added'
  | 'passkey_renamed'
  | 'passkey_removed'
  | 'passkey_suspected'
  | 'questions_set'
  | 'agreements_accepted'
  | 'user_looked_up'
  | 'contact_requested'
  | 'claim_stopped'
  | 'document_claimed'
  | 'claim_heard'
  | 'claim_refused'
  | 'document_moved'
  | 'document_returned'
  | 'disowned'
  | 'details_changed'
  | 'contact_changed'
  | 'agreement_withdrawn'
  | 'data_downloaded'
  | 'deletion_requested'
  | 'deletion_cancelled'
  | 'identity_confirmed'
  | 'factor_added'
  | 'factor_removed'
  | 'factor_reset_requested'
  | 'factor_reset_stopped'
  | 'factor_failed'
  | 'recovery_codes_made'
  | 'recovery_code_used'
  | 'device_forgotten'
  | 'registration_approved'
  | 'registration_refused'
  | 'account_suspended'
  | 'account_reinstated'
  | 'document_renamed'
  | 'document_released'
  | 'service_added'
  | 'service_secret_rotated'
  | 'service_removed'
  | 'service_entered'
  | 'service_consented'
  | 'service_withdrawn'
  | 'service_code_replayed'
  | 'identity_linked'
  | 'identity_unlinked'
  | 'identity_conflict'
  | 'officer_invited'
  | 'officer_enrolled'
  | 'officer_signed_in'
  | 'officer_sign_in_failed'
  | 'officer_signed_out'
  | 'officer_suspended'
  | 'officer_reinstated'
  | 'case_opened'
  | 'citizen_searched'
  | 'act_proposed'
  | 'act_confirmed'
  | 'act_refused'
  | 'act_withdrawn'
  | 'act_undone'

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
    details?: Readonly<Record<string, string>>,
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
