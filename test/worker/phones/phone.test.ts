/** Every way in which citizens write one number leads to the same E.164 text; what cannot be dialled is refused. */
import { describe, expect, test } from 'vitest'
import { normalisePhone } from '../../../worker/phones/phone.ts'

describe('a Mexican number is the same, however it is dialled', () => {
  for (const [typed, why] of [
    ['477 123 4567', 'as it is dialled today'],
    ['(477) 123-4567', 'with brackets'],
    ['01 477 123 4567', 'the trunk prefix of before 2019'],
    ['044 477 123 4567', 'the prefix of mobiles from the same area'],
    ['045 477 123 4567', 'the prefix of mobiles from another area'],
    ['1 477 123 4567', 'the mobile 1 alone'],
    ['+52 477 123 4567', 'international'],
    ['0052 477 123 4567', 'international, as dialled'],
    ['52 477 123 4567', 'international, its plus forgotten'],
    ['+52 1 477 123 4567', 'the mobile 1, as WhatsApp still shows it'],
    ['521 477 123 4567', 'the same, its plus forgotten'],
    ['+52 044 477 123 4567', 'both prefixes at once'],
    [
      '+52\u00a0477\u2011123\u20114567\u200e',
      'pasted with hard spaces, hard hyphens and a direction mark',
    ],
    ['４７７１２３４５６７', 'full-width digits of a keyboard'],
  ] as const)
    test(`${typed}: ${why}`, () =>
      expect(normalisePhone(typed, 'MX')).toEqual({
        ok: true,
        value: '+524771234567',
        mobile: true,
      }))

  test('and so it is for a municipality abroad, the mobile 1 included', () =>
    expect(normalisePhone('+52 1 477 123 4567', 'EC')).toMatchObject({ value: '+524771234567' }))
})

describe('the national forms of Ecuador and Venezuela', () => {
  for (const [country, typed, value, mobile, why] of [
    ['EC', '099 123 4567', '+593991234567', true, 'a mobile, as dialled'],
    ['EC', '99 123 4567', '+593991234567', true, 'without its zero'],
    ['EC', '+593 (0)99 123 4567', '+593991234567', true, 'the zero in brackets'],
    ['EC', '593991234567', '+593991234567', true, 'its plus forgotten'],
    ['EC', '(06) 295-0123', '+59362950123', false, 'a fixed line in Imbabura'],
    ['EC', '1800 123 456', '+5931800123456', false, 'a free line'],
    ['VE', '0414-1234567', '+584141234567', true, 'a mobile, as dialled'],
    ['VE', '0422-1234567', '+584221234567', true, 'the newest mobile prefix'],
    ['VE', '414 123 45 67', '+584141234567', true, 'without its zero'],
    ['VE', '+58 (0)414 1234567', '+584141234567', true, 'the zero in brackets'],
    ['VE', '0261-7654321', '+582617654321', false, 'a fixed line in Maracaibo'],
    ['VE', '+34 612 34 56 78', '+34612345678', false, 'a relative’s in Spain, where no text goes'],
  ] as const)
    test(`${country} ${typed}: ${why}`, () =>
      expect(normalisePhone(typed, country)).toEqual({ ok: true, value, mobile }))
})

describe('what nobody can be reached at is refused', () => {
  for (const [country, typed, why] of [
    ['MX', '123 4567', 'a local number without its area'],
    ['MX', '044 123 4567', 'a prefix before a local number'],
    ['MX', '000 000 0000', 'zeros'],
    ['MX', '477 123 456', 'a digit short'],
    ['MX', '477 123 45678', 'a digit too many'],
    ['EC', '099 123 456', 'a digit short'],
    ['EC', '911', 'an emergency line'],
    ['VE', '0499 1234567', 'no such area'],
    ['EC', '099 123 4567 ext. 12', 'an extension, which no message reaches'],
    ['EC', '1-800-FLOWERS', 'letters'],
    ['EC', 'tel:0991234567', 'an address, not a number'],
    ['EC', '099 123 4567 / 098 765 4321', 'two numbers'],
    ['EC', '++593991234567', 'two pluses'],
    ['EC', '+', 'no digit'],
    ['EC', '', 'nothing'],
    ['EC', `099${'-'.repeat(60)}1234567`, 'longer than any number can be'],
    ['XX', '0991234567', 'a national form of no known country'],
  ] as const)
    test(`${country} ${typed.slice(0, 30)}: ${why}`, () =>
      expect(normalisePhone(typed, country)).toEqual({ ok: false, error: 'phone_malformed' }))
})

test('an international number is read even where the country has no plan', () =>
  expect(normalisePhone('+593991234567', 'XX')).toMatchObject({ ok: true, value: '+593991234567' }))

test('reading a number again changes nothing', () => {
  for (const value of ['+524771234567', '+593991234567', '+582617654321'])
    expect(normalisePhone(value, 'EC')).toMatchObject({ ok: true, value })
})
