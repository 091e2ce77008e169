/** The table of messages to be sent. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`
const at = (name: string) => integer(name)
const createdAt = () => integer('created_at').notNull().default(now)

/** Messages to be sent, written with the effect they tell of. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    /** Null: to nobody. The same row is written whether or not there is somebody to write to. */
    account: text(),
    flow: text(),
    /** Encrypted recipient, template and its words; emptied when the message has ended. */
    sealed: text(),
    state: text({ enum: ['pending', 'claimed', 'sent', 'undeliverable', 'expired', 'suppressed'] })
      .notNull()
      .default('pending'),
    attempts: integer().notNull().default(0),
    claimedUntil: at('claimed_until'),
    /** Error name of the last attempt; never what the provider said. */
    reason: text(),
    /** Name of the carrier that took it. */
    carrier: text(),
    /** HMAC of the recipient, so that a report can mark whom it is about. */
    recipient: text(),
    /** What the vendor told of it later. */
    report: text({ enum: ['delivered', 'bounced', 'complained'] }),
    /** When the sweeper last gave it to the queue, which is trusted with it for a while. */
    handedOverAt: at('handed_over_at'),
    createdAt: createdAt(),
    expiresAt: integer('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [
    index('outbox_by_state').on(table.state, table.createdAt),
    index('outbox_of_flow').on(table.flow),
    index('outbox_of_account')
      .on(table.account)
      .where(sql`"account" IS NOT NULL`),
    index('outbox_waiting')
      .on(table.expiresAt)
      .where(sql`"ended_at" IS NULL`),
    index('outbox_by_end')
      .on(table.endedAt)
      .where(sql`"ended_at" IS NOT NULL`),
    index('outbox_holding')
      .on(table.expiresAt)
      .where(sql`sealed IS NOT NULL`),
  ],
)
