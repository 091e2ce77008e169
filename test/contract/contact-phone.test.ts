/** A telephone number is E.164, however it was spaced. */
import { expect, test } from 'vitest'
import { normalisePhone } from '../../contract/contact.ts'

test.each([
  ['+524771234567', '+524771234567'],
  [' +52 (477) 123-4567 ', '+524771234567'],
  ['+593 99 123 4567', '+593991234567'],
  ['+58.414.123.45.67', '+584141234567'],
  ['＋５８ ４１４ １２３ ４５ ６７', '+584141234567'],
  ['\u202A+52 477 123 4567\u202C', '+524771234567'],
])('%j becomes %s', (typed, value) => {
  expect(normalisePhone(typed)).toEqual({ ok: true, value })
})

test.each([
  ['', 'nothing'],
  ['4771234567', 'no country'],
  ['00524771234567', 'a dialling prefix instead of +'],
  ['+0524771234567', 'no country code begins with 0'],
  ['+52477', 'too short'],
  ['+1234567890123456', 'sixteen digits; E.164 has fifteen at most'],
  ['+52477123456a', 'a letter'],
  ['+52+4771234567', 'two plus signs'],
  ['+٥٢٤٧٧١٢٣٤٥٦٧', 'digits of another script'],
  ['+524771234567\0', 'NUL'],
  ['+524771234567\uD800', 'half a surrogate pair'],
  [`+52${'4'.repeat(2 ** 20)}`, 'a megabyte'],
])('%j is refused: %s', (typed) => {
  expect(normalisePhone(typed)).toEqual({ ok: false, error: 'phone_malformed' })
})
