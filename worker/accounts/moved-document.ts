/** A document that goes from one account of a person to the other as these are merged, and back as that is undone. */
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { identifiers } from '../db/schema.ts'
import { claims } from '../db/schema-claims.ts'
import { accountEncryption, type StoredIdentifier } from './account-encryption.ts'
import type { Sighting } from './account-reader.ts'
import { suspendedWithout } from './suspended-without.ts'

export interface MovedDocument extends StoredIdentifier {
  /** That two officers had seen it with the person of the closed account; it says nothing of whoever it went to. */
  readonly seen?: Sighting
}

/**
 * - `there`: with the account that stays
 * - `moved on`: a claim has taken it, which is undone first
 * - `gone`: that account has it no more. It was released or put right, and is nobody's, or whoever's has registered it
 */
export type Whereabouts = 'there' | 'moved on' | 'gone'

export function movedDocuments({ orm }: Pick<Database, 'orm'>, keys: Keys, slug: string) {
  const data = accountEncryption(keys, slug)
  const blindsOf = ({ kind, value }: StoredIdentifier) => data.blinds(kind, value)
  const itself = async (document: StoredIdentifier, ...is: readonly SQL[]) =>
    and(
      eq(identifiers.municipality, slug),
      inArray(identifiers.blind, [...(await blindsOf(document))]),
      ...is,
    )
  const byClaim = ({ kind }: StoredIdentifier) =>
    sql`EXISTS (SELECT 1 FROM ${claims} WHERE ${and(
      eq(claims.claimant, identifiers.account),
      eq(claims.document, kind),
      eq(claims.state, 'moved'),
    )})`

  /**
   * The batch is refused unless the first account has the document. With nothing else to be known or reached by it is
   * suspended.
   */
  async function goesOver(
    document: StoredIdentifier,
    from: string,
    to: string,
  ): Promise<readonly Statement[]> {
    const { kind, value } = document
    const sealed = await data.encryptIdentifier(to, kind, value)
    return [
      suspendedWithout({ orm }, slug, from, await blindsOf(document)),
      write(
        orm
          .update(identifiers)
          .set({ account: to, sealed, provenAt: null })
          .where(await itself(document, eq(identifiers.account, from))),
      ),
      expectOneRow(orm),
    ]
  }

  return {
    goesOver,

    /** The same the other way round; what ended when it left is as it was. */
    async comesBack(
      { seen, ...document }: MovedDocument,
      from: string,
      to: string,
    ): Promise<readonly Statement[]> {
      const moved = await goesOver(document, from, to)
      if (!seen) return moved
      return [
        ...moved,
        write(
          orm
            .update(identifiers)
            .set({ seenAt: seen.at, seenIn: seen.act })
            .where(await itself(document, eq(identifiers.account, to))),
        ),
      ]
    },

    /** @param stays to whom it went over */
    async whereabouts(document: StoredIdentifier, stays: string): Promise<Statement<Whereabouts>> {
      return read(
        orm
          .select({
            account: identifiers.account,
            byClaim: sql<number>`${byClaim(document)}`.as('by_claim'),
          })
          .from(identifiers)
          .where(await itself(document)),
        ([row]: readonly { readonly account: string; readonly byClaim: number }[]) => {
          if (row?.account === stays) return 'there'
          return row?.byClaim === 1 ? 'moved on' : 'gone'
        },
      )
    },

    /** The batch is refused unless that is where it is. */
    async mustBeGone(document: StoredIdentifier, stays: string): Promise<Statement> {
      return write(
        orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${identifiers}
          WHERE ${await itself(document, sql`(${eq(identifiers.account, stays)} OR ${byClaim(document)})`)})`),
      )
    },
  }
}
