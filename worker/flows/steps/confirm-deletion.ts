/** Says what a deletion takes and takes a yes. */
import { requireOwner } from '../owner.ts'
import type { Step } from '../step.ts'

export const confirmDeletion: Step<'confirm-deletion'> = {
  view(context) {
    requireOwner(context)
    return { days: Math.round(context.municipality.private.lifetimes.deletion / 86_400) }
  },

  answer: () => Promise.resolve({}),
}
