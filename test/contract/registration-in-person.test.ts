/** At the counter a city asks for what its own registration asks for, without what somebody without e-mail and telephone has not. */
import { expect, test } from 'vitest'
import { documentKindsOf, fieldsInPerson } from '../../contract/desk/registration.ts'
import { faultsOf } from '../../worker/municipalities/faults.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { ecuapass } from '../../worker/municipalities/ecuapass.ts'
import { ibarra } from '../../worker/municipalities/ibarra.ts'
import { leon } from '../../worker/municipalities/leon.ts'
import { maracaibo } from '../../worker/municipalities/maracaibo.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

const asked = ({ public: profile }: Municipality) =>
  fieldsInPerson(profile)
    .map(({ name, optional }) => `${name}${optional === true ? '?' : ''}`)
    .join(' ')

test.each([
  [maracaibo, 'personKind cedula rif givenNames familyNames? companyName terms privacy'],
  [ibarra, 'document givenNames familyNames? address privacy'],
  // Beside a document no address, by which such a citizen would be known to nobody.
  [demo, 'document givenNames familyNames? terms privacy'],
])('%#: derived, and not listed', (city, fields) => {
  expect(asked(city)).toBe(fields)
})

test('the document is asked for wherever people sign in by one, and never an address in its place', () => {
  for (const { public: profile } of [maracaibo, ibarra, demo, leon]) {
    const kinds = new Set(documentKindsOf(profile))
    const names = fieldsInPerson(profile).flatMap((field) =>
      field.kind === 'identifier' ? field.accepts : [],
    )
    expect(names.some((kind) => kinds.has(kind))).toBe(true)
    expect(names).not.toContain('email')
  }
})

const assisting = (city: Municipality): Municipality => ({
  ...city,
  private: {
    ...city.private,
    desk: { networks: 'anywhere', decidesWithin: maracaibo.private.lifetimes.undo, assisted: true },
  },
})

test.each([
  [ecuapass, 'its desk registers people in person, and nobody signs in by a document'],
  [leon, 'its desk prints codes, and its sign-in does not have them changed'],
])('%#: a profile that cannot help in person does not start when it says so', (city, fault) => {
  expect(faultsOf(city.public.slug, city)).toEqual([])
  expect(faultsOf(city.public.slug, assisting(city))).toEqual([fault])
})

test('Ibarra could', () => {
  expect(faultsOf('ibarra', assisting(ibarra))).toEqual([])
})
