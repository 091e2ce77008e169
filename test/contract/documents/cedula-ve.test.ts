/** A Venezuelan cédula has no check digit, so one citizen must have one spelling, and no RIF may pass for it. */
import { expect, test } from 'vitest'
import { cedulaVe } from '../../../contract/documents/cedula-ve.ts'
import { rifVe } from '../../../contract/documents/rif-ve.ts'

test.each(['V1234567', 'V01234567', 'V-01.234.567', 'v 1.234.567'])(
  '%s is the citizen V1234567',
  (typed) => {
    expect(cedulaVe.read(typed)).toMatchObject({ ok: true, value: 'V1234567', warnings: [] })
  },
)

test('a number without a letter is a Venezuelan’s, with a warning that this was assumed', () => {
  for (const typed of ['1234567', '01234567', '1.234.567'])
    expect(cedulaVe.read(typed)).toMatchObject({
      ok: true,
      value: 'V1234567',
      warnings: ['letter_assumed'],
    })
})

test('the RIF of a citizen is not read as the cédula of another one', () => {
  // V012345678 is the RIF of V1234567; without its leading zero it would name V12345678.
  const rif = Array.from('0123456789', (digit) => `V01234567${digit}`).filter(
    (typed) => rifVe.read(typed).ok,
  )
  expect(rif).toHaveLength(1)
  for (const typed of [...rif, 'V012345678'])
    expect(cedulaVe.read(typed)).toEqual({ ok: false, error: 'document_length' })
})

test.each([
  ['V1234', 'document_length', 'four digits'],
  ['V00001234', 'document_length', 'four digits behind zeros'],
  ['V', 'document_length', 'a letter alone'],
  ['123456789', 'document_length', 'nine digits'],
  ['G12345678', 'document_malformed', 'a letter of the RIF'],
  ['VE1234567', 'document_malformed', 'both letters'],
  ['1234567V', 'document_malformed', 'the letter behind'],
])('%s is refused with %s: %s', (typed, error) => {
  expect(cedulaVe.read(typed)).toEqual({ ok: false, error })
})
