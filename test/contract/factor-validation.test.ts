/** A profile in which somebody could get around the second factor does not start; each is refused with its reason. */
import { expect, test } from 'vitest'
import { factorErrors } from '../../contract/factor-validation.ts'
import type { FlowSteps, PublicProfile } from '../../contract/profile.ts'
import { demo } from '../../worker/municipalities/demo.ts'

const { flows } = demo.public

const errorsOf = (changed: Partial<PublicProfile['flows']>, required?: true) => [
  ...factorErrors({
    ...demo.public,
    factors: { kinds: ['totp', 'sms', 'email'], ...(required && { required }) },
    flows: { ...flows, ...changed },
  }),
]

/** A flow without some of its steps. */
const without = ([first, ...rest]: FlowSteps, ...ids: readonly string[]): FlowSteps => [
  first,
  ...rest.filter(({ id }) => !ids.includes(id)),
]

test('the profile that recommends them is sound', () => {
  expect(errorsOf({})).toEqual([])
})

for (const [what, changed, error] of [
  [
    'a sign-in without the question',
    { login: without(flows.login, 'factor') },
    'login: does not ask for a second factor right behind the password',
  ],
  [
    'a sign-in that asks something else before',
    { login: [flows.login[0], ...flows.login.slice(1).toReversed()] },
    'login: does not ask for a second factor right behind the password',
  ],
  [
    'a code that is sent and that nobody takes',
    { login: without(flows.login, 'factor-code') },
    'login: a second factor is sent, and no step takes it',
  ],
  [
    'a loss without an end',
    { login: without(flows.login, 'lost-factor') },
    'login: whoever has lost every second factor is told of no wait',
  ],
  [
    'a change of address by the password alone',
    { 'change-email': without(flows['change-email'] ?? flows.login, 'factor') },
    'change-email: does not ask for a second factor right behind the password',
  ],
  [
    'a code by text message to telephones that nobody can have',
    { 'change-phone': undefined },
    'factors: a code by text message, and nobody can have a telephone proven in the account',
  ],
] as const)
  test(`${what} is refused`, () => {
    expect(errorsOf(changed as Partial<PublicProfile['flows']>)).toEqual([error])
  })

test('asked of everybody, it is offered to whoever has none', () => {
  expect(errorsOf({}, true)).toEqual([
    'login: a second factor is asked of everybody, and nobody is offered one',
    'login: turns a second factor on, without the step "set-up-totp"',
    'login: turns a second factor on, without the step "verify-code"',
    'login: turns a second factor on, without the step "recovery-codes"',
  ])
})

test('asked for before an act, it is one that the city has, and not that by which the first is turned on', () => {
  const factors = {
    kinds: ['totp'],
    requiredFor: ['link-identity', 'add-factor', 'change-email'],
  } as const
  expect([...factorErrors({ ...demo.public, factors })]).toEqual([
    'factors: asks for one before "link-identity", which is not there',
    'factors: asks for one before the first is turned on',
  ])
})
