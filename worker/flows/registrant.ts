/** Makes a person of what was submitted: each field goes where its kind belongs. */
import { filledByCivilRegistry } from '../../contract/derived-details.ts'
import { documents } from '../../contract/documents/index.ts'
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { FieldValues, Field } from '../../contract/fields/index.ts'
import { AuthError } from '../auth-error.ts'
import type { Contact } from '../accounts/contact.ts'
import type { RegisteredPerson } from '../civil-registry/civil-registry.ts'
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
 * What the register holds fills what was left empty. In full it does so only for whoever will prove the register's own
 * address, for anybody may type a stranger's document; for anybody else the account says no more than the screen did.
 */
export interface Filling {
  readonly known: RegisteredPerson
  /** They are masks, and reach nobody. */
  readonly masked: boolean
}

/** Where no register was asked. */
const nothingFilled: Filling = { known: {}, masked: false }

/** What can be reached by, which a mask cannot. */
const reaches: ReadonlySet<Field['kind']> = new Set(['email', 'phone'])

/**
 * @param fields those that were shown
 * @throws AuthError `invalid_answer` for a telephone number that no plan has
 */
export function registrantIn(
  ports: Pick<Ports, 'readPhone'>,
  fields: readonly Field[],
  values: FieldValues,
  { known, masked }: Filling = nothingFilled,
): Registrant {
  const isFilled = ({ name }: Field) => !values[name] && (known[name] ?? '') !== ''
  const valueOf = (field: Field) =>
    values[field.name] || (masked && reaches.has(field.kind) ? '' : (known[field.name] ?? ''))
  const of = (kind: Field['kind']) =>
    fields.filter((field) => field.kind === kind && valueOf(field) !== '')
  // What was typed may read as several kinds; the most specific is what it is kept as.
  const identifiers = of('identifier').flatMap((field) =>
    identifiersIn([field], values).slice(0, 1),
  )
  const own = fields
    .filter((field) => kept.has(field.kind) && valueOf(field) !== '')
    .map((field) => [field.name, valueOf(field)] as const)
  const masks = fields
    .filter((field) => masked && field.kind === 'phone' && isFilled(field))
    .map(({ name }) => [name, known[name] ?? ''] as const)
  const filled = fields
    .filter(
      (field) => isFilled(field) && (kept.has(field.kind) || (masked && field.kind === 'phone')),
    )
    .map(({ name }) => name)
  return {
    identifiers,
    details: {
      ...Object.fromEntries([...own, ...masks]),
      ...birthIn(identifiers),
      ...(filled.length > 0 && { [filledByCivilRegistry]: filled.join(' ') }),
    },
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

/** What a document's number says of who holds it; undefined for what is no document. */
function readingOf({ kind, value }: Identifier) {
  if (kind === 'email' || kind === 'user-id') return undefined
  const reading = documents[kind].read(value)
  return reading.ok ? reading : undefined
}

/** By which name a letter greets; empty for a company, which nobody greets, and for a name that is only a mask. */
export function greetedAs(
  registrant: Pick<Registrant, 'details' | 'identifiers'> | undefined,
): string {
  const { details = {}, identifiers = [] } = registrant ?? {}
  // One that leaves it open is a public body's.
  const isCompany = identifiers.some((one) => (readingOf(one)?.holder ?? 'person') !== 'person')
  const name = details['givenNames'] ?? ''
  return isCompany || name.includes('•') ? '' : name
}

function phoneIn(ports: Pick<Ports, 'readPhone'>, field: Field, typed: string): Contact {
  const reading = ports.readPhone(typed)
  if (!reading.ok)
    throw new AuthError('invalid_answer', { fields: { [field.name]: reading.error } })
  return { channel: 'sms', value: reading.value }
}

/** Date of birth and sex, where a document says them (CURP). */
function birthIn(identifiers: readonly Identifier[]): Readonly<Record<string, string>> {
  for (const identifier of identifiers) {
    const birth = readingOf(identifier)?.birth
    if (birth) return { ...birth }
  }
  return {}
}
