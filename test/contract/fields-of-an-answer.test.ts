/** A whole answer: what is asked for, what may be left out, and everything that is wrong with it at once. */
import { expect, test } from 'vitest'
import { fieldsShown, readAnswer, type Field } from '../../contract/fields/index.ts'

const kind: Field = { kind: 'text', name: 'kind' }
const company: Field = {
  kind: 'text',
  name: 'company',
  when: { field: 'kind', oneOf: ['moral', 'jurídica'] },
}
const nickname: Field = { kind: 'text', name: 'nickname', optional: true }
const email: Field = { kind: 'email', name: 'email' }
const terms: Field = { kind: 'agreement', name: 'terms', agreement: 'terms' }

test('a field whose condition does not hold is neither shown nor asked for', () => {
  expect(fieldsShown([kind, company], { kind: 'física' })).toEqual([kind])
  expect(readAnswer([kind, company], { kind: 'física' })).toEqual({
    ok: true,
    values: { kind: 'física' },
  })
})

test('what was typed into a field that is not shown is not kept', () => {
  const reading = readAnswer([kind, company], { kind: 'física', company: 'Panes S. A.' })
  expect(reading).toEqual({ ok: true, values: { kind: 'física' } })
})

test('a field whose condition holds is asked for', () => {
  expect(fieldsShown([kind, company], { kind: 'jurídica' })).toEqual([kind, company])
  expect(readAnswer([kind, company], { kind: 'moral' })).toEqual({
    ok: false,
    fields: { company: 'required' },
  })
})

test('a condition on what was not answered does not hold', () => {
  expect(fieldsShown([company], {})).toEqual([])
})

test('an optional field is left empty without complaint, and judged when it is not', () => {
  expect(readAnswer([nickname], {})).toEqual({ ok: true, values: { nickname: '' } })
  expect(readAnswer([nickname], { nickname: '   ' })).toEqual({
    ok: true,
    values: { nickname: '' },
  })
  expect(readAnswer([nickname], { nickname: 'x'.repeat(101) })).toEqual({
    ok: false,
    fields: { nickname: 'too_long' },
  })
})

test('everything that is wrong is told at once', () => {
  expect(readAnswer([kind, nickname, email, terms], { email: 'ana@' })).toEqual({
    ok: false,
    fields: { kind: 'required', email: 'email_malformed', terms: 'agreement_required' },
  })
})

test('an answer is kept under the names of its fields, and nothing else of it', () => {
  const reading = readAnswer([email], { email: 'ANA@correo.mx', role: 'admin' })
  expect(reading).toEqual({ ok: true, values: { email: 'ana@correo.mx' } })
})
