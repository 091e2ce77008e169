/** What a flow keeps of a sign-in with another provider: a part of `FlowState`. */
import type { Identity } from '../identity-providers/provider.ts'
import type { Authorization } from './authorization.ts'

export interface FederationState {
  /** The provider that was chosen to sign in with. */
  readonly chosen?: Pick<Authorization, 'provider' | 'page'>
  readonly authorization?: Authorization
  /** What a provider has stated. */
  readonly identity?: Identity
  /** Nobody is known by the identity: the outcome links it to whoever has proven to own an account. */
  readonly linkable?: true
  /** Id of the link that opens the account. */
  readonly link?: string
  /** A provider that is the authority for the address says that it is the citizen's: it is not proven once more. */
  readonly addressProven?: true
}
