/** Claims on documents that another account has: kept by whoever has proven an address, until the desk settles them. */
import { and, eq, sql } from 'drizzle-orm'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { claims as table } from '../db/schema-claims.ts'
import { canonicalEmail } from './canonical-email.ts'

export interface NewClaim {
  readonly id: string
  /** Quoted by both sides, e.g. `IBA-7K2M-9QXD`. */
  readonly reference: string
  /** Account of the registration that waits. */
  readonly claimant: string
  /** Kind of the document. */
  readonly document: string
  /** Account that has the document, where it is told now; null where it is not. */
  readonly told: string | null
}

export const claims = ({ orm }: Database, municipality: string) => ({
  /** What is one mailbox, however its address is written: claims are counted by it. */
  mailboxOf: canonicalEmail,

  /** The batch is refused when the registration has a claim already. */
  keep: (claim: NewClaim): Statement =>
    write(
      orm
        .insert(table)
        .values({ ...claim, municipality, toldAt: claim.told === null ? null : sql`unixepoch()` }),
    ),

  /** Reference of the claim that a registration has; null for none. */
  referenceOf: (claimant: string): Statement<string | null> =>
    read(
      orm
        .select({ reference: table.reference })
        .from(table)
        .where(and(eq(table.municipality, municipality), eq(table.claimant, claimant))),
      ([row]: readonly { readonly reference: string }[]) => row?.reference ?? null,
    ),
})

export type Claims = ReturnType<typeof claims>
