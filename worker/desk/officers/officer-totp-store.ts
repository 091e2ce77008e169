/** Passwords and apps of officers, in D1. */
import { and, eq, lt, sql } from 'drizzle-orm'
import { encryptionContextOf } from '../../crypto/encrypted-columns.ts'
import { decrypt, encrypt } from '../../crypto/encryption.ts'
import type { Keys } from '../../crypto/keys.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../../db/database.ts'
import { officers } from '../../db/schema-desk.ts'
import { officerTotps as table } from '../../db/schema-officer-totp.ts'
import { officerColumns, type Officer, type OfficerStore } from './officer-store.ts'

/** How an officer signs in without a passkey. */
export interface OfficerTotp {
  readonly officer: Officer
  /** Record of the password. */
  readonly password: string
  /** Base 32. */
  readonly secret: string
  readonly lastStep: number
  /** Seconds since 1970. */
  readonly createdAt: number
}

interface NewTotp {
  readonly password: string
  readonly secret: string
  /** Of the code that it was confirmed with. */
  readonly step: number
  /** Seconds since 1970. */
  readonly createdAt: number
}

export function officerTotpStore(
  { orm }: Database,
  keys: Pick<Keys, 'encryption'>,
  store: OfficerStore,
  slug: string,
) {
  const contextOf = (officer: string) =>
    encryptionContextOf('officer_totps.sealed', { municipality: slug, officer })
  const ofOfficer = (officer: string) =>
    and(eq(table.municipality, slug), eq(table.officer, officer))

  return {
    /** Of whoever is an officer now. Some dozens at most: addresses are encrypted, and compared here. */
    all: (): Statement<Promise<readonly OfficerTotp[]>> =>
      read(
        orm
          .select({
            ...officerColumns,
            password: table.password,
            // Under a name of its own: officers have a column that is called alike.
            secret: sql<string>`${table.sealed}`.as('secret'),
            lastStep: table.lastStep,
            since: table.createdAt,
          })
          .from(table)
          .innerJoin(officers, and(eq(officers.id, table.officer), eq(officers.status, 'active')))
          .where(eq(table.municipality, slug)),
        (
          rows: readonly (Parameters<OfficerStore['read']>[0] & {
            readonly password: string
            readonly secret: string
            readonly lastStep: number
            readonly since: number
          })[],
        ) =>
          Promise.all(
            rows.map(async (row) => ({
              officer: await store.read(row),
              password: row.password,
              // Authenticated: nobody but `enrol` can have written it.
              secret: (await decrypt(keys.encryption, contextOf(row.id), row.secret)) as string,
              lastStep: row.lastStep,
              createdAt: row.since,
            })),
          ),
      ),

    async enrol(
      officer: string,
      { password, secret, step, createdAt }: NewTotp,
    ): Promise<Statement> {
      const sealed = await encrypt(keys.encryption, contextOf(officer), secret)
      return write(
        orm
          .insert(table)
          .values({ officer, municipality: slug, password, sealed, lastStep: step, createdAt }),
      )
    },

    /** Takes a code; the batch is refused when it, or a later one, was taken before. */
    takeStep: (officer: string, step: number): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ lastStep: step })
          .where(and(ofOfficer(officer), lt(table.lastStep, step))),
      ),
      expectOneRow(orm),
    ],

    /** The same password under the current pepper and cost. */
    rehash: (officer: string, from: string, to: string): Statement =>
      write(
        orm
          .update(table)
          .set({ password: to })
          .where(and(ofOfficer(officer), eq(table.password, from))),
      ),

    remove: (officer: string): Statement => write(orm.delete(table).where(ofOfficer(officer))),
  }
}

export type OfficerTotpStore = ReturnType<typeof officerTotpStore>
