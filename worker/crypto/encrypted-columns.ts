/**
 * Every column that holds something encrypted, and what its records are bound to. A store that encrypts takes the context
 * from here, and `citizen -- rekey` walks what stands here: a column cannot be encrypted and forgotten.
 */

/** Columns of the row that name the place. */
type Row = Readonly<Record<string, string | null>>

/** `table.column` -> the columns that its place is made of, and the place. */
export const encryptedColumns = {
  'accounts.details': {
    of: ['municipality', 'id'],
    context: ({ municipality, id }: Row) => `accounts:${municipality}:${id}`,
  },
  'identifiers.sealed': {
    of: ['municipality', 'account', 'kind'],
    context: ({ municipality, account, kind }: Row) =>
      `identifiers:${municipality}:${account}:${kind}`,
  },
  'flows.facts': {
    of: ['municipality', 'id'],
    context: ({ municipality, id }: Row) => `flows:${municipality}:${id}`,
  },
  // A flow's messages share one place, so that a second sending copies the record and carries the same code; nothing is
  // gained by moving it within its own flow. A message of no flow opens in its own row alone.
  'outbox.sealed': {
    of: ['municipality', 'flow', 'id'],
    context: ({ municipality, flow, id }: Row) =>
      flow === null ? `outbox:${municipality}:id:${id}` : `outbox:${municipality}:flow:${flow}`,
  },
  'linked_identities.sealed': {
    of: ['municipality', 'id'],
    context: ({ municipality, id }: Row) => `linked-identities:${municipality}:${id}`,
  },
  'contact_requests.sealed': {
    of: ['municipality', 'id'],
    context: ({ municipality, id }: Row) => `contact-requests:${municipality}:${id}`,
  },
  'activity_places.sealed': {
    of: ['municipality', 'id'],
    context: ({ municipality, id }: Row) => `activity-places:${municipality}:${id}`,
  },
  'passkeys.sealed': {
    of: ['municipality', 'id'],
    context: ({ municipality, id }: Row) => `passkeys:${municipality}:${id}`,
  },
  'factors.sealed': {
    of: ['municipality', 'account', 'kind'],
    context: ({ municipality, account, kind }: Row) => `factors:${municipality}:${account}:${kind}`,
  },
  'officers.sealed': {
    of: ['municipality', 'id'],
    context: ({ municipality, id }: Row) => `officers:${municipality}:${id}`,
  },
  'proposals.sealed': {
    of: ['municipality', 'id'],
    context: ({ municipality, id }: Row) => `proposals:${municipality}:${id}`,
  },
  'officer_totps.sealed': {
    of: ['municipality', 'officer'],
    context: ({ municipality, officer }: Row) => `officer-totps:${municipality}:${officer}`,
  },
  'register_people.sealed': {
    of: ['municipality', 'blind'],
    context: ({ municipality, blind }: Row) => `register:${municipality}:${blind}`,
  },
} as const satisfies Record<
  string,
  { readonly of: readonly string[]; readonly context: (row: Row) => string }
>

export type EncryptedColumn = keyof typeof encryptedColumns

/** The context that a column's records are bound to. */
export const encryptionContextOf = <Column extends EncryptedColumn>(
  column: Column,
  row: Readonly<Record<(typeof encryptedColumns)[Column]['of'][number], string | null>>,
): string => encryptedColumns[column].context(row)
