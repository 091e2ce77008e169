/** Every column, besides the encrypted ones, whose rows name a key, and how a row comes to name the current one. */
import type { SecretName } from './secrets.ts'

export interface KeyedColumn {
  /** How the version stands in it. */
  readonly form: 'blind' | 'pepper'
  readonly secret: SecretName
  /**
   * `rekey`: the command does it. `import`: the city's file must be imported again. `use`: at the citizen's next one.
   * `lapse`: the row goes by itself, and its loss is borne: nobody is locked out by it.
   */
  readonly renewedBy: 'rekey' | 'import' | 'use' | 'lapse'
  /** The description of rows that still name an old version, for the operator. */
  readonly description: string
}

/** `table.column`, as in the schema. */
export const keyedColumns = {
  'identifiers.blind': blind('rekey', 'names by which people are found'),
  'identifiers.pending_blind': blind('rekey', 'names that a registration waits for'),
  'person_names.blind': blind('rekey', 'names and births by which doubles are found'),
  'register_people.blind': blind('import', 'people of a register: import its file again'),
  'linked_identities.blind': blind('use', 'identities of other providers: at their next sign-in'),
  'devices.digest': blind('use', 'known devices: new ones at the next sign-in, asked once more'),
  'recovery_codes.digest': blind('use', 'recovery codes: withdrawn, their owners make new ones'),
  'remembered_devices.digest': blind('lapse', 'remembered devices: gone within 30 days'),
  'flows.browser': blind('lapse', 'flows under way: they end within the day'),
  'attempts.network': blind('lapse', 'counts of tries by network'),
  'limits.key': blind('lapse', 'limits: full again once, gone within days'),
  'contact_marks.blind': blind('lapse', 'bounced contacts: tried once more'),
  'outbox.recipient': blind('lapse', 'messages that a report may still come for'),
  'delivery_reports.id': blind('lapse', 'reports that may come twice'),
  'accounts.password': pepper(
    'use',
    'passwords: at the next sign-in; withdrawn, their owners recover',
  ),
  'officer_totps.password': pepper(
    'use',
    'passwords of officers: at their next sign-in; withdrawn, they are invited anew',
  ),
  'temporary_passwords.record': pepper('lapse', 'temporary passwords: used or void within a day'),
  'temporary_passwords.digest': blind('lapse', 'temporary passwords: used or void within a day'),
  'security_questions.record': pepper('use', 'security answers: at the next right answer'),
} as const satisfies Record<string, KeyedColumn>

function blind(renewedBy: KeyedColumn['renewedBy'], description: string) {
  return { form: 'blind', secret: 'INDEX_KEY', renewedBy, description } as const
}

function pepper(renewedBy: KeyedColumn['renewedBy'], description: string) {
  return { form: 'pepper', secret: 'PEPPERS', renewedBy, description } as const
}
