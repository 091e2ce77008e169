/** "Delete my account?", with what goes, what stays and for how long. */
import * as v from 'valibot'
import type { Locale } from '../locale.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface ConfirmDeletionConfig extends StepConfigBase {
  readonly step: 'confirm-deletion'
  /** What a law keeps, in the city's words: what, for how long, and by which article. */
  readonly kept?: readonly Readonly<Partial<Record<Locale, string>>>[]
}

export const confirmDeletionView = v.strictObject({
  /** Days in which a sign-in keeps the account. */
  days: v.number(),
})

export type ConfirmDeletionView = v.InferOutput<typeof confirmDeletionView>

export const confirmDeletion: StepContract<ConfirmDeletionConfig, ConfirmDeletionView> = {
  fields: () => [],
  requires: [['password']],
  establishes: () => [],
}
