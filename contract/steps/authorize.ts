/** At another provider: what it puts into the address that it sends the citizen back to is the answer. */
import * as v from 'valibot'
import type { StepContract, StepConfigBase } from './step.ts'

export interface AuthorizeConfig extends StepConfigBase {
  readonly step: 'authorize'
}

export const authorizeView = v.strictObject({
  /** Id of the provider in the profile. */
  provider: v.string(),
  /** The provider's own page: the citizen goes there. */
  location: v.string(),
})

export type AuthorizeView = v.InferOutput<typeof authorizeView>

/** Parameters of an authorization response: RFC 6749 §4.1.2, RFC 9207 §2, and what Apple adds once. */
export const responseParameters = ['state', 'code', 'iss', 'error', 'user'] as const

export const authorize: StepContract<AuthorizeConfig, AuthorizeView> = {
  fields: () =>
    responseParameters.map((name) => ({ kind: 'parameter', name, optional: true }) as const),
  requires: [],
  establishes: () => ['account', 'identity'],
}
