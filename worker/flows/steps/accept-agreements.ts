/** Takes the acceptance of what is in force now. The outcome keeps it, with version and hash of the text. */
import type { Step } from '../step.ts'

export const acceptAgreements: Step<'accept-agreements'> = {
  view: ({ state }) => ({ agreements: [...(state.due ?? [])] }),
  answer: ({ state }) => Promise.resolve({ state: { agreed: state.due ?? [] } }),
}
