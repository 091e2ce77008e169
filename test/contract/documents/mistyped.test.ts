/** A number that was copied with its label, or with letters for digits, is read; one with a slip becomes no passport unasked. */
import { expect, test } from 'vitest'
import { documents, type DocumentKind } from '../../../contract/documents/index.ts'
import { fieldsShown, readAnswer, type Field } from '../../../contract/fields/index.ts'

const accepting = (...accepts: readonly DocumentKind[]): Field => ({
  kind: 'identifier',
  name: 'document',
  accepts,
})
const ibarra = accepting('cedula-ec', 'ruc-ec', 'passport')
const everything = accepting(...(Object.keys(documents) as DocumentKind[]))

const kindsAsked = (field: Field, document: string) =>
  fieldsShown([field], { document }).flatMap((one) =>
    one.kind === 'document-kind' ? one.options : [],
  )

test.each([
  ['1O52786033', '1052786033', 'the letter O'],
  ['l052786033', '1052786033', 'a small L'],
  ['CI 1052786033', '1052786033', 'a label'],
  ['C.I. 105278603-3', '1052786033', 'a label with stops'],
  ['Cédula Nº 1052786033', '1052786033', 'a label in full'],
  ['RUC: 1024867150OO1', '1024867150001', 'a RUC with both'],
])('%s is read as %s: %s', (typed, value) => {
  for (const field of [ibarra, everything])
    expect(readAnswer([field], { document: typed.replace(':', '') })).toEqual({
      ok: true,
      values: { document: value },
    })
})

test.each([
  ['C.I. V-14.430.592', 'cedula-ve', 'V14430592'],
  ['V1443O592', 'cedula-ve', 'V14430592'],
  ['RIF J-86l28684-2', 'rif-ve', 'J861286842'],
  ['CURP AAEX99O131MGTBCD03', 'curp', 'AAEX990131MGTBCD03'],
  ['RFC AAEX99OI31AB5', 'rfc', 'AAEX990131AB5'],
] as const)('%s is the %s %s', (typed, kind, value) => {
  expect(documents[kind].read(typed)).toMatchObject({ ok: true, value })
})

const slips: readonly (readonly [string, Field, DocumentKind])[] = [
  ['1092786033', ibarra, 'cedula-ec'],
  ['105278603', ibarra, 'cedula-ec'],
  ['10527860333', ibarra, 'cedula-ec'],
  ['105278603333', ibarra, 'cedula-ec'],
  ['CI 105278603', ibarra, 'cedula-ec'],
  ['0991234567', ibarra, 'cedula-ec'],
  ['102486715001', ibarra, 'ruc-ec'],
  ['10248671500011', ibarra, 'ruc-ec'],
  ['105278603', everything, 'cedula-ec'],
  ['AAEX990131MGTBC', everything, 'curp'],
  ['AAEX990131', everything, 'rfc'],
]

test.each(slips)('%s may be a passport, and may be a slip: it is asked', (typed, field, kind) => {
  const options = kindsAsked(field, typed)
  expect(options).toContain(kind)
  expect(options.at(-1)).toBe('passport')
  expect(readAnswer([field], { document: typed })).toMatchObject({
    ok: false,
    fields: { documentKind: 'required' },
  })
})

test.each(slips)(
  '%s, said to be what it is not, is told what is wrong with it',
  (typed, field, kind) => {
    const read = readAnswer([field], { document: typed, documentKind: kind })
    const error = documents[kind].read(typed)
    expect(read).toEqual({ ok: false, fields: { document: error.ok || error.error } })
  },
)

test.each(slips)('%s, said to be a passport, is one', (typed, field) => {
  expect(readAnswer([field], { document: typed, documentKind: 'passport' }).ok).toBe(true)
})

test.each(['A1234567', 'C12345678', 'YA1234567', '20345678', 'XK1234567', 'AB123456'])(
  '%s is a passport, and nothing is asked',
  (typed) => {
    expect(kindsAsked(ibarra, typed)).toEqual([])
    expect(readAnswer([ibarra], { document: typed }).ok).toBe(true)
  },
)

test('beside a password nothing must be said, and the number still reads as a passport', () => {
  const password: Field = { kind: 'password', name: 'password' }
  expect(
    readAnswer([ibarra, password], { document: '543082197', password: 'tres gatos' }),
  ).toMatchObject({ ok: true })
})

test.each(['XEXX010101', 'XAXX0101018', '0999999999', '1212121212'])('%s is nobody’s', (typed) => {
  expect(readAnswer([everything], { document: typed })).toEqual({
    ok: false,
    fields: { document: 'document_generic' },
  })
})
