/** Takes where somebody can be reached who has lost every contact. Nothing about an account changes, or is told. */
import { fieldsShown } from '../../../contract/fields/index.ts'
import { personIn } from '../person.ts'
import { identifiersIn } from '../identify.ts'
import { requireSlots } from '../slots.ts'
import type { Step } from '../step.ts'

export const requestContact: Step<'request-contact'> = {
  view: () => ({}),

  async answer({ use, ports, visitor }, values) {
    const shown = fieldsShown(use.fields, values)
    const identifiers = identifiersIn(shown, values)
    const person = personIn(ports, shown, values, undefined)
    const pseudonym = await ports.accounts.pseudonym(identifiers)
    const [ofSource, ofSubject, found] = await ports.together(
      await ports.limiter.take('requestFromSource', visitor.source),
      await ports.limiter.take('requestFromSource', pseudonym),
      await ports.accounts.find(identifiers),
    )
    requireSlots(ofSource, ofSubject)
    return { facts: { person: { ...person, identifiers }, subject: found?.id ?? pseudonym } }
  },
}
