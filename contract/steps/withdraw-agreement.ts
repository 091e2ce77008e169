/** Taking back what was agreed to. */
import * as v from 'valibot'
import type { StepContract, StepConfigBase } from './step.ts'

export interface WithdrawAgreementConfig extends StepConfigBase {
  readonly step: 'withdraw-agreement'
}

export const withdrawAgreementView = v.strictObject({
  /** Ids of the agreements that the account has accepted. */
  accepted: v.array(v.string()),
})

export type WithdrawAgreementView = v.InferOutput<typeof withdrawAgreementView>

export const withdrawAgreement: StepContract<WithdrawAgreementConfig, WithdrawAgreementView> = {
  fields(_, { accepted: [first, ...others] }) {
    return first === undefined
      ? []
      : [{ kind: 'choice', name: 'agreement', options: [first, ...others] }]
  },
  requires: [['password']],
  establishes: () => [],
}
