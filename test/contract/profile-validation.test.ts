/** One broken profile for every rule of soundness, each refused with its reason, and no other. */
import { describe, expect, test } from 'vitest'
import { profileErrors } from '../../contract/profile-validation.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import { demo } from '../../worker/municipalities/demo.ts'

type Flows = PublicProfile['flows']
type Way = Flows['login']

const { flows } = demo.public
const [credentials] = flows.login
const [details, verify, prove] = flows.register
const [identify, verifyRecovery, newPassword] = flows.recover
const [change] = flows['change-password']

/** Without second factors, whose rules have tests of their own. */
const { factors: _, ...sound } = demo.public

/** A sound profile but for some of its flows. */
const withFlows = (changed: Partial<Flows>): PublicProfile => ({
  ...sound,
  flows: { ...flows, ...changed },
})

/** A way without the steps that are not there: the profile itself is written with all of them. */
const way = (...uses: readonly (StepConfig | undefined)[]): Way => {
  const [first, ...rest] = uses.filter((use) => use !== undefined)
  if (!first) throw new Error('a way has a first step')
  return [first, ...rest]
}

/** The same step with some of its fields left out or changed. */
const withFields = (
  use: StepConfig,
  chosen: (fields: typeof allFields) => typeof allFields,
): StepConfig => ('fields' in use ? { ...use, fields: chosen(use.fields) } : use)

const allFields = 'fields' in details ? details.fields : []

const without = (kind: string) => (fields: typeof allFields) =>
  fields.filter((field) => field.kind !== kind)

test('the recommended profile is sound', () => expect(profileErrors(demo.public)).toEqual([]))

for (const slug of ['', 'L', 'León', 'a', '-a', '1a', 'a/b', 'a.b', 'a b', 'x'.repeat(32)])
  test(`the slug "${slug}" cannot be in a URL`, () => {
    expect(profileErrors({ ...demo.public, slug })).toEqual([`slug "${slug}" cannot be in a URL`])
  })

const broken: readonly (readonly [
  what: string,
  changed: Partial<Flows>,
  reasons: readonly string[],
])[] = [
  [
    'a sign-in that opens with something else',
    { login: way(identify, credentials) },
    ['login: opens with one of credentials', 'login: no field asks for the password'],
  ],
  [
    'a first step that may be passed over',
    { login: way({ ...credentials, when: 'browser_changed' }) },
    [
      'login: opens with one of credentials',
      'login: ends without account being established',
      'login: ends without password being established',
    ],
  ],
  [
    'a recovery without proof of a contact',
    { recover: way(identify, newPassword) },
    [
      'recover: ends without contact or temporary-password being established',
      'recover: step "new-password" comes before contact or password or identity is established',
    ],
  ],
  [
    'a recovery whose proof may be passed over',
    {
      recover: way(
        identify,
        verifyRecovery && { ...verifyRecovery, when: 'browser_changed' },
        newPassword,
      ),
    },
    [
      'recover: ends without contact or temporary-password being established',
      'recover: step "new-password" comes before contact or password or identity is established',
    ],
  ],
  [
    'a recovery that takes the new password before the proof',
    { recover: way(identify, newPassword, verifyRecovery) },
    ['recover: step "new-password" comes before contact or password or identity is established'],
  ],
  [
    'a recovery that sets no password',
    { recover: way(identify, verifyRecovery) },
    ['recover: ends without new-password or temporary-password being established'],
  ],
  [
    'a registration without proof of a contact',
    { register: way(details) },
    ['register: ends without contact or temporary-password being established'],
  ],
  [
    'a registration without an address',
    { register: way(withFields(details, without('email')), verify, prove) },
    ['register: ends without person being established'],
  ],
  [
    'a registration without a password',
    { register: way(withFields(details, without('new-password')), verify) },
    ['register: ends without new-password or temporary-password being established'],
  ],
  [
    'a registration that asks for the password again before there is one to ask for',
    { register: way(withFields(details, without('new-password')), verify, prove, newPassword) },
    ['register: step "prove-password" comes before new-password is established'],
  ],
  [
    'a registration whose link, opened elsewhere, asks for nothing',
    { register: way(details, verify) },
    [
      'register: takes a password before the address is proven, and does not ask for it again in another browser',
    ],
  ],
  [
    'a registration that asks for the password again before the link, not after',
    { register: way(details, prove, verify) },
    [
      'register: step "prove-password" comes before contact is established',
      'register: takes a password before the address is proven, and does not ask for it again in another browser',
    ],
  ],
  [
    'a change of password that asks for no password',
    { 'change-password': way(newPassword) },
    [
      'change-password: opens with one of change-password',
      'change-password: ends without password being established',
      'change-password: step "new-password" comes before contact or password or identity is established',
    ],
  ],
  [
    'two steps of one name',
    { 'change-password': way(change, change) },
    ['change-password: two steps are called "change-password"'],
  ],
  [
    'a step with the name of the end',
    { 'change-password': way({ ...change, id: 'done' }) },
    ['change-password: "done" is the end\'s own name'],
  ],
  [
    'two fields of one name',
    { login: way(withFields(credentials, (fields) => [...fields, ...fields.slice(-1)])) },
    ['login: two fields of step "credentials" have the same name'],
  ],
  [
    'a sign-in that does not ask who',
    { login: way(withFields(credentials, without('identifier'))) },
    ['login: no field says whose account it is'],
  ],
  [
    'a sign-in that does not ask for the password',
    { login: way(withFields(credentials, without('password'))) },
    ['login: no field asks for the password'],
  ],
  [
    'a recovery that does not ask who',
    {
      recover: way(
        withFields(identify, () => []),
        verifyRecovery,
        newPassword,
      ),
    },
    ['recover: no field says whose account it is'],
  ],
  [
    'an agreement that the municipality does not have',
    {
      register: way(
        withFields(details, (fields) => [
          ...fields,
          { kind: 'agreement', name: 'more', agreement: 'more' },
        ]),
        verify,
        prove,
      ),
    },
    ['register: asks for agreement "more", which the profile does not have'],
  ],
]

for (const [what, changed, reasons] of broken)
  test(`${what} is refused`, () => {
    expect(profileErrors(withFlows(changed)).toSorted()).toEqual(reasons.toSorted())
  })

describe('the digits of a code', () => {
  const ofRegister = (digits: number) =>
    withFlows({
      register: way(
        details,
        { id: 'verify-code', step: 'verify-code', by: 'either', digits },
        prove,
      ),
    })
  const ofRecover = (digits: number) =>
    withFlows({
      recover: way(
        identify,
        { id: 'verify-code', step: 'verify-code', by: 'either', digits },
        newPassword,
      ),
    })

  test('are six to ten (NIST SP 800-63B-4 §3.1.3.2)', () => {
    for (const digits of [6, 8, 10]) expect(profileErrors(ofRegister(digits))).toEqual([])
    for (const digits of [0, 4, 5, 11])
      expect(profileErrors(ofRegister(digits))).toEqual([`register: a code of ${digits} digits`])
  })

  test('are eight or more where they open an account that exists', () => {
    for (const digits of [8, 10]) expect(profileErrors(ofRecover(digits))).toEqual([])
    for (const digits of [6, 7, 11])
      expect(profileErrors(ofRecover(digits))).toEqual([`recover: a code of ${digits} digits`])
  })
})
