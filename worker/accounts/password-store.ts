/** The passwords of an account, in D1: the citizen's own, and one that was sent. Hashes only. */
import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Locale } from '../../contract/locale.ts'
import { seconds, type Seconds } from '../../contract/units.ts'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, write, type Database, type Statement } from '../db/database.ts'
import { accounts } from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import { passwordChangedNow } from './account-changes.ts'
import { accountEncryption } from './account-encryption.ts'

export function passwordStore({ orm }: Database, keys: Keys, municipality: string) {
  const data = accountEncryption(keys, municipality)
  const ofAccount = (account: string) =>
    and(eq(accounts.municipality, municipality), eq(accounts.id, account))
  const temporariesOf = (account: string) =>
    and(
      eq(temporaryPasswords.municipality, municipality),
      eq(temporaryPasswords.account, account),
      isNull(temporaryPasswords.usedAt),
    )
  /** They open nothing any more, and were not used. */
  const endTemporaries = (account: string): Statement =>
    write(orm.delete(temporaryPasswords).where(temporariesOf(account)))
  const temporaryDigest = (text: string): Promise<string> => data.blind('temporary', text)
  const ofDigest = (account: string, digest: string) =>
    and(eq(temporaryPasswords.account, account), eq(temporaryPasswords.digest, digest))

  return {
    /**
     * Replaces the password, and spends a temporary one; the batch is refused when it has been replaced since
     * `changedAt`.
     */
    setPassword(account: string, record: string, changedAt: number): readonly Statement[] {
      return [
        write(
          orm
            .update(accounts)
            .set({
              password: record,
              passwordChangedAt: passwordChangedNow,
              passwordDisownedAt: null,
            })
            .where(and(ofAccount(account), eq(accounts.passwordChangedAt, changedAt))),
        ),
        expectOneRow(orm),
        // Whoever has chosen a password needs no other: one that lies in a mailbox opens nothing any more.
        write(
          orm
            .update(temporaryPasswords)
            .set({ usedAt: sql`unixepoch()` })
            .where(temporariesOf(account)),
        ),
      ]
    },

    /** As if the password had changed: what was proven with it, or opens beside it, proves and opens nothing more. */
    voidConfirmations: (account: string): readonly Statement[] => [
      write(
        orm
          .update(accounts)
          .set({ passwordChangedAt: passwordChangedNow })
          .where(ofAccount(account)),
      ),
      endTemporaries(account),
    ],

    /**
     * Its citizen says that somebody else knows it: from now on it opens nothing, and what was proven with it proves
     * nothing, until another is chosen by proof of a contact.
     */
    disownPassword: (account: string): readonly Statement[] => [
      write(
        orm
          .update(accounts)
          .set({ passwordDisownedAt: sql`unixepoch()`, passwordChangedAt: passwordChangedNow })
          .where(ofAccount(account)),
      ),
      endTemporaries(account),
    ],

    /** The batch is refused when the password has been replaced since `changedAt`, at which it was proven. */
    passwordMustStand: (account: string, changedAt: number): Statement =>
      write(
        orm.run(sql`INSERT INTO must_hold SELECT count(*) FROM ${accounts}
          WHERE ${ofAccount(account)} AND ${accounts.passwordChangedAt} = ${changedAt}`),
      ),

    /** What is sent to the account from now on is in this language: the one that its citizen signed in with last. */
    setLocale: (account: string, locale: Locale): Statement =>
      write(
        orm
          .update(accounts)
          .set({ locale })
          .where(and(ofAccount(account), ne(accounts.locale, locale))),
      ),

    /** Replaces only the record of a password that has just been verified, unless it has changed meanwhile. */
    rehash: (account: string, from: string, to: string): Statement =>
      write(
        orm
          .update(accounts)
          .set({ password: to })
          .where(and(ofAccount(account), eq(accounts.password, from))),
      ),

    /**
     * Sets a temporary password beside the password. Chooses its row among the accounts, so that for one that does not
     * exist the same statement writes nothing.
     *
     * @param lifetime from when it starts to work
     * @param delay in which it does not work yet
     */
    async setTemporary(
      account: string,
      { text, record }: { readonly text: string; readonly record: string },
      lifetime: Seconds,
      delay: Seconds = seconds(0),
    ): Promise<Statement> {
      const digest = await temporaryDigest(text)
      return write(
        orm.run(sql`INSERT INTO temporary_passwords
            (account, municipality, record, digest, starts_at, expires_at)
          SELECT id, municipality, ${record}, ${digest}, unixepoch() + ${delay},
            unixepoch() + ${delay} + ${lifetime}
          FROM accounts WHERE municipality = ${municipality} AND id = ${account}
          ON CONFLICT (account) DO UPDATE SET record = excluded.record, digest = excluded.digest,
            starts_at = excluded.starts_at, expires_at = excluded.expires_at, used_at = NULL`),
      )
    },

    /** What a temporary password is known by once it is kept. */
    temporaryDigest,

    /** It opens nothing any more, and another one is left as it is. The batch is refused when it was used. */
    withdrawTemporary: (account: string, digest: string): readonly Statement[] => [
      write(
        orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${temporaryPasswords}
          WHERE ${and(ofDigest(account, digest), isNotNull(temporaryPasswords.usedAt))})`),
      ),
      write(orm.delete(temporaryPasswords).where(ofDigest(account, digest))),
    ],

    /** The batch is refused when a temporary password that lives until then has expired meanwhile. */
    temporaryMustLive: (until: number): Statement =>
      write(orm.run(sql`INSERT INTO must_hold SELECT unixepoch() < ${until}`)),
  }
}

export type PasswordStore = ReturnType<typeof passwordStore>
