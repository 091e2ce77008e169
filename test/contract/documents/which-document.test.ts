/** A number that may be two documents is asked about where it is kept, and nowhere is guessed. */
import { expect, test } from 'vitest'
import { fieldsShown, readAnswer, type Answer, type Field } from '../../../contract/fields/index.ts'

const document: Field = { kind: 'identifier', name: 'document', accepts: ['cedula-ve', 'passport'] }
const password: Field = { kind: 'password', name: 'password' }
const everywhere: Field = {
  kind: 'identifier',
  name: 'document',
  accepts: ['email', 'curp', 'rfc', 'cedula-ec', 'ruc-ec', 'cedula-ve', 'rif-ve', 'passport'],
}

const kindsAsked = (answer: Answer, field: Field = document) =>
  fieldsShown([field], answer).flatMap((one) => (one.kind === 'document-kind' ? one.options : []))

test.each([
  ['14430592', 'digits alone'],
  ['V-14.430.592', 'with the letter of a cédula, which a passport may begin with'],
  ['E84123456', 'with the letter of foreigners'],
  ['٤٣٠٥٩٢١', 'in Arabic-Indic digits'],
])('%s is asked about: %s', (typed) => {
  expect(kindsAsked({ document: typed })).toEqual(['cedula-ve', 'passport'])
  expect(readAnswer([document], { document: typed })).toEqual({
    ok: false,
    fields: { documentKind: 'required' },
  })
})

test.each([
  ['1004568687', 'an Ecuadorian cédula, which has a check digit'],
  ['1024867150001', 'a RUC, longer than any passport'],
  ['V733084568', 'a RIF, which has a check digit'],
  ['AB123456', 'a passport and nothing else'],
  ['ana@correo.mx', 'an address'],
  ['11111111', 'nobody’s number'],
  ['', 'nothing yet'],
])('%s is not asked about: %s', (typed) => {
  expect(kindsAsked({ document: typed }, everywhere)).toEqual([])
})

test('where one kind alone is accepted, nothing is asked', () => {
  expect(kindsAsked({ document: '14430592' }, { ...document, accepts: ['cedula-ve'] })).toEqual([])
})

test.each([
  ['cedula-ve', 'V14430592'],
  ['passport', '14430592'],
])('the answer %s keeps %s', (documentKind, value) => {
  const answer = { document: '14430592', documentKind }
  expect(readAnswer([document], answer)).toEqual({
    ok: true,
    values: { document: value, documentKind },
  })
})

test('a kind that it cannot be is no answer', () => {
  expect(readAnswer([document], { document: '14430592', documentKind: 'curp' })).toEqual({
    ok: false,
    fields: { documentKind: 'choice_unknown' },
  })
})

test('beside a password the question may be left open, and the number still reads as both', () => {
  const answer = { document: '14430592', password: 'tres gatos' }
  expect(readAnswer([document, password], answer)).toEqual({
    ok: true,
    values: { document: '14430592', documentKind: '', password: 'tres gatos' },
  })
})
