/** What every kind of field keeps of what was typed, and what it refuses. */
import { expect, test } from 'vitest'
import type { FieldErrorCode } from '../../contract/errors.ts'
import { readField, type Field } from '../../contract/fields/index.ts'

const text: Field = { kind: 'text', name: 'givenNames', max: 10 }
const code: Field = { kind: 'code', name: 'code', digits: 8 }
const email: Field = { kind: 'email', name: 'email' }
const identifier: Field = {
  kind: 'identifier',
  name: 'who',
  accepts: ['email', 'cedula-ec', 'curp'],
}
const documentOnly: Field = { kind: 'identifier', name: 'who', accepts: ['cedula-ec'] }
const emailOnly: Field = { kind: 'identifier', name: 'who', accepts: ['email'] }
const password: Field = { kind: 'password', name: 'password' }
const newPassword: Field = { kind: 'new-password', name: 'password', rule: { min: 12, max: 20 } }
const terms: Field = { kind: 'agreement', name: 'terms', agreement: 'terms' }

const kept: readonly (readonly [field: Field, typed: string, value: string, why: string])[] = [
  [text, '  Ana   María ', 'Ana María', 'blanks at the ends and doubled ones go'],
  [text, 'Ana\tMaría', 'Ana María', 'a tab is a blank'],
  [text, 'Mun\u0303oz', 'Muñoz', 'composed (NFC)'],
  [text, 'Ana\u202E\u200B\uFE0F', 'Ana', 'what nobody sees'],
  [text, 'O’Higgins', "O'Higgins", 'one apostrophe'],
  [text, 'Paz–Soldán', 'Paz-Soldán', 'one hyphen'],
  [text, 'Chʼumilkaj', 'Chʼumilkaj', 'the letter that looks like an apostrophe'],
  [text, '3.ª N.º 5', '3.ª N.º 5', 'ordinals of an address'],
  [text, 'ñandú🐦ñand', 'ñandú🐦ñand', 'ten code points, not units'],
  [code, '01234567', '01234567', 'leading zeros are digits'],
  [code, ' 0123 4567 ', '01234567', 'blanks between groups'],
  [code, '0123-4567', '01234567', 'a hyphen between groups'],
  [code, '０１２３４５６７', '01234567', 'full-width digits of a keyboard'],
  [code, '٠١٢٣۴۵۶۷', '01234567', 'Arabic-Indic digits, of both sets'],
  [code, 'OI234567', '01234567', 'letters read for digits'],
  [code, '“0123 – 4567”.', '01234567', 'quotes, a dash and a full stop'],
  [code, 'Su código es 01234567. Vence en 10 minutos.', '01234567', 'the message around it'],
  [
    code,
    '0123-4567 es su código\n@id.leon.example #01234567',
    '01234567',
    'the message, which says it twice',
  ],
  [email, ' Ana@Correo.MX ', 'ana@correo.mx', 'folded'],
  [identifier, 'ANA@correo.mx', 'ana@correo.mx', 'an address'],
  [identifier, '100456868-7', '1004568687', 'a document'],
  [password, '  two blanks  ', '  two blanks  ', 'a password keeps its blanks'],
  [newPassword, '  doce o más  ', '  doce o más  ', 'so does a new one'],
  [terms, 'yes', 'yes', 'a ticked box'],
]

for (const [field, typed, value, why] of kept)
  test(`${field.kind} keeps ${JSON.stringify(typed)}: ${why}`, () => {
    expect(readField(field, typed)).toEqual({ ok: true, value })
  })

const refused: readonly (readonly [Field, typed: string, error: FieldErrorCode, why: string])[] = [
  [text, '', 'required', 'nothing'],
  [text, ' \t ', 'required', 'only blanks'],
  [text, 'once letras', 'too_long', 'eleven code points'],
  [text, 'Ana\u0000', 'malformed', 'a control character'],
  [text, 'Ana\uD800', 'malformed', 'half a surrogate pair'],
  [code, '0123456', 'code_malformed', 'seven digits'],
  [code, '012345678', 'code_malformed', 'nine digits'],
  [code, '0123456a', 'code_malformed', 'a letter'],
  [code, '०१२३४५६७', 'code_malformed', 'digits of a script that no keyboard here has'],
  [code, '12345678 87654321', 'code_malformed', 'two codes'],
  [code, '+1234567', 'code_malformed', 'a sign'],
  [email, 'ana', 'email_malformed', 'no address'],
  [identifier, 'ana@', 'email_malformed', 'half an address'],
  [identifier, '1004568688', 'document_check_digit', 'the check digit'],
  [documentOnly, 'ana@correo.mx', 'email_malformed', 'an address where none is taken'],
  [emailOnly, '1004568687', 'email_malformed', 'a document where none is taken'],
  [password, '', 'required', 'nothing'],
  [password, 'x'.repeat(1025), 'password_too_long', 'longer than any'],
  [newPassword, 'corta', 'password_too_short', 'five characters'],
  [newPassword, 'x'.repeat(21), 'password_too_long', 'refused, never cut'],
  [terms, '', 'agreement_required', 'not ticked'],
  [terms, 'no', 'agreement_required', 'not agreed'],
  [terms, 'on', 'agreement_required', 'what another form would send'],
]

for (const [field, typed, error, why] of refused)
  test(`${field.kind} refuses ${JSON.stringify(typed).slice(0, 40)}: ${why}`, () => {
    expect(readField(field, typed)).toEqual({ ok: false, error })
  })

test('a text of a hundred code points fits where nothing else is said, one of a hundred and one does not', () => {
  const any: Field = { kind: 'text', name: 'street' }
  expect(readField(any, 'ñ'.repeat(100)).ok).toBe(true)
  expect(readField(any, 'ñ'.repeat(101))).toEqual({ ok: false, error: 'too_long' })
})
