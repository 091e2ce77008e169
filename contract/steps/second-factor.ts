/** The second factor, besides the password: one of those that the account has, or the word that they are lost. */
import * as v from 'valibot'
import { factorNames, type FactorName } from '../factors/index.ts'
import { totpDigits } from '../factors/totp.ts'
import type { Field } from '../fields/index.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface SecondFactorConfig extends StepConfigBase {
  readonly step: 'second-factor'
}

/** Chosen in the place of a factor: the citizen has none of them any more. */
export const lostFactor = 'lost'

export const secondFactorView = v.strictObject({
  /** Those that can be shown now, the strongest first. */
  ways: v.array(
    v.strictObject({
      factor: v.picklist(factorNames),
      /** Where its code goes, masked; absent where none is sent. */
      to: v.optional(v.string()),
    }),
  ),
  /** Whether it may be said that they are lost. */
  mayBeLost: v.boolean(),
  /** Days for which this browser need not be asked again; absent where that is not offered. */
  remembersDays: v.optional(v.number()),
})

export type SecondFactorView = v.InferOutput<typeof secondFactorView>

/** What is typed for each on this screen; nothing where a code is sent first. */
const typedFor: Readonly<Partial<Record<FactorName, Field>>> = {
  totp: {
    kind: 'code',
    name: 'code',
    digits: totpDigits,
    when: { field: 'way', oneOf: ['totp'] },
  },
  'recovery-code': {
    kind: 'text',
    name: 'recoveryCode',
    max: 40,
    when: { field: 'way', oneOf: ['recovery-code'] },
  },
}

export const secondFactor: StepContract<SecondFactorConfig, SecondFactorView> = {
  fields(_config, { ways, mayBeLost, remembersDays }) {
    const names: readonly string[] = [
      ...ways.map(({ factor }) => factor),
      ...(mayBeLost ? [lostFactor] : []),
    ]
    const [first = lostFactor, ...others] = names
    return [
      { kind: 'choice', name: 'way', options: [first, ...others], chosen: first },
      ...ways.flatMap(({ factor }) => typedFor[factor] ?? []),
      ...(remembersDays === undefined
        ? []
        : [
            {
              kind: 'option',
              name: 'remember',
              optional: true,
              when: { field: 'way', oneOf: names.filter((name) => name !== lostFactor) },
            } as const,
          ]),
    ]
  },
  requires: [['password']],
  establishes: () => [],
}
