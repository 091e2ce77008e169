/** Screens that travel with the first script. */
import type { StepName } from '../../contract/steps/index.ts'
import { credentials } from './credentials.ts'
import type { StepViews } from './screen-context.ts'

export const firstViews = { credentials } satisfies StepViews

/** The steps that `all-screens.ts` must hold. */
export type FurtherStep = Exclude<StepName, keyof typeof firstViews>
