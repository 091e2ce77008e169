/** Claims on documents in D1, as the desk works on them. */
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Hearing } from '../../../contract/desk/claims.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../../db/database.ts'
import { claims as table } from '../../db/schema-claims.ts'
import { identifiers } from '../../db/schema.ts'
import type { WaitingCase } from '../rulings/registration-store.ts'

/** Hearings of one claim: both sides, and each again. */
const mostHearings = 20

export interface StoredClaim {
  readonly id: string
  readonly reference: string
  /** Account of the registration that waits for the document. */
  readonly claimant: string
  /** Kind of the document. */
  readonly document: string
  readonly state: (typeof table.$inferSelect)['state']
  /** Seconds since 1970. */
  readonly since: number
  readonly heard: readonly Hearing[]
  /** The account that had the document when it was told of this claim, and when; null for nobody yet. */
  readonly told: string | null
  readonly toldAt: number | null
}

/** One as its reference finds it. */
export interface ReferredClaim extends Pick<StoredClaim, 'id' | 'state'> {
  /** The claimant. */
  readonly subject: string
  /** Seconds since 1970; null while it is open. */
  readonly settledAt: number | null
}

type Row = Omit<StoredClaim, 'heard'> & { readonly heard: string }

export const claimStore = ({ orm }: Database, slug: string) => {
  const ofCity = eq(table.municipality, slug)
  const isOpen = eq(table.state, 'open')
  const columns = {
    id: table.id,
    reference: table.reference,
    claimant: table.claimant,
    document: table.document,
    state: table.state,
    heard: table.heard,
    told: table.told,
    toldAt: table.toldAt,
    since: sql<number>`${table.createdAt}`.as('since'),
  }
  return {
    /** Those whose claimant still waits for the document, the oldest first. */
    waiting: (most: number): Statement<readonly WaitingCase[]> =>
      read(
        orm
          .select({ id: table.id, since: table.createdAt })
          .from(table)
          .innerJoin(
            identifiers,
            and(
              eq(identifiers.account, table.claimant),
              eq(identifiers.kind, table.document),
              isNotNull(identifiers.pendingBlind),
            ),
          )
          .where(and(ofCity, isOpen))
          .orderBy(asc(table.createdAt))
          .limit(most),
        (rows: readonly WaitingCase[]) => rows,
      ),

    find: (id: string): Statement<StoredClaim | null> =>
      read(
        orm
          .select(columns)
          .from(table)
          .where(and(ofCity, eq(table.id, id))),
        ([row]: readonly Row[]) =>
          // Written by `hear` alone.
          row ? { ...row, heard: JSON.parse(row.heard) as readonly Hearing[] } : null,
      ),

    /** Which one has this reference; null for none. */
    byReference: (reference: string): Statement<ReferredClaim | null> =>
      read(
        orm
          .select({
            id: table.id,
            subject: table.claimant,
            state: table.state,
            settledAt: table.settledAt,
          })
          .from(table)
          .where(and(ofCity, eq(table.reference, reference)))
          .limit(1),
        ([row]: readonly ReferredClaim[]) => row ?? null,
      ),

    /** The batch is refused when the claim is settled, or was heard without end. */
    hear: (id: string, { side, seen, officer, of }: Omit<Hearing, 'at'>): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({
            heard: sql`json_insert(${table.heard}, '$[#]', json_object(
              'side', ${side}, 'seen', ${seen}, 'officer', ${officer}, 'of', ${of}, 'at', unixepoch()))`,
          })
          .where(
            and(
              ofCity,
              isOpen,
              eq(table.id, id),
              sql`json_array_length(${table.heard}) < ${mostHearings}`,
            ),
          ),
      ),
      expectOneRow(orm),
    ],

    /** Whoever has the document is told of it from now on. */
    tell: (id: string, holder: string): Statement =>
      write(
        orm
          .update(table)
          .set({ told: holder, toldAt: sql`unixepoch()` })
          .where(and(ofCity, isOpen, eq(table.id, id))),
      ),

    /** The batch is refused unless the claim stood as given. */
    settle: (
      id: string,
      from: StoredClaim['state'],
      to: StoredClaim['state'],
    ): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ state: to, settledAt: sql`unixepoch()` })
          .where(and(ofCity, eq(table.id, id), eq(table.state, from))),
      ),
      expectOneRow(orm),
    ],
  }
}
