/** Asks the municipality's register for a person. What it holds is shown masked, on the next screen, to whoever asked. */
import type { DocumentKind } from '../../../contract/documents/index.ts'
import type { Identifier } from '../../../contract/fields/identifier.ts'
import { identifiersIn, usernameIn } from '../identify.ts'
import { requireSlots } from '../slots.ts'
import type { Step } from '../step.ts'

export const findPerson: Step<'find-person'> = {
  view: () => ({}),

  async answer({ use, ports, visitor }, values) {
    const identifiers = identifiersIn(use.fields, values)
    const [identifier] = identifiers
    const document = identifiers.find(isDocument)
    const [slot] = await ports.together(
      await ports.limiter.take('lookUpFromSource', visitor.source),
    )
    requireSlots(slot)
    if (!identifier) return {}
    // What fits several kinds is asked for as the most specific one, which is also what it is kept as.
    const register = document ? await ports.registry.find(document) : undefined
    const person = { details: {}, identifiers: [identifier], contacts: [], agreements: [] }
    return {
      facts: { ...(register && { register }), person, username: usernameIn(use.fields, values) },
    }
  },
}

const isDocument = (one: Identifier): one is Identifier & { readonly kind: DocumentKind } =>
  one.kind !== 'email' && one.kind !== 'user-id'
