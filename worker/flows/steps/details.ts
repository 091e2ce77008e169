/** Takes what a registration needs. No account comes of it before a contact is proven (T14). */
import type { Identifier } from '../../../contract/fields/identifier.ts'
import { fieldsShown, type Answer, type Field } from '../../../contract/fields/index.ts'
import { chosenPassword } from '../chosen-password.ts'
import { identifiersIn } from '../identify.ts'
import type { Contact, FoundAccount } from '../ports.ts'
import { requireSlots } from '../slots.ts'
import type { Facts, Person, Step, StepContext } from '../step.ts'

export const details: Step<'details'> = {
  view: () => ({}),

  async answer(context, values) {
    const { ports, use, visitor, operation } = context
    const shown = fieldsShown(use.fields, values)
    const person = personIn(shown, values)
    const identifiers: readonly Identifier[] = [
      { kind: 'email', value: person.contact.value },
      ...person.documents,
    ]
    const pseudonym = await ports.accounts.pseudonym(identifiers.slice(0, 1))
    const [slot, found] = await ports.together(
      await ports.limiter.take('beginFromSource', visitor.source),
      await ports.accounts.find(identifiers),
    )
    requireSlots(slot)

    const id = await ports.idFor('aud', operation, 'registration_begun')
    return {
      facts: {
        person,
        subject: pseudonym,
        username: person.contact.value,
        destination: { contact: person.contact, to: person.contact.value },
        ...(found && { taken: takenBy(found) }),
        ...(await passwordIn(context, shown, values, person)),
      },
      writes: [await ports.audit.entry(id, 'registration_begun', pseudonym)],
    }
  },
}

const takenBy = (found: FoundAccount): NonNullable<Facts['taken']> => ({
  account: found.id,
  contact: found.contacts[0] ?? null,
})

function personIn(fields: readonly Field[], values: Answer): Person {
  const named = (kind: Field['kind']) => fields.filter((field) => field.kind === kind)
  const [email] = named('email')
  const contact: Contact = { channel: 'email', value: values[email?.name ?? ''] ?? '' }
  const texts = named('text').map(({ name }) => [name, values[name] ?? ''] as const)
  return {
    contact,
    // What was typed may read as several kinds; the most specific is what it is kept as.
    documents: named('identifier').flatMap((field) => identifiersIn([field], values).slice(0, 1)),
    details: Object.fromEntries(texts.filter(([, value]) => value !== '')),
    agreements: fields.flatMap((field) => (field.kind === 'agreement' ? [field.agreement] : [])),
  }
}

/** Where the password is chosen here, and not after the proof. */
async function passwordIn(
  context: StepContext<'details'>,
  fields: readonly Field[],
  values: Answer,
  person: Person,
): Promise<Partial<Facts>> {
  const field = fields.find((one) => one.kind === 'new-password')
  if (!field) return {}
  const about = [
    person.contact.value,
    ...Object.values(person.details),
    ...person.documents.map(({ value }) => value),
  ]
  return chosenPassword(context, field, values[field.name] ?? '', about)
}
