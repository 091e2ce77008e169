/** What the suspension of an account writes, and its end. */
import { and, eq } from 'drizzle-orm'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { knownDevices } from '../../accounts/known-devices.ts'
import { mustNotBeMerged } from '../../accounts/merged-account.ts'
import { passwordStore } from '../../accounts/password-store.ts'
import { rememberedDeviceStore } from '../../accounts/remembered-devices.ts'
import { spendAllCodes } from '../../codes/spent-codes.ts'
import type { Keys } from '../../crypto/keys.ts'
import {
  mustBeWhole,
  expectOneRow,
  write,
  type Database,
  type Statement,
} from '../../db/database.ts'
import { accounts } from '../../db/schema.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { sessionStore } from '../../sessions/session-store.ts'

type AccountStatus = FoundAccount['status']

export function suspensionStore(db: Database, keys: Keys, municipality: Municipality) {
  const { orm } = db
  const { slug } = municipality.public
  const sessions = sessionStore(db, slug, municipality.private.lifetimes)
  const passwords = passwordStore(db, keys, slug)
  const devices = knownDevices(db, keys, slug)
  const remembered = rememberedDeviceStore(db, keys, slug)
  const moved = (account: string, from: AccountStatus, to: AccountStatus) => [
    write(
      orm
        .update(accounts)
        .set({ status: to })
        .where(
          and(eq(accounts.municipality, slug), eq(accounts.id, account), eq(accounts.status, from)),
        ),
    ),
    expectOneRow(orm),
  ]

  /** Ends whatever opens the account, or is about to. */
  const endAccess = (account: string): readonly Statement[] => [
    sessions.endAll(account),
    spendAllCodes(db, slug, account),
    // A sign-in or a recovery under way does not outlive it either.
    ...passwords.voidConfirmations(account),
    // What was known may be what it was done for.
    devices.forgetDevices(account),
    remembered.distrustDevices(account),
  ]

  return {
    endAccess,

    /**
     * Ends whatever opens the account, or is about to; what it is and has stays. The batch is refused when the account is
     * not in use any more.
     */
    suspend: (account: string): readonly Statement[] => [
      ...moved(account, 'active', 'suspended'),
      ...endAccess(account),
    ],

    /**
     * The batch is refused when the account is not suspended any more, was merged into another, or could not be signed in
     * to.
     */
    reinstate: (account: string): readonly Statement[] => [
      mustNotBeMerged(orm, account),
      ...moved(account, 'suspended', 'active'),
      mustBeWhole(orm, account),
    ],
  }
}
