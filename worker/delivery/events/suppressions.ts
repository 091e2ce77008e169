/** What is known of a contact because a provider told it. Found by blind index: the table names nobody. */
import { and, eq, gt, inArray, sql, type SQL } from 'drizzle-orm'
import { hours } from '../../../contract/units.ts'
import { blindIndex } from '../../crypto/blind-index.ts'
import type { KeyRing } from '../../crypto/key-ring.ts'
import { read, write, type Database, type Statement } from '../../db/database.ts'
import { outbox } from '../../db/schema-outbox.ts'
import { contactMarks } from '../../db/schema-delivery.ts'
import type { Contact } from '../../accounts/contact.ts'

export type Suppression = typeof contactMarks.$inferSelect.mark

/**
 * How long nothing is sent to a contact that refused or bounced: long enough for a sender's good name, short enough for
 * a citizen whose mailbox was full.
 */
const heldFor = hours(24)

/** Carriers that should not be used for a contact at present. */
export interface HeldBack {
  readonly altogether: boolean
  /** Names of carriers that could not reach it. */
  readonly by: readonly string[]
}

/** What one carrier's mark of a contact is found by. */
const by = (blind: string, carrier: string) => `${blind}:${carrier}`

/** @param index the key of blind indexes */
export function suppressionsOf({ orm }: Database, index: KeyRing, municipality: string) {
  const holding = inArray(contactMarks.mark, ['refused', 'bounced'])
  const now = sql`unixepoch()`
  const onConflict = {
    target: [contactMarks.municipality, contactMarks.blind, contactMarks.mark],
    set: { markedAt: now },
  }
  return {
    blindOf: ({ channel, value }: Contact) =>
      blindIndex(index, municipality, `contact:${channel}`, value),

    /**
     * Whether nothing should be sent there for now: by anybody, or by which carriers.
     *
     * @param carriers names of those that might
     */
    heldBack(blind: string, carriers: readonly string[]): Statement<HeldBack> {
      const query = orm
        .select({ blind: contactMarks.blind })
        .from(contactMarks)
        .where(
          and(
            eq(contactMarks.municipality, municipality),
            inArray(contactMarks.blind, [blind, ...carriers.map((name) => by(blind, name))]),
            holding,
            gt(contactMarks.markedAt, sql`unixepoch() - ${heldFor}`),
          ),
        )
      return read(query, (rows: readonly { readonly blind: string }[]) => {
        const held = rows.map((row) => row.blind)
        return {
          altogether: held.includes(blind),
          by: carriers.filter((name) => held.includes(by(blind, name))),
        }
      })
    },

    refused: (blind: string): Statement =>
      write(
        orm
          .insert(contactMarks)
          .values({ municipality, blind, mark: 'refused' })
          .onConflictDoUpdate(onConflict),
      ),

    /**
     * Marks whom messages went to as out of this carrier's reach.
     *
     * @param messages the messages: a query of their ids
     */
    unreached(messages: SQL, carrier: string): Statement {
      return write(
        orm.run(sql`INSERT INTO ${contactMarks} (municipality, blind, mark)
          SELECT DISTINCT municipality, recipient || ${by('', carrier)}, 'bounced' FROM ${outbox}
          WHERE id IN (${messages}) AND recipient IS NOT NULL
          ON CONFLICT (municipality, blind, mark) DO UPDATE SET marked_at = unixepoch()`),
      )
    },

    /** Marks whom messages went to that stand as told. */
    reported(messages: SQL, state: 'bounced' | 'complained'): Statement {
      return write(
        orm.run(sql`INSERT INTO ${contactMarks} (municipality, blind, mark)
          SELECT DISTINCT municipality, recipient, ${state} FROM ${outbox}
          WHERE id IN (${messages}) AND recipient IS NOT NULL AND report = ${state}
          ON CONFLICT (municipality, blind, mark) DO UPDATE SET marked_at = unixepoch()`),
      )
    },

    /**
     * Takes refusals back of those whom a message reached.
     *
     * @param recipients a query of their blind indexes
     */
    reached(recipients: SQL): Statement {
      return write(
        orm
          .delete(contactMarks)
          .where(
            and(
              eq(contactMarks.municipality, municipality),
              sql`${contactMarks.blind} IN (${recipients})`,
              holding,
            ),
          ),
      )
    },
  }
}
