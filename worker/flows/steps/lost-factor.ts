/** Says what follows when every second factor is lost, and takes a yes. */
import type { Step } from '../step.ts'

export const lostFactor: Step<'lost-factor'> = {
  view: ({ municipality }) => ({
    hours: Math.round(municipality.private.lifetimes.undo / 3600),
  }),

  answer: () => Promise.resolve({}),
}
