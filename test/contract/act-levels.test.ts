/** A level that nobody could have, or an act that must be open to every owner: such a profile does not start, and says why. */
import { expect, test } from 'vitest'
import { faultsOf } from '../../worker/municipalities/faults.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { ibarra } from '../../worker/municipalities/ibarra.ts'
import { maracaibo } from '../../worker/municipalities/maracaibo.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

const faults = (city: Municipality, levels: Readonly<Record<string, number>>) =>
  faultsOf(city.public.slug, { ...city, public: { ...city.public, levels } })

test('levels that somebody in the city can have are sound', () => {
  expect(faults(demo, { 'change-phone': 2 })).toEqual([])
  expect(faults(ibarra, { 'download-data': 3 })).toEqual([])
  expect(faults(maracaibo, { 'delete-account': 4, 'change-email': 3 })).toEqual([])
})

for (const [what, city, levels, fault] of [
  [
    'the register’s word where there is no register',
    demo,
    { 'change-email': 3 },
    'it asks for level 3 before "change-email", and nobody can have that: it has neither a register of persons nor officers who see people (desk.assisted)',
  ],
  [
    'being seen where nobody sees people',
    ibarra,
    { 'change-email': 4 },
    'it asks for level 4 before "change-email", and nobody can have that: no officers see people (desk.assisted)',
  ],
  [
    'a level before an act that the city does not have',
    ibarra,
    { 'add-factor': 2 },
    'levels: asks for level 2 before "add-factor", which is not there',
  ],
  [
    'a level before what keeps a thief out',
    demo,
    { 'change-password': 2 },
    'levels: "change-password" is open to whoever owns the account',
  ],
  [
    'a level that is none',
    demo,
    { 'change-email': 1 },
    'levels: there is no level 1 to ask for before "change-email"',
  ],
] as const)
  test(`${what} is refused`, () => {
    expect(faults(city, levels)).toEqual([fault])
  })

test('a document that nobody is asked for is asked for before nothing', () => {
  const [first, ...rest] = demo.public.flows.login
  if (first.step !== 'credentials') throw new Error('another first step')
  const [, ...others] = first.fields
  const fields = [
    { kind: 'identifier', name: 'identifier', accepts: ['email'] },
    ...others,
  ] as const
  const flows = { ...demo.public.flows, login: [{ ...first, fields }, ...rest] as const }
  expect(faults({ ...demo, public: { ...demo.public, flows } }, { 'change-phone': 2 })).toEqual([
    'it asks for level 2 before "change-phone", and nobody can have that: nobody signs in by a document',
  ])
})
