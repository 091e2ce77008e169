/** A form that is divided in the page is whole where no script divides it. */
import type { FlowSteps, PublicProfile } from '../../contract/profile.ts'
import type { StepConfig } from '../../contract/steps/index.ts'

function whole(config: StepConfig): StepConfig {
  if (config.step !== 'details') return config
  const { sections: _, ...rest } = config
  return rest
}

const wholeSteps = ([first, ...others]: FlowSteps): FlowSteps => [
  whole(first),
  ...others.map(whole),
]

export const withWholeForms = (profile: PublicProfile): PublicProfile => ({
  ...profile,
  flows: Object.fromEntries(
    Object.entries(profile.flows).map(([kind, steps]) => [kind, wholeSteps(steps)]),
  ) as PublicProfile['flows'],
})
