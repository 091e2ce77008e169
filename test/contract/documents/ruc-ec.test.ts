/** A RUC of a person holds a cédula; of a company or public body, only the structure can be judged. */
import { expect, test } from 'vitest'
import { rucEc } from '../../../contract/documents/ruc-ec.ts'

test.each([
  ['1024867150001', 'person', 'third digit 0 to 5'],
  ['1095279420001', 'company', 'third digit 9, failing every published check digit'],
  ['1068144490001', 'either', 'third digit 6: a public body or a foreign resident'],
])('%s belongs to %s: %s', (typed, holder) => {
  expect(rucEc.read(typed)).toMatchObject({ ok: true, holder, warnings: [] })
})

test('a person may have more than one establishment', () => {
  expect(rucEc.read('1024867150002').ok).toBe(true)
  expect(rucEc.read('1024867150999').ok).toBe(true)
})

test.each([
  ['1024867151001', 'document_check_digit', 'its cédula is mistyped'],
  ['2524867150001', 'document_region', 'there is no province 25'],
  ['2595279420001', 'document_region', 'nor is there one for companies'],
  ['1095279420000', 'document_malformed', 'no establishment is numbered 000'],
  ['1068144490000', 'document_malformed', 'nor a public body’s'],
  ['1074867150001', 'document_malformed', 'no third digit is 7'],
  ['1084867150001', 'document_malformed', 'nor 8'],
  ['102486715', 'document_length', 'too short'],
  ['10248671500011', 'document_length', 'too long'],
])('%s is refused with %s: %s', (typed, error) => {
  expect(rucEc.read(typed)).toEqual({ ok: false, error })
})
