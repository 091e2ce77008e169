/** The fields that León asks of its citizens, at a registration and in their account. */
import type { ChoiceField } from '../../../contract/fields/choice.ts'
import type { Field } from '../../../contract/fields/index.ts'
import type { PasswordRule } from '../../../contract/password-composition.ts'
import type { IdentifierField, IdentifierKind } from '../../../contract/fields/identifier.ts'

export const personKind: ChoiceField = {
  kind: 'choice',
  name: 'personKind',
  options: ['fisica', 'moral'],
}

const isFisica = { field: 'personKind', oneOf: ['fisica'] }
const isMoral = { field: 'personKind', oneOf: ['moral'] }

/** By which an account is known: one document for each kind of person, and what else may be typed in its place. */
export const identifiers = (
  fisica: string,
  moral: string,
  ...besides: readonly IdentifierKind[]
): readonly IdentifierField[] => [
  { kind: 'identifier', name: fisica, accepts: ['curp', ...besides], when: isFisica },
  { kind: 'identifier', name: moral, accepts: ['rfc', ...besides], when: isMoral },
]

export const names: readonly Field[] = [
  {
    kind: 'text',
    name: 'givenNames',
    autocomplete: 'given-name',
    holds: 'name',
    when: isFisica,
  },
  // Some people have one name alone, which their CURP writes with X.
  {
    kind: 'text',
    name: 'firstFamilyName',
    autocomplete: 'family-name',
    holds: 'name',
    when: isFisica,
    optional: true,
  },
  {
    kind: 'text',
    name: 'secondFamilyName',
    // In a section of its own: a browser that knows both surnames as one text does not write it twice.
    autocomplete: 'section-second family-name',
    holds: 'name',
    when: isFisica,
    optional: true,
  },
  { kind: 'text', name: 'companyName', autocomplete: 'organization', when: isMoral },
]

export const address: readonly Field[] = [
  { kind: 'postal-code', name: 'postalCode', country: 'MX' },
  { kind: 'place', name: 'state', part: 'state', of: 'postalCode' },
  { kind: 'place', name: 'municipality', part: 'municipality', of: 'postalCode' },
  { kind: 'place', name: 'settlement', part: 'settlement', of: 'postalCode' },
  { kind: 'text', name: 'street', autocomplete: 'address-line1' },
  { kind: 'text', name: 'outerNumber', max: 20 },
  { kind: 'text', name: 'innerNumber', max: 20, optional: true },
  { kind: 'text', name: 'innerLetter', max: 5, optional: true },
]

export const phone = { kind: 'phone', name: 'phone' } as const

/** The portal's own rule, weaker than what we recommend. */
export const rule: PasswordRule = {
  min: 6,
  max: 128,
  upper: true,
  digit: true,
  symbol: "&*$'?+/#()",
}

export const registrationFields: readonly Field[] = [
  personKind,
  ...identifiers('curp', 'rfc'),
  ...names,
  ...address,
  phone,
  { kind: 'email', name: 'email' },
  { kind: 'new-password', name: 'password', rule },
  { kind: 'agreement', name: 'terms', agreement: 'terms' },
  { kind: 'agreement', name: 'privacy', agreement: 'privacy' },
]
