/** What citizens let services know, in D1. */
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { authorizations, consents as table, services } from '../db/schema-openid.ts'
import { outbox } from '../db/schema-outbox.ts'
import { sessions } from '../db/schema-sessions.ts'
import { readService } from './service-store.ts'
import type { Service } from './service.ts'

export interface Consent {
  readonly subject: string
  /** Empty when it was withdrawn. */
  readonly claims: readonly string[]
  readonly isGiven: boolean
}

interface Row {
  readonly subject: string
  readonly claims: string
  readonly withdrawnAt: number | null
}

/** What a citizen sees of it. */
export interface Connected {
  readonly service: Service
  readonly claims: readonly string[]
  readonly grantedAt: number
}

interface ConnectedRow {
  readonly id: string
  readonly settings: string
  readonly claims: string
  readonly grantedAt: number
}

const listed = (claims: string) => claims.split(' ').filter(Boolean)

export function consentStore({ orm }: Database, municipality: string) {
  const columns = {
    subject: table.subject,
    claims: table.claims,
    withdrawnAt: table.withdrawnAt,
  }
  const readRow = ([row]: readonly Row[]): Consent | null =>
    row
      ? {
          subject: row.subject,
          claims: row.withdrawnAt === null ? listed(row.claims) : [],
          isGiven: row.withdrawnAt === null,
        }
      : null

  const ofService = (account: string, service: string) =>
    and(
      eq(authorizations.municipality, municipality),
      eq(authorizations.account, account),
      eq(authorizations.service, service),
    )

  return {
    /** Of whoever a session is of, known without asking first who that is. */
    findBySession: (session: string, service: string): Statement<Consent | null> =>
      read(
        orm
          .select(columns)
          .from(table)
          .innerJoin(sessions, eq(sessions.account, table.account))
          .where(
            and(
              eq(sessions.id, session),
              eq(sessions.municipality, municipality),
              eq(table.service, service),
            ),
          ),
        readRow,
      ),

    /** @param claims all that it may know from now on */
    give: (
      account: string,
      service: string,
      subject: string,
      claims: readonly string[],
    ): Statement =>
      write(
        orm
          .insert(table)
          .values({ account, municipality, service, subject, claims: claims.join(' ') })
          .onConflictDoUpdate({
            target: [table.account, table.service],
            set: {
              claims: claims.join(' '),
              grantedAt: sql`CASE WHEN ${table.withdrawnAt} IS NULL THEN ${table.grantedAt} ELSE unixepoch() END`,
              withdrawnAt: null,
            },
          }),
      ),

    list: (account: string): Statement<readonly Connected[]> =>
      read(
        orm
          .select({
            id: services.id,
            settings: services.settings,
            claims: table.claims,
            grantedAt: table.grantedAt,
          })
          .from(table)
          .innerJoin(
            services,
            and(eq(services.municipality, table.municipality), eq(services.id, table.service)),
          )
          .where(
            and(
              eq(table.account, account),
              eq(table.municipality, municipality),
              isNull(table.withdrawnAt),
              isNull(services.removedAt),
            ),
          )
          .orderBy(desc(table.grantedAt), services.id),
        (rows: readonly ConnectedRow[]) =>
          rows.map(({ id, settings, claims, grantedAt }) => ({
            service: readService({ id, settings, secret: null, secretBefore: null }),
            claims: listed(claims),
            grantedAt,
          })),
      ),

    /**
     * Withdraws it: tokens are good for nothing at once, codes can no longer be exchanged, and the service is told that its
     * sessions are over. The batch is refused when there was nothing to withdraw.
     */
    withdraw: (account: string, service: string): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ withdrawnAt: sql`unixepoch()` })
          .where(
            and(
              eq(table.account, account),
              eq(table.municipality, municipality),
              eq(table.service, service),
              isNull(table.withdrawnAt),
            ),
          ),
      ),
      expectOneRow(orm),
      write(
        orm.run(sql`INSERT INTO ${outbox} (id, municipality, account, expires_at)
          SELECT 'lgo_' || substr(min(${authorizations.id}), 5), ${municipality}, ${account}, unixepoch() + 86400
          FROM ${authorizations}
          WHERE ${ofService(account, service)} AND ${authorizations.notifies} = 1
            AND ${isNotNull(authorizations.usedAt)} AND ${isNull(authorizations.revokedAt)}
          GROUP BY ${authorizations.sid}
          ON CONFLICT (id) DO NOTHING`),
      ),
      write(
        orm
          .update(authorizations)
          .set({ revokedAt: sql`coalesce(${authorizations.revokedAt}, unixepoch())` })
          .where(ofService(account, service)),
      ),
    ],
  }
}

export type ConsentStore = ReturnType<typeof consentStore>
