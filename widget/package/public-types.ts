/** The types that a page's own code meets, without those of the product's inside. Copied into the package as they stand. */

/** Which of the citizen's ways a screen belongs to. */
export type Flow =
  | 'login'
  | 'register'
  | 'recover'
  | 'change-password'
  | 'find-user'
  | 'request-contact'
  | 'dispute'
  | 'disown'
  | 'federated-login'
  | 'link-identity'
  | 'change-details'
  | 'change-email'
  | 'change-phone'
  | 'withdraw-agreement'
  | 'download-data'
  | 'delete-account'
  | 'step-up'
  | 'add-factor'
  | 'remove-factor'
  | 'new-recovery-codes'
  | 'forget-device'

/** The citizen's own data, as the page may show it to them. */
export interface Account {
  /** Stable name of the account, `acc_…`; the token's `sub`. */
  id: string
  /** What was asked at registration, by field name: `givenNames`, `familyNames`, … */
  details: Record<string, string>
  /** Details that nobody was asked for, and where they come from. */
  derived?: Record<string, 'document' | 'register'> | undefined
  /** Proven contacts, in full. */
  contacts: { channel: string; value: string }[]
  /** Contacts that were only typed, and that nobody has proven. */
  unproven?: { channel: string; value: string }[] | undefined
  /** Documents that the account answers to. */
  documents: { kind: string; value: string }[]
  /** When the account came to be, seconds since 1970. */
  createdAt: number
  /** When its password was last set, seconds since 1970. */
  passwordChangedAt: number
}

/**
 * The citizen who is signed in on this page.
 *
 * @fires change - the citizen signed in or out; read `account`
 */
export interface Session extends EventTarget {
  /** The citizen's own data; null while nobody is signed in. */
  readonly account: Account | null
  /**
   * An access token that is good for half a minute at least; refreshed first when it is not. Rejects with an error whose
   * `code` is `session_required` or `session_ended` when there is none to give.
   */
  token(): Promise<string>
  /** Signs the citizen out, in every tab of this browser; everywhere, on all devices. */
  signOut(options?: { everywhere?: boolean }): Promise<void>
}

export declare const session: Session
