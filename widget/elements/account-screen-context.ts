/** What the account is drawn from, and what can be done on it. */
import type { AccountView, IdentityView, SessionView } from '../../contract/account.ts'
import type { Failure } from '../api/failure.ts'
import type { ScreenContext } from '../steps/screen-context.ts'
import type { ConnectedServicesContext } from './connected-services-view.ts'

export interface AccountScreenContext extends ScreenContext {
  readonly account: AccountView
  readonly sessions: readonly SessionView[]
  readonly services: ConnectedServicesContext
  readonly identities: readonly IdentityView[]
  readonly result?: { readonly ended: readonly SessionView[] } | Failure
  readonly busy?: string
  /** What is to be ended, once the citizen says so. */
  readonly asking?: string
  readonly changePassword: () => void
  readonly linkIdentity: () => void
  /** Of another provider, with the id of its link. */
  readonly unlink: (which: string) => void
  /** Each with a session's id, `others` or `all`. */
  readonly ask: (which: string) => void
  readonly end: (which: string) => void
  /** Nothing is ended. */
  readonly keep: () => void
  readonly signOut: () => void
}
