/** Sign-ins at services in D1: each has a code that works once, and then a token for as long as its session lives. */
import { and, eq, exists, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { authorizations as table, consents, services } from '../db/schema-openid.ts'
import { outbox } from '../db/schema-outbox.ts'
import { sessions } from '../db/schema-sessions.ts'
import type { Lifetimes } from '../municipalities/lifetimes.ts'
import { livingSession } from '../sessions/living-session.ts'
import type { Authorization, NewAuthorization, Terms } from './authorization.ts'
import { readService } from './service-store.ts'

/** Seconds in which a code can be exchanged (RFC 9700 §4.5; RFC 6749 §4.1.2 asks for at most 600). */
export const codeLifetime = 60 as Seconds

type Row = Omit<Authorization, 'terms' | 'service' | 'consented'> & {
  readonly terms: string
  readonly claims: string
  readonly withdrawnAt: number | null
  readonly serviceId: string
  readonly settings: string
  readonly secret: string | null
  readonly secretBefore: string | null
}

const readRow = ([row]: readonly Row[]): Authorization | null => {
  if (!row) return null
  const { terms, claims, withdrawnAt, serviceId, settings, secret, secretBefore, ...rest } = row
  return {
    ...rest,
    // Written by `issue` alone.
    terms: JSON.parse(terms) as Terms,
    service: readService({ id: serviceId, settings, secret, secretBefore }),
    consented: withdrawnAt === null ? claims.split(' ').filter(Boolean) : [],
  }
}

export function authorizationStore({ orm }: Database, municipality: string, lifetimes: Lifetimes) {
  const mine = (id: string) => and(eq(table.municipality, municipality), eq(table.id, id))
  const lives = exists(
    orm
      .select({ one: sql`1` })
      .from(sessions)
      .innerJoin(accounts, and(eq(accounts.id, sessions.account), eq(accounts.status, 'active')))
      .where(and(livingSession(municipality, lifetimes), eq(sessions.id, table.session))),
  )
  const found = (id: string, more: ReturnType<typeof and>): Statement<Authorization | null> =>
    read(
      orm
        .select({
          id: table.id,
          account: table.account,
          session: table.session,
          sid: table.sid,
          terms: table.terms,
          jkt: table.jkt,
          subject: consents.subject,
          claims: consents.claims,
          withdrawnAt: consents.withdrawnAt,
          // Under a name of its own: D1 answers rows in which one name stands once.
          serviceId: sql<string>`${services.id}`.as('service_id'),
          settings: services.settings,
          secret: services.secret,
          secretBefore: services.secretBefore,
        })
        .from(table)
        .innerJoin(
          services,
          and(
            eq(services.municipality, table.municipality),
            eq(services.id, table.service),
            isNull(services.removedAt),
          ),
        )
        .innerJoin(
          consents,
          and(eq(consents.account, table.account), eq(consents.service, table.service)),
        )
        .where(and(mine(id), more)),
      readRow,
    )

  return {
    issue: (authorization: NewAuthorization): Statement =>
      write(
        orm.insert(table).values({
          ...authorization,
          municipality,
          terms: JSON.stringify(authorization.terms),
          expiresAt: sql`unixepoch() + ${codeLifetime}`,
          sessionExpiresAt: sql`unixepoch() + ${lifetimes.sessionAbsolute}`,
        }),
      ),

    /** Whatever there is of it: whether it may still be exchanged, `take` decides. */
    find: (id: string) => found(id, sql`true`),

    /** One whose token is good now. */
    findInUse: (id: string) =>
      found(
        id,
        and(
          gt(table.usedAt, sql`unixepoch() - ${lifetimes.accessToken}`),
          isNull(table.revokedAt),
          isNull(consents.withdrawnAt),
          lives,
        ),
      ),

    /** Messages for services that nobody has handed over yet, of whoever has just signed out. */
    untold: (account: string): Statement<readonly string[]> =>
      read(
        orm
          .select({ id: outbox.id })
          .from(table)
          .innerJoin(outbox, eq(outbox.id, sql`'lgo_' || substr(${table.id}, 5)`))
          .where(
            and(
              eq(table.municipality, municipality),
              eq(table.account, account),
              eq(table.notifies, true),
              eq(outbox.state, 'pending'),
            ),
          ),
        (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id),
      ),

    /** One that a session is known by at the service, whether or not it lives. */
    findTold: (id: string) => found(id, isNotNull(table.usedAt)),

    /** The living session that a service knows by this name, and whose it is. */
    findBySid: (
      service: string,
      sid: string,
    ): Statement<{ readonly session: string; readonly account: string } | null> =>
      read(
        orm
          .select({ session: table.session, account: table.account })
          .from(table)
          .where(
            and(
              eq(table.municipality, municipality),
              eq(table.service, service),
              eq(table.sid, sid),
              lives,
            ),
          )
          .limit(1),
        ([row]: readonly { readonly session: string; readonly account: string }[]) => row ?? null,
      ),

    /**
     * Exchanges a code, once, while its session lives. One that was exchanged before ends what it gave then (RFC 6749
     * §4.1.2).
     *
     * @returns whether this exchange is the one
     */
    take: (id: string, jkt: string | null): readonly [Statement, Statement<boolean>] => [
      write(
        orm
          .update(table)
          .set({ revokedAt: sql`coalesce(${table.revokedAt}, unixepoch())` })
          .where(and(mine(id), isNotNull(table.usedAt))),
      ),
      read(
        orm
          .update(table)
          .set({ usedAt: sql`unixepoch()`, jkt })
          .where(
            and(
              mine(id),
              isNull(table.usedAt),
              isNull(table.revokedAt),
              gt(table.expiresAt, sql`unixepoch()`),
              lives,
            ),
          )
          .returning({ id: table.id }),
        (rows: readonly unknown[]) => rows.length === 1,
      ),
    ],

    /** Of a row that was used before this batch: to be asked within it, behind `take`. */
    wasReplayed: (id: string) =>
      exists(
        orm
          .select({ one: sql`1` })
          .from(table)
          .where(and(mine(id), isNotNull(table.revokedAt))),
      ),

    /**
     * After a citizen has signed in anew for a service, what the session before was used for goes on with the new one,
     * which replaced it in the same browser. Of another citizen nothing is taken over.
     */
    moveTo: (session: string, account: string, before: string): Statement =>
      write(
        orm
          .update(table)
          .set({ session })
          .where(
            and(
              eq(table.municipality, municipality),
              eq(table.session, before),
              eq(table.account, account),
            ),
          ),
      ),
  }
}

export type AuthorizationStore = ReturnType<typeof authorizationStore>
