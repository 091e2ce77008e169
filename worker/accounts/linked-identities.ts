/** Identities of other providers that open accounts, in D1. Found by issuer and subject alone. */
import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import type { IdentityView } from '../../contract/account.ts'
import type { Seconds } from '../../contract/units.ts'
import { blindIndex, blindIndexes } from '../crypto/blind-index.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { linkedIdentities as table } from '../db/schema-identities.ts'
import type { Identity } from '../identity-providers/provider.ts'
import type { AccountStatus } from './account-reader.ts'

type Named = Pick<Identity, 'issuer' | 'subject'>

interface FoundLink {
  readonly id: string
  readonly account: string
  readonly status: AccountStatus
}

interface KnownLink extends IdentityView {
  readonly issuer: string
}

interface LinkRow {
  readonly id: string
  readonly provider: string
  readonly sealed: string
  readonly createdAt: number
}

/** What is encrypted of an identity. */
interface Sealed extends Named {
  readonly label: string
}

export function linkedIdentities({ orm }: Database, keys: Keys, municipality: string) {
  // Neither part holds a line break: an issuer is an address, a subject is bounded by whoever reads it.
  const nameOf = ({ issuer, subject }: Named) => `${issuer}\n${subject}`
  const blind = (identity: Named) =>
    blindIndex(keys.index, municipality, 'identity', nameOf(identity))
  const blinds = (identity: Named) =>
    blindIndexes(keys.index, municipality, 'identity', nameOf(identity))
  const context = (id: string) =>
    encryptionContextOf('linked_identities.sealed', { municipality, id })
  // Unary plus: found by the account, not by the index of subjects.
  const ofAccount = (account: string) =>
    and(sql`+${table.municipality} = ${municipality}`, eq(table.account, account))
  const own = (id: string, account: string) =>
    and(eq(table.municipality, municipality), eq(table.id, id), eq(table.account, account))

  return {
    /** The account that an identity opens. */
    async findLink(identity: Named): Promise<Statement<FoundLink | undefined>> {
      const query = orm
        .select({ id: table.id, account: table.account, status: accounts.status })
        .from(table)
        .innerJoin(accounts, eq(accounts.id, table.account))
        .where(
          and(
            eq(table.municipality, municipality),
            inArray(table.blind, [...(await blinds(identity))]),
          ),
        )
      return read(query, ([row]: readonly FoundLink[]) => row)
    },

    /** Those of one account, the newest first. */
    links(account: string): Statement<Promise<readonly KnownLink[]>> {
      const query = orm
        .select({
          id: table.id,
          provider: table.provider,
          sealed: table.sealed,
          createdAt: table.createdAt,
        })
        .from(table)
        .where(ofAccount(account))
        .orderBy(desc(table.createdAt))
      return read(query, (rows: readonly LinkRow[]) =>
        Promise.all(
          rows.map(async ({ id, provider, sealed, createdAt }) => {
            const opened = await decrypt(keys.encryption, context(id), sealed)
            const { issuer, label } = opened as Sealed
            return { id, provider, label, createdAt, issuer }
          }),
        ),
      )
    },

    /** Links an identity; the batch is refused when it opens an account already. */
    async link(id: string, account: string, identity: Identity): Promise<readonly Statement[]> {
      const { provider, issuer, subject, email, givenName, familyName } = identity
      const label = email ?? [givenName, familyName].filter(Boolean).join(' ')
      const sealed: Sealed = { issuer, subject, label }
      const [current = '', ...older] = await blinds(identity)
      const elsewhere = and(
        eq(table.municipality, municipality),
        inArray(table.blind, older.length > 0 ? [...older] : ['']),
      )
      return [
        // Under another version of the key, no rule of the table can see it.
        write(
          orm.run(
            sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${table} WHERE ${elsewhere})`,
          ),
        ),
        write(
          orm.insert(table).values({
            id,
            municipality,
            account,
            provider,
            blind: current,
            sealed: await encrypt(keys.encryption, context(id), sealed),
          }),
        ),
      ]
    },

    /** The batch is refused unless it still opens this account; the row is named by the current key from now on. */
    async linkMustStand(
      id: string,
      account: string,
      identity: Named,
    ): Promise<readonly Statement[]> {
      return [
        write(
          orm
            .update(table)
            .set({ usedAt: sql`unixepoch()`, blind: await blind(identity) })
            .where(own(id, account)),
        ),
        expectOneRow(orm),
      ]
    },

    /** Ends what was linked within this time: a thief's ends with what else the owner takes back. */
    unlinkSince: (account: string, within: Seconds): Statement =>
      write(
        orm
          .delete(table)
          .where(and(ofAccount(account), gt(table.createdAt, sql`unixepoch() - ${within}`))),
      ),

    /** Nobody knows by which of them somebody else came in. */
    unlinkAll: (account: string): Statement => write(orm.delete(table).where(ofAccount(account))),

    /**
     * Undoes a link. The batch is refused when there is none, or when the account would be left without a password and
     * without another link.
     */
    unlink: (id: string, account: string): readonly Statement[] => [
      write(orm.delete(table).where(own(id, account))),
      expectOneRow(orm),
      write(
        orm.run(sql`INSERT INTO must_hold SELECT EXISTS (SELECT 1 FROM ${accounts}
          WHERE ${accounts.id} = ${account} AND (${accounts.password} IS NOT NULL OR EXISTS (
            SELECT 1 FROM ${table} WHERE ${table.account} = ${account} AND ${ne(table.id, id)})))`),
      ),
    ],
  }
}

export type LinkedIdentities = ReturnType<typeof linkedIdentities>
