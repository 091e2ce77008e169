/** Takes a yes. What it brings about is the flow's outcome. */
import type { Step } from '../step.ts'

export const confirm: Step<'confirm'> = {
  view: () => ({}),
  answer: () => Promise.resolve({}),
}
