/** Makes a person of what was submitted: each field goes where its kind belongs. */
import { documents } from '../../contract/documents/index.ts'
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { FieldValues, Field } from '../../contract/fields/index.ts'
import { AuthError } from '../auth-error.ts'
import type { Contact } from '../accounts/contact.ts'
import type { CivilRegistryResult } from '../civil-registry/civil-registry.ts'
import { identifiersIn } from './identify.ts'
import type { Ports } from './ports.ts'
import type { Registrant } from './step.ts'

/** Kinds whose values are kept under the field's own name. */
const kept: ReadonlySet<Field['kind']> = new Set([
  'choice',
  'document',
  'place',
  'postal-code',
  'text',
])

/**
 * @param fields those that were shown
 * @param register fills what the citizen left empty because it was known
 * @throws AuthError `invalid_answer` for a telephone number that no plan has
 */
export function registrantIn(
  ports: Pick<Ports, 'readPhone'>,
  fields: readonly Field[],
  values: FieldValues,
  register: CivilRegistryResult | undefined,
): Registrant {
  const known = register?.is === 'found' ? register.person : {}
  const valueOf = ({ name }: Field) => values[name] || (known[name] ?? '')
  const of = (kind: Field['kind']) =>
    fields.filter((field) => field.kind === kind && valueOf(field) !== '')
  // What was typed may read as several kinds; the most specific is what it is kept as.
  const identifiers = of('identifier').flatMap((field) =>
    identifiersIn([field], values).slice(0, 1),
  )
  const own = fields
    .filter((field) => kept.has(field.kind) && valueOf(field) !== '')
    .map((field) => [field.name, valueOf(field)] as const)
  return {
    identifiers,
    details: { ...Object.fromEntries(own), ...birthIn(identifiers) },
    contacts: [
      ...of('email').map((field): Contact => ({ channel: 'email', value: valueOf(field) })),
      ...of('phone').map((field) => phoneIn(ports, field, valueOf(field))),
    ],
    agreements: fields.flatMap((field) => (field.kind === 'agreement' ? [field.agreement] : [])),
  }
}

/** Later screens add to earlier ones, and correct what they ask again. */
export function mergeRegistrant(before: Registrant | undefined, added: Registrant): Registrant {
  if (!before) return added
  const channels = added.contacts.map(({ channel }) => channel)
  const kinds = added.identifiers.map(({ kind }) => kind)
  return {
    details: { ...before.details, ...added.details },
    identifiers: [
      ...before.identifiers.filter(({ kind }) => !kinds.includes(kind)),
      ...added.identifiers,
    ],
    contacts: [
      ...before.contacts.filter(({ channel }) => !channels.includes(channel)),
      ...added.contacts,
    ],
    agreements: [...new Set([...before.agreements, ...added.agreements])],
  }
}

function phoneIn(ports: Pick<Ports, 'readPhone'>, field: Field, typed: string): Contact {
  const reading = ports.readPhone(typed)
  if (!reading.ok)
    throw new AuthError('invalid_answer', { fields: { [field.name]: reading.error } })
  return { channel: 'sms', value: reading.value }
}

/** Date of birth and sex, where a document says them (CURP). */
function birthIn(identifiers: readonly Identifier[]): Readonly<Record<string, string>> {
  for (const { kind, value } of identifiers) {
    if (kind === 'email' || kind === 'user-id') continue
    const reading = documents[kind].read(value)
    if (reading.ok && reading.birth) return { ...reading.birth }
  }
  return {}
}
