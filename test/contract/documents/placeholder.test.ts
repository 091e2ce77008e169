/** A number that stands for many people names nobody's account, in whatever kind of document it is typed. */
import { describe, expect, test } from 'vitest'
import {
  bestErrorOf,
  documents,
  recognise,
  type DocumentKind,
} from '../../../contract/documents/index.ts'
import { readField } from '../../../contract/fields/index.ts'

const all = Object.keys(documents) as DocumentKind[]

const placeholders: readonly (readonly [typed: string, kind: DocumentKind, why: string])[] = [
  ['XEXX010101HNEXXXA4', 'curp', 'the CURP for foreigners, a man’s'],
  ['XEXX010101MNEXXXA8', 'curp', 'the same, a woman’s'],
  ['xexx-010101-hnexxxa4', 'curp', 'in small letters, with hyphens'],
  ['XAXX010101HNEXXXA4', 'curp', 'one made of the public’s RFC'],
  ['XAXX010101000', 'rfc', 'the RFC of the public in general'],
  ['XEXX010101000', 'rfc', 'the RFC of foreigners'],
  ['9999999999', 'cedula-ec', 'consumidor final'],
  ['2222222222', 'cedula-ec', 'one key held down that passes the check'],
  ['9999999999999', 'ruc-ec', 'consumidor final, as a RUC'],
  ['9999999999001', 'ruc-ec', 'the same with an establishment'],
  ['2222222222001', 'ruc-ec', 'a RUC of one key held down'],
  ['V-00.000.000', 'cedula-ve', 'zeros'],
  ['V00000001', 'cedula-ve', 'the first of a series that nobody has'],
  ['11111111', 'cedula-ve', 'one key held down'],
  ['E-99999999', 'cedula-ve', 'the same, with the letter of foreigners'],
  ['J-00000000-0', 'rif-ve', 'zeros that pass the check'],
  ['V000000007', 'rif-ve', 'the same with another letter'],
  ['00000000', 'passport', 'zeros'],
  ['XXXXXXX', 'passport', 'a row of X'],
  ['AAAAAA', 'passport', 'a row of A'],
  ['A0000000', 'passport', 'a letter and zeros'],
  ['123456789', 'passport', 'counting'],
  ['0123456789', 'passport', 'counting from zero'],
  ['987654321', 'passport', 'counting down'],
]

test.each(placeholders)('%s as %s is told as generic: %s', (typed, kind) => {
  for (const field of [
    { kind: 'identifier', name: 'document', accepts: [kind] },
    { kind: 'document', name: 'document', accepts: [kind] },
  ] as const)
    expect(readField(field, typed)).toEqual({ ok: false, error: 'document_generic' })
})

describe('where every kind is accepted, it is none of the others either', () => {
  test.each(placeholders.filter(([, kind]) => kind !== 'passport'))('%s', (typed) => {
    expect(recognise(typed, all)).toEqual([])
    expect(bestErrorOf(typed, all)).toBe('document_generic')
  })
})

test.each([
  ['PASAPORTE', 'a word'],
  ['NOTIENE', 'two words'],
])('%s is no passport: %s', (typed) => {
  expect(readField({ kind: 'identifier', name: 'd', accepts: ['passport'] }, typed)).toEqual({
    ok: false,
    error: 'document_malformed',
  })
})

test.each([
  ['CFGHJKLMN', 'passport', 'a series without vowels'],
  ['A1234567', 'passport', 'a letter before digits that count'],
  ['V12345678', 'cedula-ve', 'somebody’s cédula'],
  ['1004568687', 'cedula-ec', 'a cédula'],
] as const)('%s as %s is a number like any other: %s', (typed, kind, _why) => {
  expect(recognise(typed, [kind])).toEqual([{ kind, value: typed }])
})
