/**
 * Two accounts of one person, in D1: one is closed, and a document that was seen signs in to the other. Nothing else goes
 * over: whatever opens an account, or raises what it may do, stays where it was proven.
 */
import { and, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { days } from '../../contract/units.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import { decrypt } from '../crypto/encryption.ts'
import type { Keys } from '../crypto/keys.ts'
import {
  expectOneRow,
  mustBeWhole,
  read,
  write,
  type Database,
  type Statement,
} from '../db/database.ts'
import { identifiers } from '../db/schema.ts'
import { accountDeletions } from '../db/schema-account.ts'
import { claims } from '../db/schema-claims.ts'
import { mergedAccounts as table } from '../db/schema-duplicates.ts'
import { proposals } from '../db/schema-proposals.ts'
import { accountEncryption, type StoredIdentifier } from './account-encryption.ts'
import { statusBecomes } from './account-status.ts'
import { movedDocuments, type MovedDocument } from './moved-document.ts'

/** In which a merge can be undone; the closed account is deleted then. */
export const mergeUndone = days(30)

export interface AccountMerge {
  /** Account that was closed. */
  readonly closed: string
  /** Account that stays. */
  readonly into: string
  /** Id of the act of two officers. */
  readonly proposal: string
  readonly moved: MovedDocument | null
}

/** What the act of two officers holds of it. */
export interface MergeRecord {
  readonly moved?: MovedDocument | null
}

interface Row extends Omit<AccountMerge, 'moved'> {
  readonly sealed: string
}

export function accountMerges({ orm }: Database, keys: Keys, slug: string) {
  const data = accountEncryption(keys, slug)
  const blindsOf = ({ kind, value }: StoredIdentifier) => data.blinds(kind, value)

  const moving = movedDocuments({ orm }, keys, slug)

  return {
    whereabouts: moving.whereabouts,

    /** The batch is refused where one of the accounts is to be deleted. */
    mustStay: (ids: readonly string[]): Statement =>
      write(
        orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${accountDeletions}
          WHERE ${inArray(accountDeletions.account, [...ids])})`),
      ),

    /** The batch is refused where one of the accounts has a contact that can still be undone. */
    mustBeSettled: (ids: readonly string[]): Statement =>
      write(
        orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${identifiers}
          WHERE ${and(
            inArray(identifiers.account, [...ids]),
            or(
              gt(identifiers.provisionalUntil, sql`unixepoch()`),
              gt(identifiers.leavesAt, sql`unixepoch()`),
            ),
          )})`),
      ),

    /** The batch is refused where another was merged into it: either side of that could not undo it any more. */
    mustHoldNoOther: (account: string): Statement =>
      write(
        orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${table}
          WHERE ${eq(table.into, account)})`),
      ),

    /** The batch is refused where somebody's claim on one of these documents is open. */
    async mustBeUnclaimed(documents: readonly StoredIdentifier[]): Promise<readonly Statement[]> {
      if (documents.length === 0) return []
      const blinds = (await Promise.all(documents.map(blindsOf))).flat()
      return [
        write(
          orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${identifiers}
            INNER JOIN ${claims} ON ${claims.claimant} = ${identifiers.account}
            WHERE ${and(
              eq(identifiers.municipality, slug),
              inArray(identifiers.pendingBlind, blinds),
              eq(claims.state, 'open'),
            )})`),
        ),
      ]
    },

    /** Of a closed account that opens no more; its end is that of any account whose deletion was asked for. */
    async merge({ closed, into, proposal, moved }: AccountMerge): Promise<readonly Statement[]> {
      return [
        ...(moved ? await moving.goesOver(moved, closed, into) : []),
        write(orm.insert(table).values({ account: closed, municipality: slug, into, proposal })),
        write(
          orm.insert(accountDeletions).values({
            account: closed,
            municipality: slug,
            dueAt: sql`unixepoch() + ${mergeUndone}`,
          }),
        ),
        mustBeWhole(orm, into),
      ]
    },

    /**
     * Everything is where it was, but for a document that is gone. The batch is refused when that is otherwise since, or the
     * closed account would be known by nothing or reached by nothing without it.
     *
     * @param isGone as `whereabouts` has it
     */
    async unmerge(
      { closed, into, moved }: AccountMerge,
      isGone: boolean,
    ): Promise<readonly Statement[]> {
      return [
        ...(moved && !isGone ? await moving.comesBack(moved, into, closed) : []),
        ...(moved && isGone ? [await moving.mustBeGone(moved, into)] : []),
        write(orm.delete(table).where(and(eq(table.account, closed), eq(table.into, into)))),
        expectOneRow(orm),
        write(orm.delete(accountDeletions).where(eq(accountDeletions.account, closed))),
        ...statusBecomes({ orm }, slug, closed, ['suspended', 'active']),
        mustBeWhole(orm, closed),
        mustBeWhole(orm, into),
      ]
    },

    /** Merges that can be undone, of which an account is either side. */
    mergesOf: (account: string): Statement<Promise<readonly AccountMerge[]>> =>
      read(
        orm
          .select({
            closed: sql<string>`${table.account}`.as('closed'),
            into: table.into,
            proposal: table.proposal,
            sealed: proposals.sealed,
          })
          .from(table)
          .innerJoin(proposals, eq(proposals.id, table.proposal))
          .where(
            and(
              or(eq(table.account, account), eq(table.into, account)),
              eq(proposals.state, 'confirmed'),
              gt(proposals.expiresAt, sql`unixepoch()`),
            ),
          ),
        (rows: readonly Row[]) =>
          Promise.all(
            rows.map(async ({ sealed, ...merge }) => {
              const place = { municipality: slug, id: merge.proposal }
              const context = encryptionContextOf('proposals.sealed', place)
              const { moved } = (await decrypt(keys.encryption, context, sealed)) as MergeRecord
              return { ...merge, moved: moved ?? null }
            }),
          ),
      ),

    /** By a press, and no officer's. The batch is refused when it was undone already. */
    mergeWithdrawn: (proposal: string): readonly Statement[] => [
      write(
        orm
          .update(proposals)
          .set({ state: 'undone', expiresAt: sql`unixepoch()` })
          .where(
            and(
              eq(proposals.municipality, slug),
              eq(proposals.id, proposal),
              eq(proposals.state, 'confirmed'),
              gt(proposals.expiresAt, sql`unixepoch()`),
            ),
          ),
      ),
      expectOneRow(orm),
    ],
  }
}

export type AccountMerges = ReturnType<typeof accountMerges>
