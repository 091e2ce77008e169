/** A new password, chosen after proof. */
import * as v from 'valibot'
import type { Field } from '../fields/index.ts'
import type { PasswordRule } from '../password-composition.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface NewPasswordConfig extends StepConfigBase {
  readonly step: 'new-password'
  readonly rule: PasswordRule
  /** Typed twice. Not our advice: a button that shows the password serves better (GOV.UK, USWDS). */
  readonly twice?: true
  /** After a proof by e-mail, the registered address is asked for once more. */
  readonly email?: true
}

/** The data of the screen of a new password. */
export const newPasswordView = v.strictObject({
  /** What the citizen signs in with, for the password manager's hidden field. */
  username: v.string(),
  /** Whether the registered address is asked for once more. */
  email: v.optional(v.literal(true)),
})

export type NewPasswordView = v.InferOutput<typeof newPasswordView>

/** The field of a new password, and its repetition where the municipality wants one. */
export const chosenTwice = (rule: PasswordRule, twice: boolean | undefined): readonly Field[] => [
  { kind: 'new-password', name: 'password', rule },
  ...(twice ? ([{ kind: 'repeat', name: 'repeated', of: 'password' }] as const) : []),
]

export const newPassword: StepContract<NewPasswordConfig, NewPasswordView> = {
  fields: (config, view) => [
    ...(view.email ? ([{ kind: 'email', name: 'email' }] as const) : []),
    ...chosenTwice(config.rule, config.twice),
  ],
  requires: [['contact', 'password', 'identity']],
  establishes: () => ['new-password'],
}
