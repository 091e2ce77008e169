/**
 * Sessions in D1: a family of refresh tokens. Whoever uses one gets its child, and the parent goes on working until a
 * child is used: the answer may have been lost. One that comes back after that ends the family, for one of the two who
 * hold it has stolen it (RFC 9700 §4.14.2).
 */
import { and, desc, eq, gt, gte, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { SessionView } from '../../contract/account.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { sessions as table } from '../db/schema-sessions.ts'
import { goOn } from './bound-session.ts'
import { livingSession } from './living-session.ts'
import { inPlaceOf, renewals } from './renewals.ts'
import { sessionEnds } from './session-ends.ts'
import { stateColumns, type SessionState, type StateRow } from './session-state.ts'
import type { Lifetimes } from '../municipalities/lifetimes.ts'

/**
 * Seconds in which all who present the same token get the same child, and an answer may arrive after a newer one:
 * tabs that refresh at once. Longer than a page waits for an answer, twice over. Whoever comes back later gets a child
 * of their own, so that two who hold the same token are found as soon as each has used theirs.
 */
export const overlap = 60

/** The result of presenting a refresh token. */
export interface Rotation {
  /** Null when the session is no more: unknown, ended, idle or too old. */
  readonly session: Rotated | null
}

/** Its newest token, after this, is the answer. */
interface Rotated extends SessionState, Descent {
  /** Another has come in its place: nothing rotates, and it ends within a minute. */
  readonly isReplaced: boolean
}

interface Descent {
  readonly account: string
  /** The token that the newest is given for: when it is the presented one, all is well. */
  readonly parent: number
  /** The oldest token that may still be on its way in a late answer; null when there is none. */
  readonly straying: number | null
}

interface RotatedRow extends StateRow, Descent {
  readonly renewedAs: string | null
}

const parentOf = sql<number>`coalesce(${table.parent}, ${table.generation} - 1)`
const eldestOf = sql<number>`coalesce(${table.eldest}, ${table.generation})`

export function sessionStore({ orm }: Database, municipality: string, lifetimes: Lifetimes) {
  const alive = livingSession(municipality, lifetimes)

  return {
    ...renewals(orm, municipality, alive),
    ...sessionEnds(orm, municipality),

    open: (session: {
      readonly id: string
      readonly account: string
      readonly device: string
      readonly methods: readonly string[]
      readonly shared?: true
      readonly key?: string
    }): Statement =>
      write(
        orm
          .insert(table)
          .values({
            ...session,
            municipality,
            methods: session.methods.join(' '),
            expiresAt: sql`unixepoch() + ${lifetimes.sessionAbsolute}`,
          })
          // The same operation made it before: this is a retry, and the session is already there.
          .onConflictDoNothing(),
      ),

    /**
     * Three statements of one round trip. A token that was not used before, or whose child may have been lost, brings
     * forth a child; the same token within the overlap, or by the same attempt, the child that there is. Then tells
     * where the family stands.
     */
    rotate: (
      id: string,
      presented: number,
      operation: string | null,
    ): readonly [Statement, Statement, Statement<Rotation>] => [
      write(
        orm
          .update(table)
          .set({
            generation: sql`${table.generation} + 1`,
            parent: presented,
            // Another child of the same parent, or the first of a new one.
            eldest: sql`CASE WHEN ${parentOf} = ${presented} THEN ${eldestOf} ELSE ${table.generation} + 1 END`,
            rotatedAt: sql`unixepoch()`,
            rotatedBy: operation,
            lastSeenAt: sql`unixepoch()`,
          })
          .where(
            and(
              alive,
              isNull(table.endedAt),
              eq(table.id, id),
              gte(table.generation, presented),
              or(
                lte(eldestOf, presented),
                and(
                  eq(parentOf, presented),
                  lt(table.rotatedAt, sql`unixepoch() - ${overlap}`),
                  or(isNull(table.rotatedBy), sql`${table.rotatedBy} IS NOT ${operation}`),
                ),
              ),
            ),
          ),
      ),
      write(
        orm
          .update(table)
          .set({
            repeated: sql`CASE WHEN ${table.repeatedAt} >= unixepoch() - ${overlap}
              THEN min(${table.repeated}, ${table.generation}) ELSE ${table.generation} END`,
            repeatedAt: sql`unixepoch()`,
            lastSeenAt: sql`unixepoch()`,
          })
          .where(
            and(
              alive,
              eq(table.id, id),
              isNull(table.endedAt),
              eq(parentOf, presented),
              sql`changes() = 0`,
            ),
          ),
      ),
      read(
        orm
          .select({
            ...stateColumns,
            account: table.account,
            parent: parentOf.as('parent'),
            straying: sql<number | null>`CASE WHEN ${table.repeatedAt} >= unixepoch() - ${overlap}
              THEN ${table.repeated} END`.as('straying'),
            renewedAs: table.renewedAs,
          })
          .from(table)
          .where(and(alive, eq(table.id, id))),
        ([row]: readonly RotatedRow[]): Rotation => ({
          session: row
            ? { ...row, methods: row.methods.split(' '), isReplaced: row.renewedAs !== null }
            : null,
        }),
      ),
    ],

    /** Goes on with a session that is bound to this key, or with the one in its place. */
    goOn: (id: string, key: string) =>
      goOn(orm, and(alive, sql`${table.id} = ${inPlaceOf(id, key)}`, eq(table.key, key))),

    /**
     * Whether a session still lives and its account may use it, for requests that a token alone must not decide. Here
     * a suspension takes hold, whatever the route (T35).
     */
    isAlive: (id: string, account: string): Statement<boolean> =>
      read(
        orm
          .select({ id: table.id })
          .from(table)
          .innerJoin(accounts, and(eq(accounts.id, table.account), eq(accounts.status, 'active')))
          .where(and(alive, eq(table.id, id), eq(table.account, account))),
        (rows: readonly unknown[]) => rows.length === 1,
      ),

    /** The batch is refused when the session has ended meanwhile. */
    mustLive: (id: string, account: string): Statement =>
      write(
        orm.run(sql`INSERT INTO must_hold SELECT count(*) FROM ${table}
          WHERE ${and(alive, eq(table.id, id), eq(table.account, account))}`),
      ),

    /** Whether it was opened within so many seconds: then whoever uses it has just proven who they are. */
    isRecent: (id: string, account: string, within: number): Statement<boolean> =>
      read(
        orm
          .select({ id: table.id })
          .from(table)
          .where(
            and(
              alive,
              eq(table.id, id),
              eq(table.account, account),
              gt(table.createdAt, sql`unixepoch() - ${within}`),
            ),
          ),
        (rows: readonly unknown[]) => rows.length === 1,
      ),

    list: (account: string, current: string): Statement<readonly SessionView[]> =>
      read(
        orm
          .select({
            id: table.id,
            device: table.device,
            createdAt: table.createdAt,
            lastSeenAt: table.lastSeenAt,
          })
          .from(table)
          .where(and(alive, isNull(table.endedAt), eq(table.account, account)))
          .orderBy(desc(table.lastSeenAt), desc(table.createdAt)),
        (rows: readonly Omit<SessionView, 'current'>[]) =>
          rows.map((row) => ({ ...row, current: row.id === current })),
      ),

    /**
     * Whose session it is, while it lives; or the one in its place.
     *
     * @param key that it must be bound to, where it is named by one
     */
    accountOf: (
      id: string,
      key?: string,
    ): Statement<{ readonly id: string; readonly account: string } | null> =>
      read(
        orm
          .select({ id: table.id, account: table.account })
          .from(table)
          .where(
            and(
              alive,
              sql`${table.id} = ${inPlaceOf(id, key)}`,
              key === undefined ? undefined : eq(table.key, key),
            ),
          ),
        ([row]: readonly { readonly id: string; readonly account: string }[]) => row ?? null,
      ),
  }
}

export type SessionStore = ReturnType<typeof sessionStore>
