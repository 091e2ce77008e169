/** What a profile may not do: each rule of soundness names the profile that breaks it. */
import { expect, test } from 'vitest'
import type { Flows, PublicProfile, FlowSteps } from '../../contract/profile.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import { profileErrors } from '../../contract/profile-validation.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { ecuapass } from '../../worker/municipalities/ecuapass.ts'
import { ibarra } from '../../worker/municipalities/ibarra.ts'
import { leon } from '../../worker/municipalities/leon.ts'

const withFlows = (profile: PublicProfile, changed: Partial<Flows>): PublicProfile => ({
  ...profile,
  flows: { ...profile.flows, ...changed },
})

/** The way without one of its steps. */
const without = (way: FlowSteps | undefined, id: string): FlowSteps => {
  const [first, ...rest] = (way ?? []).filter((use) => use.id !== id)
  if (!first) throw new Error('a way has a step')
  return [first, ...rest]
}

/** The way whose first step asks for no work. */
const withoutCheck = (way: FlowSteps | undefined): FlowSteps => {
  const [{ human: _, ...first }, ...rest] = way ?? without(way, '')
  return [first, ...rest]
}

const { flows: open } = demo.public
const { flows: municipal } = leon.public
const [lookUp, ...afterLookUp] = ibarra.public.flows.register
const namesAlone = {
  id: 'names',
  step: 'details',
  fields: [{ kind: 'text', name: 'givenNames' }],
} as const satisfies StepConfig
const perhapsAddress: StepConfig = {
  ...namesAlone,
  fields: [...namesAlone.fields, { kind: 'email', name: 'email', optional: true }],
  sends: 'temporary-password',
}
const lookUpProblem =
  'register: looks a person up, and asks for details on another screen than the one that asks for the e-mail address'

for (const [why, profile, said] of [
  [
    'a recovery that ends without a proof',
    withFlows(demo.public, { recover: without(open.recover, 'verify-code') }),
    'recover: ends without contact or temporary-password being established',
  ],
  [
    'a registration whose link opens the password of whoever began it (T14)',
    withFlows(leon.public, { register: without(municipal.register, 'prove-password') }),
    'register: takes a password before the address is proven, and does not ask for it again in another browser',
  ],
  [
    'a temporary password that may be kept',
    withFlows(ibarra.public, { login: without(ibarra.public.flows.login, 'first-password') }),
    'login: temporary passwords are sent, and need not be changed',
  ],
  [
    'a temporary password by confirmation that may be kept',
    withFlows(ecuapass.public, { login: without(ecuapass.public.flows.login, 'first-password') }),
    'login: temporary passwords are sent, and need not be changed',
  ],
  [
    'a flow that opens with a screen about somebody',
    withFlows(leon.public, { recover: without(municipal.recover, 'account') }),
    'recover: opens with one of identify',
  ],
  [
    'a choice of contacts before it is known whose',
    withFlows(leon.public, { recover: without(municipal.recover, 'account') }),
    'recover: step "contact" comes before account is established',
  ],
  [
    'a recovery by numbers that nothing proves',
    withFlows(leon.public, { login: without(municipal.login, 'phone') }),
    'recover: offers telephone numbers, which nothing proves',
  ],
  [
    'a recovery whose code may be left out',
    withFlows(leon.public, {
      recover: [
        municipal.recover[0],
        { id: 'phone', step: 'verify-code', by: 'code', digits: 8, phone: true },
        ...without(municipal.recover, 'proof').slice(1),
      ],
    }),
    'recover: ends without contact or temporary-password being established',
  ],
  [
    'a register that fills in names before it is known whose address will be proven',
    withFlows(ibarra.public, { register: [lookUp, namesAlone, ...afterLookUp] }),
    lookUpProblem,
  ],
  [
    'a register that fills in more once another address was given',
    withFlows(ibarra.public, { register: [lookUp, ...afterLookUp, namesAlone] }),
    lookUpProblem,
  ],
  [
    'a register that fills in names for whoever gives no address',
    withFlows(ibarra.public, { register: [lookUp, perhapsAddress] }),
    lookUpProblem,
  ],
  [
    'a registration that a machine can begin for nothing',
    withFlows(demo.public, { register: withoutCheck(open.register) }),
    'register: sends messages to addresses that anybody may type, without a human check before',
  ],
  [
    'a request to a clerk that a machine can make for nothing',
    withFlows(leon.public, { 'request-contact': withoutCheck(municipal['request-contact']) }),
    'request-contact: sends messages to addresses that anybody may type, without a human check before',
  ],
  [
    'an agreement that the city does not have',
    { ...demo.public, agreements: {} },
    'register: asks for agreement "terms", which the profile does not have',
  ],
  [
    'a slug that no URL can hold',
    { ...demo.public, slug: 'León' },
    'slug "León" cannot be in a URL',
  ],
] as const)
  test(`refused: ${why}`, () => {
    expect(profileErrors(profile)).toContain(said)
  })
