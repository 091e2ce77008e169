/** What the suspension of an account writes, and its end. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { credentialStore } from '../accounts/credential-store.ts'
import { sessionStore } from '../accounts/session-store.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Keys } from '../crypto/keys.ts'
import { mustBeWhole, mustHold, write, type Database, type Statement } from '../db/database.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import { accounts } from '../db/schema.ts'
import { challenges } from '../db/schema-flows.ts'
import type { Municipality } from '../municipalities/municipality.ts'

type Status = FoundAccount['status']

export function suspensionStore(db: Database, keys: Keys, municipality: Municipality) {
  const { orm } = db
  const { slug } = municipality.public
  const sessions = sessionStore(db, slug, municipality.private.lifetimes)
  const credentials = credentialStore(db, keys, slug)
  const moved = (account: string, from: Status, to: Status, more = {}) => [
    write(
      orm
        .update(accounts)
        .set({ status: to, ...more })
        .where(
          and(eq(accounts.municipality, slug), eq(accounts.id, account), eq(accounts.status, from)),
        ),
    ),
    mustHold(orm),
  ]

  return {
    /**
     * Ends whatever opens the account, or is about to; what it is and has stays. The batch is refused when the account is
     * not in use any more.
     */
    suspend: (account: string): readonly Statement[] => [
      // As if the password had changed: a sign-in or a recovery under way does not outlive the suspension either.
      ...moved(account, 'active', 'suspended', {
        passwordChangedAt: sql`max(unixepoch(), ${accounts.passwordChangedAt} + 1)`,
      }),
      sessions.endAll(account),
      write(
        orm
          .update(challenges)
          .set({ consumedAt: sql`unixepoch()` })
          .where(
            and(
              eq(challenges.municipality, slug),
              eq(challenges.subject, account),
              isNull(challenges.consumedAt),
            ),
          ),
      ),
      write(
        orm
          .update(temporaryPasswords)
          .set({ usedAt: sql`unixepoch()` })
          .where(
            and(
              eq(temporaryPasswords.municipality, slug),
              eq(temporaryPasswords.account, account),
              isNull(temporaryPasswords.usedAt),
            ),
          ),
      ),
      // What was known when it was suspended may be what it was suspended for.
      credentials.forgetDevices(account),
    ],

    /** The batch is refused when the account is not suspended any more, or could not be signed in to. */
    reinstate: (account: string): readonly Statement[] => [
      ...moved(account, 'suspended', 'active'),
      mustBeWhole(orm, account),
    ],
  }
}
