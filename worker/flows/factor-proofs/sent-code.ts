/** A code that is sent to a proven contact: the next step sends it and takes it. */
import { AuthError } from '../../auth-error.ts'
import { masked } from '../masked-contact.ts'
import type { FactorProof } from './factor-proof.ts'

export const sentCode: FactorProof = {
  prove({ state }, values) {
    const contact = state.ways?.find(({ factor }) => factor === values['way'])?.contact
    if (!contact) throw new AuthError('flow_expired')
    return Promise.resolve({
      state: {
        conditions: [...(state.conditions ?? []), 'factor_by_message' as const],
        destination: { contact, to: masked(contact) },
      },
    })
  },
}
