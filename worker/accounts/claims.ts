/** Claims on documents that another account has: kept by whoever has proven an address, until the desk settles them. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { identifiers } from '../db/schema.ts'
import { claims as table } from '../db/schema-claims.ts'
import { accountEncryption, type StoredIdentifier } from './account-encryption.ts'
import { canonicalEmail } from './canonical-email.ts'

export interface NewClaim {
  readonly id: string
  /** Quoted by both sides, e.g. `IBA-7K2M-9QXD`. */
  readonly reference: string
  /** Account of the registration that waits. */
  readonly claimant: string
  /** Kind of the document. */
  readonly document: string
}

export const claims = ({ orm }: Database, keys: Keys, municipality: string) => ({
  /** What is one mailbox, however its address is written: claims are counted by it. */
  mailboxOf: canonicalEmail,

  /** The batch is refused when the registration has a claim already. */
  keep: (claim: NewClaim): Statement => write(orm.insert(table).values({ ...claim, municipality })),

  /** Reference of the claim that a registration has; null for none. */
  referenceOf: (claimant: string): Statement<string | null> =>
    read(
      orm
        .select({ reference: table.reference })
        .from(table)
        .where(and(eq(table.municipality, municipality), eq(table.claimant, claimant))),
      ([row]: readonly { readonly reference: string }[]) => row?.reference ?? null,
    ),

  /** Whether anybody's claim on the document is open. */
  async isClaimed({ kind, value }: StoredIdentifier): Promise<Statement<boolean>> {
    const blinds = await accountEncryption(keys, municipality).blinds(kind, value)
    return read(
      orm
        .select({ one: sql`1` })
        .from(identifiers)
        .innerJoin(table, eq(table.claimant, identifiers.account))
        .where(
          and(
            eq(identifiers.municipality, municipality),
            inArray(identifiers.pendingBlind, [...blinds]),
            eq(table.state, 'open'),
          ),
        )
        .limit(1),
      (rows: readonly unknown[]) => rows.length > 0,
    )
  },
})

export type Claims = ReturnType<typeof claims>
