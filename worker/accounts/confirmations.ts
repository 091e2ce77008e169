/** Turns typed identifiers and contacts into confirmed ones of an account: a name, an address, a number. */
import { and, asc, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Keys } from '../crypto/keys.ts'
import { mustBeWhole, read, write, type Database, type Statement } from '../db/database.ts'
import { accounts, identifiers } from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import {
  accountColumns,
  readAccount,
  type AccountRow,
  type FoundAccount,
} from './account-reader.ts'
import { namesOf, accountEncryption, type StoredIdentifier } from './account-encryption.ts'
import { statusBecomes } from './account-status.ts'
import { namesMustBeFree } from './name-is-free.ts'
import { usableTemporary } from './usable-temporary.ts'

/** A registration that waits for its temporary password to be used. */
export interface PendingAccount {
  readonly account: FoundAccount
  /** Kinds of its names that another account has confirmed: where there is one, it cannot be completed. */
  readonly held: readonly string[]
}

export function confirmations(database: Database, keys: Keys, slug: string) {
  const { orm } = database
  const data = accountEncryption(keys, slug)
  const held = alias(identifiers, 'held')
  const blindsOf = async (names: readonly StoredIdentifier[]) =>
    (await Promise.all(names.map(({ kind, value }) => data.blinds(kind, value)))).flat()

  return {
    /**
     * The registration that waits under one of these names, and that this temporary password belongs to. Found by the
     * password's digest, so that however many registrations wait for a name, a sign-in costs one hash.
     */
    async findPending(
      typed: readonly StoredIdentifier[],
      temporary: string,
    ): Promise<Statement<Promise<PendingAccount | null>>> {
      const blinds = await blindsOf(typed)
      const digests = await data.blinds('temporary', temporary)
      const asked = alias(identifiers, 'asked')
      const query = orm
        .select({ ...accountColumns, heldBy: held.account })
        .from(temporaryPasswords)
        .innerJoin(accounts, eq(accounts.id, temporaryPasswords.account))
        .innerJoin(asked, and(eq(asked.account, accounts.id), inArray(asked.pendingBlind, blinds)))
        .innerJoin(identifiers, eq(identifiers.account, accounts.id))
        .leftJoin(
          held,
          and(
            eq(held.municipality, identifiers.municipality),
            eq(held.blind, identifiers.pendingBlind),
          ),
        )
        .where(
          and(
            eq(temporaryPasswords.municipality, slug),
            inArray(temporaryPasswords.digest, [...digests]),
            usableTemporary,
            eq(accounts.status, 'unconfirmed'),
          ),
        )
        .orderBy(asc(identifiers.createdAt))
      return read(
        query,
        async (rows: readonly (AccountRow & { readonly heldBy: string | null })[]) => {
          const account = await readAccount(data, rows)
          return (
            account && {
              account,
              held: rows.filter(({ heldBy }) => heldBy !== null).map(({ kind }) => kind),
            }
          )
        },
      )
    },

    /**
     * Confirms an account whose citizen has proven the address: from now on it owns its names. The batch is refused when
     * another account has confirmed one of them.
     *
     * @param proves.documents whether the city's register says that whoever reads there is who the documents name
     * @param proves.names what it asked to be called
     */
    async confirm(
      account: string,
      {
        documents,
        names = [],
      }: { readonly documents: boolean; readonly names?: readonly StoredIdentifier[] },
    ): Promise<readonly Statement[]> {
      return [
        ...namesMustBeFree(database, slug, await blindsOf(names)),
        // The names that it asked for become its own, or the whole batch fails: somebody else has one of them by now. The
        // temporary password was read at the address, which proves that, and what a register says of whoever is there.
        write(
          orm
            .update(identifiers)
            .set({
              blind: sql`coalesce(${identifiers.pendingBlind}, ${identifiers.blind})`,
              pendingBlind: null,
              provenAt: documents
                ? sql`unixepoch()`
                : sql`CASE ${identifiers.kind} WHEN 'email' THEN unixepoch() ELSE ${identifiers.provenAt} END`,
            })
            .where(
              and(
                eq(identifiers.municipality, slug),
                eq(identifiers.account, account),
                ne(identifiers.kind, 'phone'),
              ),
            ),
        ),
        ...statusBecomes({ orm }, slug, account, ['unconfirmed', 'active']),
        mustBeWhole(orm, account),
      ]
    },

    /** Marks a number as proven by the code that was sent to it; does nothing when another account has proven it. */
    async provePhone(account: string, value: string): Promise<Statement> {
      const [blind = '', ...older] = await data.blinds('phone', value)
      return write(
        orm
          .update(identifiers)
          .set({ blind, provenAt: sql`unixepoch()` })
          .where(
            and(
              eq(identifiers.municipality, slug),
              eq(identifiers.account, account),
              inArray(identifiers.blind, [
                ...(await namesOf(data, account, { kind: 'phone', value })),
              ]),
              notExists(
                orm
                  .select({ blind: held.blind })
                  .from(held)
                  .where(and(eq(held.municipality, slug), inArray(held.blind, [blind, ...older]))),
              ),
            ),
          ),
      )
    },

    /** Remembers when the citizen was asked, so that the number is not asked about at every sign-in. */
    async phoneAsked(account: string, value: string): Promise<Statement> {
      return write(
        orm
          .update(identifiers)
          .set({ askedAt: sql`unixepoch()` })
          .where(
            and(
              eq(identifiers.municipality, slug),
              inArray(identifiers.blind, [
                ...(await namesOf(data, account, { kind: 'phone', value })),
              ]),
            ),
          ),
      )
    },
  }
}

export type Confirmations = ReturnType<typeof confirmations>
