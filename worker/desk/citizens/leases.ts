/** Which officer has a case in hand: taken before it is read, held while it is decided, and let go by itself. */
import { and, eq, gt, sql } from 'drizzle-orm'
import type { CaseKind } from '../../../contract/desk/cases.ts'
import { minutes } from '../../../contract/units.ts'
import { read, write, type Database, type Statement } from '../../db/database.ts'
import { deskLeases as table, officers } from '../../db/schema-desk.ts'

/** As long as a case takes to be read and decided; whoever takes longer opens it again. */
const lifetime = minutes(10)

/** A case by kind and id. */
export interface CaseName {
  readonly kind: CaseKind
  readonly id: string
}

/** What can be in an officer's hand: a case, or a citizen's record that was looked for. */
export type LeaseName = CaseName | { readonly kind: 'citizen'; readonly id: string }

export const leaseOfCitizen = (account: string): LeaseName => ({ kind: 'citizen', id: account })

export interface Lease {
  readonly case: string
  readonly officer: string
  /** Encrypted name. */
  readonly sealed: string
}

export const leaseOf = ({ kind, id }: LeaseName) => `${kind}/${id}`

export const leases = ({ orm }: Database, slug: string) => {
  const ofCase = (name: LeaseName) =>
    and(eq(table.municipality, slug), eq(table.case, leaseOf(name)))
  return {
    /** @returns until when the officer has it, in seconds since 1970; null where another has it */
    take: (name: LeaseName, officer: string): Statement<number | null> =>
      read(
        orm
          .insert(table)
          .values({
            municipality: slug,
            case: leaseOf(name),
            officer,
            expiresAt: sql`unixepoch() + ${lifetime}`,
          })
          .onConflictDoUpdate({
            target: [table.municipality, table.case],
            set: { officer, expiresAt: sql`unixepoch() + ${lifetime}` },
            setWhere: sql`${table.expiresAt} <= unixepoch() OR ${table.officer} = ${officer}`,
          })
          .returning({ until: table.expiresAt }),
        ([row]: readonly { readonly until: number }[]) => row?.until ?? null,
      ),

    /** The batch is refused unless the officer has it in hand. */
    mustHold: (name: LeaseName, officer: string): Statement =>
      write(
        orm.run(sql`INSERT INTO must_hold SELECT count(*) FROM ${table}
          WHERE ${and(ofCase(name), eq(table.officer, officer), gt(table.expiresAt, sql`unixepoch()`))}`),
      ),

    release: (name: LeaseName, officer: string): Statement =>
      write(orm.delete(table).where(and(ofCase(name), eq(table.officer, officer)))),

    /** Whatever the officer has in hand. */
    releaseAll: (officer: string): Statement =>
      write(orm.delete(table).where(and(eq(table.municipality, slug), eq(table.officer, officer)))),

    /** Whatever is in somebody's hand, with whose. */
    held: (most: number): Statement<readonly Lease[]> =>
      read(
        orm
          .select({ case: table.case, officer: officers.id, sealed: officers.sealed })
          .from(table)
          .innerJoin(officers, eq(officers.id, table.officer))
          .where(and(eq(table.municipality, slug), gt(table.expiresAt, sql`unixepoch()`)))
          .orderBy(table.case)
          .limit(most),
        (rows: readonly Lease[]) => rows,
      ),
  }
}

export type Leases = ReturnType<typeof leases>
