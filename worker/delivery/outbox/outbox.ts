/** Writes messages down with the effect they tell of, and hands them to the queue. */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Locale } from '../../../contract/locale.ts'
import type { Seconds } from '../../../contract/units.ts'
import type { Keys } from '../../crypto/keys.ts'
import { read, write, type Database, type Statement } from '../../db/database.ts'
import { outbox as table } from '../../db/schema-outbox.ts'
import type { DeliveryQueue } from '../queue/job.ts'
import type { MessageName } from '../messages/index.ts'
import { sendToQueue } from './send-to-queue.ts'
import type { Contact } from '../../accounts/contact.ts'
import { encryptMessage } from './encrypted-message.ts'

export interface OutgoingMessage {
  /** Derived from the operation, so that a retry cannot double it. */
  readonly id: string
  readonly name: MessageName
  /**
   * Null: nobody. The same work is done and the same row is written, and it ends as `suppressed` where nobody can watch
   * (T11, T12).
   */
  readonly to: Contact | null
  readonly locale: Locale
  readonly account?: string
  readonly flow?: string
  /** Seconds after which the message is no longer worth sending. */
  readonly lifetime: Seconds
  readonly words: Readonly<Record<string, string>>
}

/** The status of a message, as far as anybody may know it. */
export type MessageStatus = 'waiting' | 'sent' | 'undeliverable'

export interface Outbox {
  /** The row, to be committed with what the message tells of. */
  enqueue(message: OutgoingMessage): Promise<Statement>
  /**
   * A second sending of a flow's earlier message, word for word and for what is left of its life, as a row of its
   * own. Writes nothing when the earlier one has expired.
   */
  repeat(id: string, earlier: string): Statement
  /** The status of a flow's newest message; one that was held back, or has expired, stays waiting. */
  status(flow: string): Statement<MessageStatus>
  /** Hands committed rows to the queue. Never fails: the sweeper hands over what stays behind. */
  sendToQueue(ids: readonly string[]): Promise<void>
}

/** The outbox of one municipality. */
export const outbox = (
  { orm }: Database,
  keys: Pick<Keys, 'encryption'>,
  queue: DeliveryQueue,
  municipality: string,
): Outbox => ({
  async enqueue({ id, name, to, locale, account = null, flow = null, lifetime, words }) {
    const sealed = await encryptMessage(
      keys.encryption,
      { municipality, id, flow },
      { name, to, locale, words },
    )
    // D1's clock decides when it ends, so D1's clock says when it began.
    const expiresAt = sql`unixepoch() + ${lifetime}`
    return write(
      orm
        .insert(table)
        .values({ id, municipality, account, flow, sealed, expiresAt })
        .onConflictDoNothing({ target: table.id }),
    )
  },

  repeat: (id, earlier) =>
    write(
      orm.run(sql`INSERT INTO ${table} (id, municipality, account, flow, sealed, expires_at)
        SELECT ${id}, municipality, account, flow, sealed, expires_at FROM ${table}
        WHERE municipality = ${municipality} AND id = ${earlier}
          AND flow IS NOT NULL AND sealed IS NOT NULL AND expires_at > unixepoch()
        ON CONFLICT (id) DO NOTHING`),
    ),

  status: (flow) =>
    read(
      orm
        .select({ state: table.state, report: table.report })
        .from(table)
        .where(and(eq(table.municipality, municipality), eq(table.flow, flow)))
        .orderBy(desc(table.createdAt), desc(sql`rowid`))
        .limit(1),
      ([row]: readonly { readonly state: string; readonly report: string | null }[]) => {
        if (row?.state === 'undeliverable' || row?.report === 'bounced') return 'undeliverable'
        return row?.state === 'sent' ? 'sent' : 'waiting'
      },
    ),

  async sendToQueue(ids) {
    const jobs = ids.map((id) => ({ outbox: id, municipality }))
    await sendToQueue(queue, jobs, { municipality })
  },
})
