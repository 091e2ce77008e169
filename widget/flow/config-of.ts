/** How a municipality uses a step in a flow. */
import type { FlowKind, StepScreen } from '../../contract/flow.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import type { Service } from '../profile.ts'

/** Finds the profile's use of a step that the Worker names; undefined when the page's profile is older. */
export const configOf = (
  service: Service,
  kind: FlowKind,
  screen: StepScreen,
): StepConfig | undefined =>
  service.profile.flows[kind]?.find(({ id, step }) => id === screen.at && step === screen.step)
