/** Documents that an account has, or asks for, only because somebody typed them; they end when their owner says so. */
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { accounts, identifiers } from '../db/schema.ts'
import { sessions } from '../db/schema-sessions.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import { accountClosed } from './account-changes.ts'
import { endSessions } from '../sessions/session-ends.ts'
import { accountEncryption, type StoredIdentifier } from './account-encryption.ts'

export const documentClaims = ({ orm }: Database, keys: Keys, municipality: string) => ({
  /**
   * Closes the account that has one of these documents by having typed it alone, and whatever registration waits for
   * one: sessions end, nothing opens it any more, its names are free.
   */
  async stopClaims(documents: readonly StoredIdentifier[]): Promise<readonly Statement[]> {
    const data = accountEncryption(keys, municipality)
    const known = await Promise.all(documents.map(({ kind, value }) => data.blinds(kind, value)))
    const blinds = known.flat()
    const claimants = orm
      .select({ account: identifiers.account })
      .from(identifiers)
      .where(
        and(
          // The city twice, so that each half has an index of its own.
          or(
            and(eq(identifiers.municipality, municipality), inArray(identifiers.blind, blinds)),
            and(
              eq(identifiers.municipality, municipality),
              inArray(identifiers.pendingBlind, blinds),
            ),
          ),
          isNull(identifiers.provenAt),
          // Two officers have seen it with its person.
          isNull(identifiers.seenAt),
        ),
      )
    return [
      endSessions(orm, inArray(sessions.account, claimants)),
      // The row itself stays for the audit; one that waited is forgotten by the purge.
      write(
        orm
          .update(accounts)
          .set({ ...accountClosed, password: null })
          .where(inArray(accounts.id, claimants)),
      ),
      write(orm.delete(temporaryPasswords).where(inArray(temporaryPasswords.account, claimants))),
      // Last, for it is by these that they are found.
      write(orm.delete(identifiers).where(inArray(identifiers.account, claimants))),
    ]
  },
})

export type DocumentClaims = ReturnType<typeof documentClaims>
