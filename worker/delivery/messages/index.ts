/** The registry of messages: one file and one line each. */
import { accountCreated } from './account-created.ts'
import { accountRecovered } from './account-recovered.ts'
import { accountClosed, accountMerged, mergeUndone } from './account-merged.ts'
import { accountReinstated } from './account-reinstated.ts'
import { accountSuspended } from './account-suspended.ts'
import { accountUnlocked } from './account-unlocked.ts'
import { alreadyRegistered } from './already-registered.ts'
import { approved } from './approved.ts'
import { awaitingApproval } from './awaiting-approval.ts'
import { claimOpened } from './claim-opened.ts'
import { claimSettled } from './claim-settled.ts'
import { claimStopped } from './claim-stopped.ts'
import { confirmContact } from './confirm-contact.ts'
import { contactRequestReceived } from './contact-request-received.ts'
import { detailsChanged } from './details-changed.ts'
import {
  recoveryAtDesk,
  recoveryAtDeskUndone,
  seenAtDesk,
  sightingUndone,
} from './assisted-at-desk.ts'
import { contactChangeUndone, contactChangedAtDesk } from './at-desk.ts'
import { contactChanged } from './contact-changed.ts'
import { agreementWithdrawn } from './agreement-withdrawn.ts'
import { dataDownloaded } from './data-downloaded.ts'
import { deletionRequested } from './deletion-requested.ts'
import { factorAdded } from './factor-added.ts'
import { factorCode } from './factor-code.ts'
import { factorRemoved } from './factor-removed.ts'
import { factorResetRequested } from './factor-reset-requested.ts'
import { recoveryCodeUsed } from './recovery-code-used.ts'
import { recoveryCodesMade } from './recovery-codes-made.ts'
import { factorsReset } from './factors-reset.ts'
import { disowned } from './disowned.ts'
import { contactCode } from './contact-code.ts'
import { contactCodeAtDesk } from './contact-code-at-desk.ts'
import { sightingCode } from './sighting-code.ts'
import { documentClaimed } from './document-claimed.ts'
import { documentCorrected } from './document-corrected.ts'
import { identityLinked } from './identity-linked.ts'
import { identityUnlinked } from './identity-unlinked.ts'
import type { Message } from './message.ts'
import { passkeyAdded } from './passkey-added.ts'
import { passkeyRemoved } from './passkey-removed.ts'
import { passwordChanged } from './password-changed.ts'
import { recoveryCode } from './recovery-code.ts'
import { refused } from './refused.ts'
import { sessionsEnded } from './sessions-ended.ts'
import { signInCode } from './sign-in-code.ts'
import { stillSuspended } from './still-suspended.ts'
import { temporaryPassword } from './temporary-password.ts'
import { testMessage } from './test-message.ts'
import { userId } from './user-id.ts'

export const messages = {
  'confirm-contact': confirmContact,
  'recovery-code': recoveryCode,
  'sign-in-code': signInCode,
  'factor-code': factorCode,
  'already-registered': alreadyRegistered,
  'document-claimed': documentClaimed,
  'claim-stopped': claimStopped,
  'claim-opened': claimOpened,
  'claim-settled': claimSettled,
  'account-created': accountCreated,
  'details-changed': detailsChanged,
  'contact-changed': contactChanged,
  'contact-changed-at-desk': contactChangedAtDesk,
  'contact-change-undone': contactChangeUndone,
  'recovery-at-desk': recoveryAtDesk,
  'recovery-at-desk-undone': recoveryAtDeskUndone,
  'seen-at-desk': seenAtDesk,
  'sighting-undone': sightingUndone,
  'account-merged': accountMerged,
  'account-closed': accountClosed,
  'merge-undone': mergeUndone,
  'agreement-withdrawn': agreementWithdrawn,
  'data-downloaded': dataDownloaded,
  'deletion-requested': deletionRequested,
  'factor-added': factorAdded,
  'factor-removed': factorRemoved,
  'factor-reset-requested': factorResetRequested,
  'recovery-codes-made': recoveryCodesMade,
  'recovery-code-used': recoveryCodeUsed,
  disowned,
  'contact-code': contactCode,
  'contact-code-at-desk': contactCodeAtDesk,
  'sighting-code': sightingCode,
  'account-recovered': accountRecovered,
  'password-changed': passwordChanged,
  'identity-linked': identityLinked,
  'identity-unlinked': identityUnlinked,
  'passkey-added': passkeyAdded,
  'passkey-removed': passkeyRemoved,
  'temporary-password': temporaryPassword,
  'user-id': userId,
  'awaiting-approval': awaitingApproval,
  approved,
  refused,
  'account-suspended': accountSuspended,
  'still-suspended': stillSuspended,
  'account-reinstated': accountReinstated,
  'sessions-ended': sessionsEnded,
  'account-unlocked': accountUnlocked,
  'document-corrected': documentCorrected,
  'factors-reset': factorsReset,
  'contact-request-received': contactRequestReceived,
  test: testMessage,
} satisfies Record<string, Message>

export type MessageName = keyof typeof messages
