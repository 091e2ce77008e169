/**
 * Sessions in D1: a family of refresh tokens of which one generation lives. Using an older one ends the family, for
 * one of the two who hold it has stolen it (RFC 9700 §4.14.2).
 */
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import type { SessionView } from '../../contract/account.ts'
import { rowsOf, write, type Database, type Statement } from '../db/database.ts'
import { accounts, sessions as table } from '../db/schema.ts'
import type { Lifetimes } from '../municipalities/municipality.ts'

/**
 * Seconds in which the token just replaced still gives its successor: two tabs that refresh at once, or a reply that
 * was lost, are no theft.
 */
export const overlap = 10

/** What presenting a refresh token did. */
export interface Rotation {
  /** Null when the session is no more: unknown, ended, idle or too old. */
  readonly session: {
    readonly account: string
    readonly methods: readonly string[]
    readonly createdAt: number
    /** The living generation, after this. */
    readonly generation: number
    /** Seconds since the living generation came to be. */
    readonly age: number
  } | null
}

interface RotatedRow {
  readonly account: string
  readonly methods: string
  readonly createdAt: number
  readonly generation: number
  readonly age: number
}

export function sessionStore({ orm }: Database, municipality: string, lifetimes: Lifetimes) {
  const mine = eq(table.municipality, municipality)
  const alive = and(
    mine,
    isNull(table.endedAt),
    gt(table.expiresAt, sql`unixepoch()`),
    gt(table.lastSeenAt, sql`unixepoch() - ${lifetimes.sessionIdle}`),
  )
  const end = { endedAt: sql`unixepoch()` }

  return {
    open: (session: {
      readonly id: string
      readonly account: string
      readonly device: string
      readonly methods: readonly string[]
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

    /** Two statements of one round trip: moves on if `generation` is the living one, then tells where it stands. */
    rotate: (id: string, generation: number): readonly [Statement, Statement<Rotation>] => [
      write(
        orm
          .update(table)
          .set({
            generation: sql`${table.generation} + 1`,
            rotatedAt: sql`unixepoch()`,
            lastSeenAt: sql`unixepoch()`,
          })
          .where(and(alive, eq(table.id, id), eq(table.generation, generation))),
      ),
      rowsOf(
        orm
          .select({
            account: table.account,
            methods: table.methods,
            createdAt: table.createdAt,
            generation: table.generation,
            age: sql<number>`unixepoch() - ${table.rotatedAt}`.as('age'),
          })
          .from(table)
          .where(and(alive, eq(table.id, id))),
        ([row]: readonly RotatedRow[]): Rotation => ({
          session: row ? { ...row, methods: row.methods.split(' ') } : null,
        }),
      ),
    ],

    /**
     * Whether a session still lives and its account may use it, for requests that a token alone must not decide. Here
     * a suspension takes hold, whatever the route (T35).
     */
    isAlive: (id: string, account: string): Statement<boolean> =>
      rowsOf(
        orm
          .select({ id: table.id })
          .from(table)
          .innerJoin(accounts, and(eq(accounts.id, table.account), eq(accounts.status, 'active')))
          .where(and(alive, eq(table.id, id), eq(table.account, account))),
        (rows: readonly unknown[]) => rows.length === 1,
      ),

    list: (account: string, current: string): Statement<readonly SessionView[]> =>
      rowsOf(
        orm
          .select({
            id: table.id,
            device: table.device,
            createdAt: table.createdAt,
            lastSeenAt: table.lastSeenAt,
          })
          .from(table)
          .where(and(alive, eq(table.account, account)))
          .orderBy(desc(table.lastSeenAt), desc(table.createdAt)),
        (rows: readonly Omit<SessionView, 'current'>[]) =>
          rows.map((row) => ({ ...row, current: row.id === current })),
      ),

    /** Whose session it is, while it lives. */
    accountOf: (id: string): Statement<string | null> =>
      rowsOf(
        orm
          .select({ account: table.account })
          .from(table)
          .where(and(alive, eq(table.id, id))),
        ([row]: readonly { readonly account: string }[]) => row?.account ?? null,
      ),

    /** @returns how many it ended, 0 or 1 */
    end: (id: string, account: string): Statement<number> =>
      rowsOf(
        orm
          .update(table)
          .set(end)
          .where(and(mine, eq(table.id, id), eq(table.account, account), isNull(table.endedAt)))
          .returning({ id: table.id }),
        (rows: readonly unknown[]) => rows.length,
      ),

    endAll: (account: string, except?: string): Statement =>
      write(
        orm
          .update(table)
          .set(end)
          .where(
            and(
              mine,
              eq(table.account, account),
              isNull(table.endedAt),
              except === undefined ? undefined : ne(table.id, except),
            ),
          ),
      ),
  }
}

export type SessionStore = ReturnType<typeof sessionStore>
