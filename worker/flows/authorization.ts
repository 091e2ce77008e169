/** A request to another provider, as the flow remembers it until the answer comes. */
import type { AuthorizationRequest } from '../identity-providers/provider.ts'

/** What was asked of a provider, and where its answer is brought to. */
export interface Authorization {
  /** Id of the provider in the profile. */
  readonly provider: string
  /** The page with the element that the citizen came from; the Worker's own page without script when absent. */
  readonly page?: string
  readonly request: AuthorizationRequest
  /** Address of the provider's page. */
  readonly location: string
}
