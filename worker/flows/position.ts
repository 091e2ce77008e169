/** Where in a flow a citizen stands: which step is next, what its screen shows, what an answer to it says. */
import { kindNameOf } from '../../contract/fields/document-kind.ts'
import {
  readAnswer,
  type Answer,
  type Field,
  type FieldValues,
} from '../../contract/fields/index.ts'
import type { FlowKind, StepScreen } from '../../contract/flow.ts'
import { assertionFields, isAssertion } from '../../contract/passkeys.ts'
import { nothingKnown } from '../../contract/steps/details.ts'
import { fieldsOf, type StepName, type StepConfig } from '../../contract/steps/index.ts'
import type { StepCondition } from '../../contract/steps/step.ts'
import { AuthError } from '../auth-error.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { FlowRow } from './flow-store.ts'
import type { FlowState, FlowContext, StepContext } from './step.ts'
import { steps } from './steps/index.ts'

/** The last position of a flow. */
export const done = 'done'

/** The position of a flow that was finished in another browser, by its link. */
export const elsewhere = 'elsewhere'

/** @throws AuthError `not_found` for a flow that the municipality does not have */
export function requireSteps(municipality: Municipality, kind: FlowKind) {
  const configs = municipality.public.flows[kind]
  if (!configs) throw new AuthError('not_found')
  return configs
}

export const withConfig = (context: FlowContext, config: StepConfig) =>
  ({ ...context, config }) as StepContext<StepName>

/** @throws AuthError when nothing is asked there */
export function stepAt(municipality: Municipality, kind: FlowKind, at: string): StepConfig {
  if (at === done) throw new AuthError('already_done')
  const config = requireSteps(municipality, kind).find(({ id }) => id === at)
  // A profile that lost a step while citizens stood on it: they begin again.
  if (!config) throw new AuthError('flow_expired')
  return config
}

/** The next step after `config` whose condition holds; none at the end. */
export function nextStep(
  configs: readonly StepConfig[],
  config: StepConfig,
  state: Pick<FlowState, 'addressProven' | 'continues' | 'conditions'>,
): StepConfig | undefined {
  const holds = (when: StepCondition) =>
    when === 'browser_changed'
      ? state.continues !== undefined
      : (state.conditions ?? []).includes(when)
  // Of a registration alone: what an authority has proven needs no code.
  const isNeedless = ({ step }: StepConfig) => step === 'verify-code' && state.addressProven
  return configs
    .slice(configs.indexOf(config) + 1)
    .find((next) => (!next.when || holds(next.when)) && !isNeedless(next))
}

export function screenAt(context: FlowContext, config: StepConfig): StepScreen {
  const view = steps[config.step].view(withConfig(context, config))
  // A step's view is the view of its own name.
  return { at: config.id, step: config.step, flow: context.flow.id, view } as StepScreen
}

/**
 * The values of an answer to the first screen of a flow; where the city has passkeys, one may stand in for what it asks.
 *
 * @throws AuthError as `valuesOf`
 */
export const openingValuesOf = (
  { public: { passkeys } }: Municipality,
  config: StepConfig,
  answer: Answer,
): FieldValues =>
  passkeys && config.step === 'credentials' && isAssertion(answer)
    ? readValues(assertionFields, answer)
    : valuesOf(config, nothingKnown, answer)

/** @throws AuthError `invalid_request` for a field that was not asked for, `invalid_answer` with every error */
export const valuesOf = (config: StepConfig, view: unknown, answer: Answer): FieldValues =>
  readValues(fieldsOf(config, view), answer)

function readValues(fields: readonly Field[], answer: Answer): FieldValues {
  // Beneath a number that reads as several documents stands which one it is.
  const known = new Set(
    fields.flatMap(({ kind, name }) => (kind === 'identifier' ? [name, kindNameOf(name)] : [name])),
  )
  if (Object.keys(answer).some((name) => !known.has(name))) throw new AuthError('invalid_request')
  const reading = readAnswer(fields, answer)
  if (!reading.ok) throw new AuthError('invalid_answer', { fields: reading.fields })
  return reading.values
}

/** @throws AuthError when there is no such flow for this browser, or its time is over */
export function live(row: FlowRow | null): FlowRow {
  if (!row) throw new AuthError('flow_not_found')
  if (!row.sameBrowser) throw new AuthError('browser_not_recognised')
  if (row.at === elsewhere) throw new AuthError('finished_elsewhere')
  if (!row.alive) throw new AuthError('flow_expired')
  return row
}
