/** Who can cause each message. The test message is not among them: only the operator can. */
import type { MessageName } from './index.ts'

/**
 * The cause of each message.
 *
 * - `asking`: a stranger can, who has proven nothing; sent within the budget alone (T26)
 * - `proven`: somebody has proven who they are; sent whatever strangers have used up
 * - `officer`: a decision of the municipality, or a code that is read out at its desk
 */
export const messageCauses = {
  'confirm-contact': 'asking',
  'recovery-code': 'asking',
  'sign-in-code': 'asking',
  'factor-code': 'asking',
  'contact-code': 'asking',
  'already-registered': 'asking',
  'temporary-password': 'asking',
  'user-id': 'asking',
  'contact-request-received': 'asking',
  'document-claimed': 'asking',
  'still-suspended': 'asking',
  'account-created': 'proven',
  'awaiting-approval': 'proven',
  'account-recovered': 'proven',
  'password-changed': 'proven',
  'passkey-added': 'proven',
  'passkey-removed': 'proven',
  'claim-stopped': 'proven',
  'claim-opened': 'proven',
  'identity-linked': 'proven',
  'identity-unlinked': 'proven',
  'details-changed': 'proven',
  'contact-changed': 'proven',
  'agreement-withdrawn': 'proven',
  'data-downloaded': 'proven',
  'deletion-requested': 'proven',
  'factor-added': 'proven',
  'factor-removed': 'proven',
  'factor-reset-requested': 'proven',
  'recovery-codes-made': 'proven',
  'recovery-code-used': 'proven',
  disowned: 'proven',
  approved: 'officer',
  refused: 'officer',
  'account-suspended': 'officer',
  'account-reinstated': 'officer',
  'sessions-ended': 'officer',
  'account-unlocked': 'officer',
  'document-corrected': 'officer',
  'factors-reset': 'officer',
  'contact-code-at-desk': 'officer',
  'contact-changed-at-desk': 'officer',
  'contact-change-undone': 'officer',
  'recovery-at-desk': 'officer',
  'recovery-at-desk-undone': 'officer',
  'sighting-code': 'officer',
  'seen-at-desk': 'officer',
  'sighting-undone': 'officer',
  'account-merged': 'officer',
  'account-closed': 'officer',
  'merge-undone': 'officer',
  'claim-settled': 'officer',
} as const satisfies Readonly<Record<Exclude<MessageName, 'test'>, 'asking' | 'proven' | 'officer'>>

/** The messages that one cause brings about. */
export type MessagesOf<Cause extends (typeof messageCauses)[keyof typeof messageCauses]> = {
  [Name in keyof typeof messageCauses]: (typeof messageCauses)[Name] extends Cause ? Name : never
}[keyof typeof messageCauses]
