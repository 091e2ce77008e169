/**
 * Everything that flows ask of the world, filled by `services.ts`. Each type is its maker's own, and types alone come
 * from there: no flow knows D1, KV, a queue or HTTP.
 */
import type { AccountDeletionStore } from '../accounts/account-deletions.ts'
import type { AccountDetails } from '../accounts/account-details.ts'
import type { AccountLevels } from '../accounts/account-levels.ts'
import type { AccountMerges } from '../accounts/account-merges.ts'
import type { AccountStore } from '../accounts/account-store.ts'
import type { ActivityPlaceStore } from '../accounts/activity-places.ts'
import type { Claims } from '../accounts/claims.ts'
import type { ContactChanges } from '../accounts/contact-changes.ts'
import type { DataDownloadStore } from '../accounts/data-downloads.ts'
import type { DocumentClaims } from '../accounts/document-claims.ts'
import type { Confirmations } from '../accounts/confirmations.ts'
import type { ContactRequests } from '../accounts/contact-requests.ts'
import type { FactorResetStore } from '../accounts/factor-resets.ts'
import type { FactorStore } from '../accounts/factor-store.ts'
import type { KnownDevices } from '../accounts/known-devices.ts'
import type { PasskeyChallenges } from '../accounts/passkey-challenge.ts'
import type { PasskeyStore } from '../accounts/passkey-store.ts'
import type { PasskeyUse } from '../accounts/passkey-use.ts'
import type { PasswordStore } from '../accounts/password-store.ts'
import type { RecoveryCodeStore } from '../accounts/recovery-codes.ts'
import type { RememberedDeviceStore } from '../accounts/remembered-devices.ts'
import type { SecurityQuestions } from '../accounts/security-questions.ts'
import type { SignInRequirementsStore } from '../accounts/sign-in-requirements.ts'
import type { LinkedIdentities } from '../accounts/linked-identities.ts'
import type { conflictOf, linkingTable, situationOf } from '../accounts/linking.ts'
import type { Attempts } from '../audit/attempts.ts'
import type { Audit } from '../audit/audit.ts'
import type { maskPerson } from '../civil-registry/mask.ts'
import type { CivilRegistry } from '../civil-registry/civil-registry.ts'
import type { Codes } from '../codes/codes.ts'
import type { requireRoom } from '../crypto/hash-queue.ts'
import type { PasswordHasher } from '../crypto/password-hash.ts'
import type { newTotpSecret, stepOfCode } from '../crypto/totp.ts'
import type { randomBase32 } from '../crypto/random-base32.ts'
import type { Database, Write } from '../db/database.ts'
import type { IdentityProviders } from '../identity-providers/municipal-providers.ts'
import type { Outbox } from '../delivery/outbox/outbox.ts'
import type { Limiter } from '../limits/limiter.ts'
import type { MessageBudget } from '../limits/message-budget.ts'
import type { SignInLimits } from '../limits/sign-in-limits.ts'
import type { NewPasswords } from '../passwords/assess-new-password.ts'
import type { PhoneReading } from '../phones/phone.ts'
import type { ProofOfWork } from '../proof-of-work/proof-of-work.ts'
import type { SessionStore } from '../sessions/session-store.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { FlowStore } from './flow-store.ts'

export interface Ports {
  /** Seconds since 1970, for display only; the database's clock decides everything else. */
  now(): number
  /** One round trip. */
  readonly batch: Database['batch']
  /** One transaction. False: a decision did not hold any more, and nothing was done. */
  commit(writes: readonly Write[]): Promise<boolean>
  /** An unguessable id for what an operation makes: the same operation makes the same id. */
  idFor(prefix: string, idempotencyKey: string, ...of: readonly string[]): Promise<string>
  /** E.164, by the numbering plan of the municipality's country. */
  readPhone(typed: string): PhoneReading
  readonly randomBase32: typeof randomBase32
  readonly accounts: Omit<AccountStore, 'findBySession'> &
    Omit<PasswordStore, 'voidConfirmations'> &
    KnownDevices &
    SecurityQuestions &
    SignInRequirementsStore &
    Confirmations &
    DocumentClaims &
    ContactChanges &
    AccountDeletionStore &
    AccountDetails &
    AccountMerges &
    DataDownloadStore &
    ActivityPlaceStore &
    AccountLevels
  readonly attempts: Attempts
  readonly audit: Audit
  readonly budget: MessageBudget
  readonly claims: Claims
  readonly codes: Codes
  readonly contactRequests: ContactRequests
  readonly factors: FactorStore & RecoveryCodeStore & RememberedDeviceStore & FactorResetStore
  readonly flows: FlowStore
  readonly identities: LinkedIdentities
  readonly identityProviders: IdentityProviders
  readonly linking: {
    readonly table: typeof linkingTable
    readonly situationOf: typeof situationOf
    readonly conflictOf: typeof conflictOf
  }
  readonly proofOfWork: ProofOfWork
  readonly limiter: Omit<Limiter, 'consumeInstead'>
  readonly outbox: Outbox
  readonly passkeys: PasskeyStore & {
    readonly challenges: PasskeyChallenges
    readonly use: PasskeyUse
  }
  readonly passwords: PasswordHasher & NewPasswords & { readonly requireRoom: typeof requireRoom }
  readonly civilRegistry: CivilRegistry & { readonly mask: typeof maskPerson }
  readonly sessions: Pick<SessionStore, 'open' | 'list' | 'endAll' | 'mustLive' | 'renew'> &
    Pick<Sessions, 'grant' | 'renewed'>
  readonly signInLimits: SignInLimits
  readonly totp: {
    readonly newSecret: typeof newTotpSecret
    readonly stepOfCode: typeof stepOfCode
  }
  /** An address of the municipality's own pages with a link's secret in the fragment. */
  linkTo(kind: string, token: string): string
}
