/** Documents of the municipality that the citizen has not accepted in the version that is in force. */
import * as v from 'valibot'
import type { StepContract, StepConfigBase } from './step.ts'

export interface AcceptAgreementsConfig extends StepConfigBase {
  readonly step: 'accept-agreements'
}

/** The data of the screen of agreements. */
export const acceptAgreementsView = v.strictObject({
  /** Names of the agreements to accept. */
  agreements: v.array(v.string()),
})

export type AcceptAgreementsView = v.InferOutput<typeof acceptAgreementsView>

export const acceptAgreements: StepContract<AcceptAgreementsConfig, AcceptAgreementsView> = {
  fields: (_config, { agreements }) =>
    agreements.map((agreement) => ({ kind: 'agreement', name: agreement, agreement })),
  requires: [['account'], ['password', 'identity', 'contact']],
  establishes: () => [],
}
