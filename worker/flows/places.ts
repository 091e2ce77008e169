/** What a place of a flow asks and leads to, and for whom it is there. Pure; knows no particular step and no request. */
import { readAnswer, type Answer } from '../../contract/fields/index.ts'
import { fieldsOf, type StepUse } from '../../contract/steps/index.ts'
import { AuthError } from '../auth-error.ts'
import type { FlowRow } from './ports.ts'
import type { Facts, FlowContext, StepContext } from './step.ts'

/** The place of a flow that has ended. */
export const done = 'done'

/** @throws AuthError `already_done` at the end, `flow_expired` for a place that the way does not have any more */
export function useAt(way: readonly StepUse[], at: string): StepUse {
  if (at === done) throw new AuthError('already_done')
  const use = way.find(({ id }) => id === at)
  // A profile that lost a step while citizens stood on it: they begin again.
  if (!use) throw new AuthError('flow_expired')
  return use
}

export const withUse = (context: FlowContext, use: StepUse) =>
  ({ ...context, use }) as StepContext<StepUse['step']>

/** @throws AuthError `invalid_request` for a field that was not asked for, `invalid_answer` with what is to be corrected */
export function valuesOf(use: StepUse, view: unknown, answer: Answer): Answer {
  const fields = fieldsOf(use, view)
  const known = new Set(fields.map(({ name }) => name))
  if (Object.keys(answer).some((name) => !known.has(name))) throw new AuthError('invalid_request')
  const reading = readAnswer(fields, answer)
  if (!reading.ok) throw new AuthError('invalid_answer', { fields: reading.fields })
  return reading.values
}

/** The next place after `use` whose condition holds; none at the end. */
export function nextUse(way: readonly StepUse[], use: StepUse, facts: Facts): StepUse | undefined {
  const holds = { browser_changed: facts.browserChanged === true }
  return way.slice(way.indexOf(use) + 1).find(({ when }) => !when || holds[when])
}

/** @throws AuthError when there is no such flow for this browser, or its time is over */
export function live(row: FlowRow | null): FlowRow {
  if (!row) throw new AuthError('flow_not_found')
  if (!row.sameBrowser) throw new AuthError('browser_not_recognised')
  if (!row.alive) throw new AuthError('flow_expired')
  return row
}
