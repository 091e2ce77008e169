/** Takes what a registration needs, screen by screen. No account comes of it before a contact is proven (T14). */
import type { Identifier } from '../../../contract/fields/identifier.ts'
import { fieldsShown, type Answer, type Field } from '../../../contract/fields/index.ts'
import { AuthError } from '../../auth-error.ts'
import { begun } from '../begun.ts'
import type { FoundAccount } from '../accounts-port.ts'
import { aboutPerson, chosenPassword } from '../chosen-password.ts'
import { mergePerson, personIn } from '../registrant.ts'
import type { Asked } from '../limits-port.ts'
import { requireWork, settle, workDone } from '../proof-of-work.ts'
import { vouchedFor } from '../register-claim.ts'
import { requireSlots } from '../require-allowed.ts'
import type { Facts, Person, Step, StepContext } from '../step.ts'
import { ownContact } from '../taken.ts'
import { takeTry } from '../tries.ts'

export const details: Step<'details'> = {
  view: ({ use, facts, ports }) => {
    const person = vouchedFor(facts.register)
    const asked = new Set(use.fields.map(({ name }) => name))
    const known = Object.entries(ports.registry.mask(person)).filter(([name]) => asked.has(name))
    return { known: Object.fromEntries(known) }
  },

  async answer(context, values) {
    const { ports, use, visitor, facts } = context
    const shown = fieldsShown(use.fields, values)
    if (comparesWithRegister(facts, shown, values)) await takeTry(context)
    const register = registerFor(facts, shown, values)
    const person = mergePerson(facts.person, personIn(ports, shown, values, register))
    const email = person.contacts.find(({ channel }) => channel === 'email')
    const [userIds, documents] = apart(person.identifiers)
    const names = [...(email ? [{ kind: 'email', value: email.value } as const] : []), ...documents]
    const pseudonym = await ports.accounts.pseudonym([...names, ...userIds])
    // Counted once a registration, however many screens it has.
    const asked: readonly Asked[] = facts.person ? [] : begun(context)
    const [work, slots, found, namesake] = await ports.together(
      await workDone(context),
      await ports.limiter.takeAll(...asked),
      await ports.accounts.find(names),
      await ports.accounts.find(userIds),
    )
    const paid = await requireWork(context, pseudonym, work, slots)
    if (namesake) await refuseTaken(context, shown)
    const typed = emailTyped(shown, values)
    return {
      facts: {
        person,
        subject: pseudonym,
        named: { pseudonym, ...namedBefore(facts), ...(typed !== '' && { email: typed }) },
        username: usernameOf(context, person, values),
        ...(email && {
          destination: {
            contact: email,
            // The register's address, which the citizen has not typed, is not told before it is proven.
            ...(typed !== '' && { to: email.value }),
          },
        }),
        ...(found && found.status !== 'unconfirmed' && { taken: takenBy(found, documents) }),
        ...(await passwordIn(context, shown, values, person)),
      },
      writes: [
        ...(await settle(context, asked, { paid, right: false })),
        ...(await ports.attempts.note({
          event: 'registration_begun',
          subject: pseudonym,
          source: visitor.source,
        })),
      ],
      ...(work && { work }),
    }
  },
}

/** An address that was typed on an earlier screen. */
const namedBefore = ({ named }: Facts) => (named?.email === undefined ? {} : { email: named.email })

const emailTyped = (fields: readonly Field[], values: Answer) =>
  fields.flatMap(({ kind, name }) => (kind === 'email' ? [values[name] ?? ''] : []))[0] ?? ''

/**
 * The register fills in what was left empty only for whoever will prove the register's own address: anybody may type a
 * stranger's document.
 *
 * @throws AuthError `invalid_answer` when another address is given and something is left empty
 */
function registerFor(facts: Facts, fields: readonly Field[], values: Answer): Facts['register'] {
  const known = vouchedFor(facts.register)
  const typed = emailTyped(fields, values)
  if (typed === '' || typed === known['email']) return facts.register
  const missing = fields.filter(
    ({ name, optional }) => name in known && !optional && (values[name] ?? '') === '',
  )
  if (missing.length > 0)
    throw new AuthError('invalid_answer', {
      fields: Object.fromEntries(missing.map(({ name }) => [name, 'required' as const])),
    })
  return facts.register && { is: 'absent' }
}

/** Whether what is typed will be compared with what the register holds, which is another person's until it is proven. */
const comparesWithRegister = (facts: Facts, fields: readonly Field[], values: Answer): boolean =>
  'email' in vouchedFor(facts.register) && emailTyped(fields, values) !== ''

/** What signs in here: never the register's address, which the citizen has not typed. */
function usernameOf(
  { municipality, facts }: StepContext<'details'>,
  { identifiers, contacts }: Person,
  values: Answer,
): string {
  const [first] = municipality.public.flows.login
  const fields = first.step === 'credentials' ? first.fields : []
  const byEmail = fields.some((one) => one.kind === 'identifier' && one.accepts.includes('email'))
  const typed = Object.values(values)
  const email = contacts.find(({ channel, value }) => channel === 'email' && typed.includes(value))
  const name = (byEmail && email?.value) || identifiers[0]?.value
  return name ?? email?.value ?? facts.username ?? ''
}

/** A chosen user ID tells nothing of anybody, so it may be said that one is taken; a document or an address may not. */
function apart(identifiers: readonly Identifier[]) {
  const isUserId = ({ kind }: Identifier) => kind === 'user-id'
  return [identifiers.filter(isUserId), identifiers.filter((one) => !isUserId(one))] as const
}

/**
 * Behind the human check of the screen, and few times for one source, so that nobody copies the list of users.
 *
 * @throws AuthError `invalid_answer`, always
 */
async function refuseTaken(
  { ports, visitor }: StepContext<'details'>,
  fields: readonly Field[],
): Promise<never> {
  const [slot] = await ports.together(await ports.limiter.take('lookUpFromSource', visitor.source))
  requireSlots(slot)
  const names = fields.flatMap((field) =>
    field.kind === 'identifier' && field.accepts.includes('user-id') ? [field.name] : [],
  )
  throw new AuthError('invalid_answer', {
    fields: Object.fromEntries(names.map((name) => [name, 'user_id_taken' as const])),
  })
}

const takenBy = (
  found: FoundAccount,
  documents: readonly Identifier[],
): NonNullable<Facts['taken']> => ({
  account: found.id,
  claimed: found.identifiers.some(
    ({ kind, value, proven }) =>
      !proven && documents.some((one) => one.kind === kind && one.value === value),
  ),
  contact: ownContact(found),
  suspended: found.status === 'suspended',
})

/** Where the password is chosen here, and not after the proof. */
async function passwordIn(
  context: StepContext<'details'>,
  fields: readonly Field[],
  values: Answer,
  person: Person,
): Promise<Partial<Facts>> {
  const field = fields.find((one) => one.kind === 'new-password')
  if (!field) return {}
  return chosenPassword(context, field, values[field.name] ?? '', aboutPerson(person))
}
