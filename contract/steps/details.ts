/** The citizen's own data, as the municipality asks for it; the password too, where it is chosen here. */
import * as v from 'valibot'
import type { Field } from '../fields/index.ts'
import type { Evidence, StepContract, StepConfigBase } from './step.ts'

/** Part of a long form that is answered by itself. */
export interface FormSection {
  readonly id: 'person' | 'address' | 'contact' | 'access'
  /** Names of fields of the step, in their order. */
  readonly fields: readonly string[]
}

export interface DetailsConfig extends StepConfigBase {
  readonly step: 'details'
  readonly fields: readonly Field[]
  /**
   * For more than about six fields: a few at a time, then what was answered to be checked. What stands in no section, as
   * a consent, stands with the check.
   *
   * @see https://design-system.service.gov.uk/patterns/check-answers/
   */
  readonly sections?: readonly FormSection[]
  /** The registration ends here: a temporary password goes to the address, and its use proves the address. */
  readonly sends?: 'temporary-password'
}

/** The data of the form. */
export const detailsView = v.strictObject({
  /**
   * Field name -> what the municipality's register already holds, masked: nothing is told in full before a contact is
   * proven. Such a field may be left empty, which keeps what the register holds.
   */
  known: v.record(v.string(), v.string()),
})

export type DetailsView = v.InferOutput<typeof detailsView>

export const details: StepContract<DetailsConfig, DetailsView> = {
  fields: (config, { known }) =>
    config.fields.map((field) => (field.name in known ? { ...field, optional: true } : field)),
  requires: [],
  establishes(config) {
    const evidence: Evidence[] = []
    if (config.fields.some(({ kind }) => kind === 'email')) evidence.push('person')
    if (config.fields.some(({ kind }) => kind === 'new-password')) evidence.push('new-password')
    if (config.sends) evidence.push(config.sends)
    return evidence
  },
}

/** The view of a form that nothing is known for: the one that a flow can open with. */
export const nothingKnown: DetailsView = { known: {} }
