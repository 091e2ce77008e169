/** Tables of delivery besides the outbox: how carriers do, what is known of contacts, which reports were taken. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`

/** How a municipality's providers do: one row each. */
export const carrierHealth = sqliteTable(
  'carrier_health',
  {
    municipality: text().notNull(),
    channel: text().notNull(),
    /** Name of the carrier in its profile. */
    carrier: text().notNull(),
    /** Failures since the last success. */
    failures: integer().notNull().default(0),
    /** Until when nothing is given to it; null while it is trusted. */
    openUntil: integer('open_until'),
    lastSuccessAt: integer('last_success_at'),
    lastFailureAt: integer('last_failure_at'),
    /** Ours, of the last failure. */
    lastReason: text('last_reason'),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.channel, table.carrier] })],
)

/** Contacts that a vendor reported as refusing messages or not wanting them. */
export const contactMarks = sqliteTable(
  'contact_marks',
  {
    municipality: text().notNull(),
    /** HMAC of municipality, channel and contact. */
    blind: text().notNull(),
    mark: text({ enum: ['refused', 'bounced', 'complained'] }).notNull(),
    markedAt: integer('marked_at').notNull().default(now),
  },
  (table) => [
    // A complaint and a bounce are two things, and stay for as long as each is meant to.
    primaryKey({ columns: [table.municipality, table.blind, table.mark] }),
    index('contact_marks_by_time').on(table.markedAt),
  ],
)

/** Reports that were taken, so that none counts twice. */
export const deliveryReports = sqliteTable(
  'delivery_reports',
  {
    /** HMAC of municipality, carrier and the vendor's name of the event. */
    id: text().primaryKey(),
    takenAt: integer('taken_at').notNull().default(now),
  },
  (table) => [index('delivery_reports_by_time').on(table.takenAt)],
)
