/** People of one name register in every city; what has no letter is nobody's name. */
import { beforeEach, expect, test } from 'vitest'
import { fieldsShown, readField, type Answer, type Field } from '../../../contract/fields/index.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { routesOf } from '../../../contract/routes.ts'
import { Citizen } from '../../support/citizen.ts'
import { person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'

beforeEach(freshDatabase)

const accountOf = (citizen: Citizen) =>
  citizen.sends(routesOf(citizen.slug).account, { method: 'GET' })

const persons: Readonly<Record<string, Answer>> = {
  leon: { personKind: 'fisica' },
  maracaibo: { personKind: 'natural' },
}

const namesAsked = Object.values(municipalities).flatMap(({ public: { slug, flows } }) =>
  flows.register.flatMap((use): (readonly [string, Field])[] =>
    use.step === 'details'
      ? fieldsShown(use.fields, persons[slug] ?? {})
          .filter(({ name }) => /names?$/i.test(name))
          .map((field) => [slug, field])
      : [],
  ),
)

test('every city asks a person for names, the family name among them', () => {
  expect(new Set(namesAsked.map(([slug]) => slug)).size).toBe(5)
})

test.each(namesAsked.filter(([, { name }]) => /family/i.test(name)))(
  '%s lets the family name be left empty: $name',
  (_slug, field) => {
    expect(readField(field, '')).toEqual({ ok: true, value: '' })
  },
)

const textsAsked = Object.values(municipalities).flatMap(({ public: { slug, flows } }) =>
  flows.register.flatMap((use): (readonly [string, Field])[] =>
    use.step === 'details'
      ? use.fields.filter(({ kind }) => kind === 'text').map((field) => [slug, field])
      : [],
  ),
)

test.each(textsAsked)(
  '%s takes nothing without a letter or a digit for a text: $name',
  (_slug, field) => {
    for (const typed of ['.', '-', '!!!', '¿?', 'ʼ', '…'])
      expect(readField(field, typed).ok, typed).toBe(false)
  },
)

test.each(namesAsked.filter(([slug, { name }]) => slug !== 'ibarra' || /family/i.test(name)))(
  '%s refuses a name without a letter, and takes names as they are: $name',
  (_slug, field) => {
    for (const typed of ['.', '-', '--', '0', '’', '…'])
      expect(readField(field, typed), typed).toEqual({ ok: false, error: 'name_malformed' })
    for (const typed of [
      'O',
      'Ng',
      "O'Higgins",
      'de la Ñ',
      'Güiñazú',
      'Chʼumilkaj',
      "K'iche'",
      'Tupac-Amaru',
      'Sánchez 3.º',
      'محمد',
    ])
      expect(readField(field, typed), typed).toEqual({ ok: true, value: typed })
  },
)

test('somebody of one name has an account in it', async () => {
  const citizen = await registered('inti@example.com', { givenNames: 'Inti', familyNames: '' })
  expect((await accountOf(citizen)).text).toContain('"givenNames":"Inti"')
})

test('a full stop in place of the family name is told beside it', async () => {
  const { body } = await new Citizen().begins(
    'register',
    person('inti@example.com', { familyNames: '.' }),
  )
  expect(body.fields).toEqual({ familyNames: 'name_malformed' })
})
