/** What the suspension of an account writes, and its end. */
import { statusBecomes } from '../../accounts/account-status.ts'
import { knownDevices } from '../../accounts/known-devices.ts'
import { mustNotBeMerged } from '../../accounts/merged-account.ts'
import { passwordStore } from '../../accounts/password-store.ts'
import { rememberedDeviceStore } from '../../accounts/remembered-devices.ts'
import { spendAllCodes } from '../../codes/spent-codes.ts'
import type { Keys } from '../../crypto/keys.ts'
import { mustBeWhole, type Database, type Statement } from '../../db/database.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { sessionStore } from '../../sessions/session-store.ts'

export function suspensionStore(db: Database, keys: Keys, municipality: Municipality) {
  const { orm } = db
  const { slug } = municipality.public
  const sessions = sessionStore(db, slug, municipality.private.lifetimes)
  const passwords = passwordStore(db, keys, slug)
  const devices = knownDevices(db, keys, slug)
  const remembered = rememberedDeviceStore(db, keys, slug)

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
      ...statusBecomes(db, slug, account, ['active', 'suspended']),
      ...endAccess(account),
    ],

    /**
     * The batch is refused when the account is not suspended any more, was merged into another, or could not be signed in
     * to.
     */
    reinstate: (account: string): readonly Statement[] => [
      mustNotBeMerged(orm, account),
      ...statusBecomes(db, slug, account, ['suspended', 'active']),
      mustBeWhole(orm, account),
    ],
  }
}
