/** Acts that take two officers: one has proposed them, another confirms them. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const proposals = sqliteTable(
  'proposals',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    /** A line of the registry `worker/desk/proposals/index.ts`. */
    kind: text().notNull(),
    /** Account that it is about, or a pseudonym: under this the audit has it. */
    subject: text().notNull(),
    /** Another account that it concerns; null for none. */
    alsoAbout: text('also_about'),
    /** The case of the queue that it answers, by the name of its lease; null for none. */
    answers: text(),
    /** Encrypted content, as its kind reads it. */
    sealed: text().notNull(),
    state: text({ enum: ['open', 'confirmed', 'refused', 'withdrawn', 'lapsed', 'undone'] })
      .notNull()
      .default('open'),
    /** Officers. */
    proposedBy: text('proposed_by').notNull(),
    createdAt: integer('created_at')
      .notNull()
      .default(sql`(unixepoch())`),
    /** Until when it can be confirmed; once it is, until when it can be undone. */
    expiresAt: integer('expires_at').notNull(),
    /** Who has confirmed it, refused it, taken it back or undone it, the last of them. */
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
  },
  (table) => [
    // Of one act of a kind about one person the database holds one that is open.
    uniqueIndex('proposals_open_of_subject')
      .on(table.municipality, table.kind, table.subject)
      .where(sql`"state" = 'open'`),
    index('proposals_by_state').on(table.municipality, table.state, table.createdAt),
    index('proposals_of_subject').on(table.subject),
    index('proposals_also_about').on(table.alsoAbout),
    index('proposals_of_case').on(table.answers),
    index('proposals_by_expiry').on(table.expiresAt),
  ],
)
