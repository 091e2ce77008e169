/** One field, several accepted documents: which one did the citizen type? */
import { expect, test } from 'vitest'
import type { DocumentKind } from '../../../contract/documents/index.ts'
import { bestErrorOf, documents, recognise } from '../../../contract/documents/index.ts'

const ibarra: readonly DocumentKind[] = ['passport', 'cedula-ec', 'ruc-ec']
const all = Object.keys(documents) as DocumentKind[]

test('a cédula may also be a passport; the cédula comes first, in whatever order they are accepted', () => {
  const found = [
    { kind: 'cedula-ec', value: '0104662689' },
    { kind: 'passport', value: '0104662689' },
  ]
  expect(recognise('010466268-9', ibarra)).toEqual(found)
  expect(recognise('010466268-9', ibarra.toReversed())).toEqual(found)
})

test.each([
  ['1024867150001', ['ruc-ec', 'passport']],
  ['A1234567', ['passport']],
  ['543082197', ['passport']],
  ['AAEX990131MGTBCD03', []],
] as const)(
  '%s is recognised as %j where cédula, RUC and passport are accepted',
  (typed, kinds) => {
    expect(recognise(typed, ibarra).map(({ kind }) => kind)).toEqual(kinds)
  },
)

test.each([
  ['1014500218', 'document_check_digit'],
  ['2500000001', 'document_region'],
  ['1024867151001', 'document_check_digit'],
])('%s, a mistyped number, does not become a passport: %s', (typed, error) => {
  expect(documents.passport.read(typed).ok).toBe(true)
  expect(recognise(typed, ibarra)).toEqual([])
  expect(bestErrorOf(typed, ibarra)).toBe(error)
})

test('the same digits are a passport where no cédula is accepted', () => {
  expect(recognise('1014500218', ['passport'])).toEqual([{ kind: 'passport', value: '1014500218' }])
})

test('a kind that is not accepted is not recognised', () => {
  expect(recognise('0104662689', ['curp', 'rfc'])).toEqual([])
  expect(recognise('0104662689', [])).toEqual([])
})

const unrecognised: readonly [string, readonly DocumentKind[], string, string][] = [
  ['AAEX990131MGTBCD0', ['curp'], 'document_length', 'one kind accepted: its own error'],
  ['010466', ['cedula-ec', 'ruc-ec'], 'document_length', 'all kinds agree'],
  ['A1', ibarra, 'identifier_unrecognised', 'the kinds disagree'],
  ['AAEX991331MGTBCD09', all, 'document_date', 'the shape of one kind outweighs the others'],
  ['V733084569', ['cedula-ve', 'rif-ve'], 'document_check_digit', 'a mistyped RIF'],
  ['whatever', [], 'identifier_unrecognised', 'nothing is accepted'],
]

test.each(unrecognised)('%s, where %j is accepted, is %s: %s', (typed, kinds, error) => {
  expect(bestErrorOf(typed, kinds)).toBe(error)
})

test('every example is recognised first as what it is the example of', () => {
  for (const kind of all) expect(recognise(documents[kind].example, all)[0]?.kind).toBe(kind)
})
