/** One address, one spelling; and nothing that could send a message elsewhere. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseEmail } from '../../contract/email.ts'

const refused = { ok: false, error: 'email_malformed' }

describe('an address is written in one way', () => {
  test.each([
    ['victim@city.mx', 'victim@city.mx', 'as it is'],
    ['VICTIM@City.MX', 'victim@city.mx', 'capitals of a phone keyboard, before the @ too'],
    [' \tvictim@city.mx \r\n', 'victim@city.mx', 'blanks around it'],
    ['sara.leon1@gmail.com', 'sara.leon1@gmail.com', 'the dots stay'],
    ['sara+leon@gmail.com', 'sara+leon@gmail.com', 'so does the tag'],
    ["o'brien_&=/~-#$*?^{}@city.mx", "o'brien_&=/~-#$*?^{}@city.mx", 'unusual, but atoms'],
    ['ana@ñandú.ec', 'ana@xn--and-6ma2c.ec', 'a domain in A-labels'],
    ['ana@n\u0303andu\u0301.ec', 'ana@xn--and-6ma2c.ec', 'composed first'],
    ['ana@XN--AND-6MA2C.ec', 'ana@xn--and-6ma2c.ec', 'the same, already in A-labels'],
    ['ana\u212A@city.mx', 'anak@city.mx', 'a Kelvin sign, canonically a K'],
    ['ana@ｃｉｔｙ.mx', 'ana@city.mx', 'full-width letters are the domain they stand for'],
    ['ａｎａ＠ｃｉｔｙ.mx', 'ana@city.mx', 'all of it of a wide keyboard, the @ too'],
    ['\u00A0victim@city.mx\u2003', 'victim@city.mx', 'blanks that are not ASCII'],
    [
      '\u202Avi\u200Bctim@ci\u00ADty.mx\uFEFF',
      'victim@city.mx',
      'what nobody sees, wherever it is',
    ],
    [
      'ana\u2011maria@la\u2013plata.ec',
      'ana-maria@la-plata.ec',
      'hyphens that a word processor changed',
    ],
    ['o’brien@city.mx', "o'brien@city.mx", 'its apostrophe too'],
    ['ana@1.2.3.com.ec', 'ana@1.2.3.com.ec', 'labels of digits'],
    [`${'a'.repeat(64)}@city.mx`, `${'a'.repeat(64)}@city.mx`, '64 characters before the @'],
    [`a@${'b'.repeat(63)}.mx`, `a@${'b'.repeat(63)}.mx`, 'a label of 63 characters'],
  ])('%j becomes %j: %s', (typed, value) => {
    expect(normaliseEmail(typed)).toEqual({ ok: true, value })
    expect(normaliseEmail(value)).toEqual({ ok: true, value })
  })

  test('a look-alike domain is another domain, never the one it looks like', () => {
    expect(normaliseEmail('victim@сity.mx')).toEqual({ ok: true, value: 'victim@xn--ity-3ed.mx' })
  })
})

describe('an address is refused', () => {
  test.each([
    ['', 'nothing'],
    ['victim', 'no @'],
    ['@city.mx', 'nothing before the @'],
    ['victim@', 'nothing after it'],
    ['victim@evil.mx＠city.mx', 'a full-width @ in the domain'],
    ['victim@city.mx@evil.mx', 'two @'],
    ['victim@city.mx, other@evil.mx', 'two addresses'],
    ['victim@city.mx;other@evil.mx', 'two addresses'],
    ['victim@city.mx\r\nBcc: other@evil.mx', 'a header within'],
    ['victim@city.mx\r\nBcc: other', 'a header without an @'],
    ['vic tim@city.mx', 'a blank within'],
    ['victim@ci ty.mx', 'a blank in the domain'],
    ['victim\0@city.mx', 'NUL'],
    ['victim@city\0.mx', 'NUL in the domain'],
    ['victim@city.mx\u007F', 'a control character'],
    ['viсtim@city.mx', 'a Cyrillic letter before the @'],
    ['peña@city.mx', 'ñ before the @'],
    ['victim\uD800@city.mx', 'half a surrogate pair'],
    ['victim@city\uD800.mx', 'half a surrogate pair in the domain'],
    ['"victim"@city.mx', 'quotes'],
    ['"victim@city.mx"@evil.mx', 'an address in quotes'],
    ['victim(comment)@city.mx', 'a comment'],
    ['victim@(comment)city.mx', 'a comment in the domain'],
    ['Victim <victim@city.mx>', 'a name and angle brackets'],
    ['mailto:victim@city.mx', 'a scheme'],
    ['vic\\tim@city.mx', 'a backslash'],
    ['.victim@city.mx', 'a dot before'],
    ['victim.@city.mx', 'a dot behind'],
    ['vic..tim@city.mx', 'two dots'],
    ['city.mx!victim@evil.mx', 'a bang path'],
    ['victim%city.mx@evil.mx', 'a percent route'],
    ['victim|mail@city.mx', 'a pipe'],
    ['victim`id`@city.mx', 'backquotes'],
    ['victim@city', 'one label'],
    ['victim@localhost', 'this machine'],
    ['victim@city.mx.', 'a dot behind the domain'],
    ['victim@.city.mx', 'a dot before the domain'],
    ['victim@city..mx', 'an empty label'],
    ['victim@-city.mx', 'a label that begins with a hyphen'],
    ['victim@city-.mx', 'a label that ends with one'],
    ['victim@ci_ty.mx', 'a low line in the domain'],
    ['victim@city.m', 'a top-level domain of one letter'],
    ['victim@city.123', 'a top-level domain of digits'],
    ['victim@127.0.0.1', 'an address in digits'],
    ['victim@0x7f.1', 'the same, disguised'],
    ['victim@[127.0.0.1]', 'an IP literal'],
    ['victim@[IPv6:::1]', 'an IPv6 literal'],
    ['victim@city.mx:25', 'a port'],
    ['victim@city.mx/path', 'a path'],
    ['victim@city.mx?x', 'a query'],
    ['victim@city.mx#x', 'a fragment'],
    ['victim@%63ity.mx', 'an escape'],
    [`${'a'.repeat(65)}@city.mx`, '65 characters before the @'],
    [`a@${'b'.repeat(64)}.mx`, 'a label of 64 characters'],
    ['a'.repeat(2 ** 20), 'a megabyte'],
    [`${' '.repeat(2 ** 20)}victim@city.mx`, 'a megabyte of blanks before it'],
    [`a@${'b.'.repeat(2 ** 19)}mx`, 'a megabyte of labels'],
  ])('%j: %s', (typed) => {
    expect(normaliseEmail(typed)).toEqual(refused)
  })

  test('at 255 characters, and not yet at 254', () => {
    const labels = `${'b'.repeat(61)}.`.repeat(2)
    const address = (length: number) => `${'a'.repeat(64)}@${'b'.repeat(length - 192)}.${labels}mx`
    expect(address(254)).toHaveLength(254)
    expect(normaliseEmail(address(254)).ok).toBe(true)
    expect(normaliseEmail(address(255))).toEqual(refused)
  })
})

test('whatever is typed, what comes out is plain ASCII with one @ and comes out again unchanged', () => {
  const local = fc.string({ unit: fc.constantFrom(...Array.from('aZ9.+_%!"ñ а\u212A\r\n')) })
  const domain = fc.string({ unit: fc.constantFrom(...Array.from('aZ9.-ñßа。①℡ſ_:/@%\u0301')) })
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(local, domain).map(([before, after]) => `a${before}@${after}.mx`),
  )
  let accepted = 0
  fc.assert(
    fc.property(typed, (text) => {
      const reading = normaliseEmail(text)
      if (!reading.ok) return
      accepted++
      expect(reading.value).toMatch(/^[!-?A-~]+@[a-z\d.-]+$/)
      expect(reading.value).toHaveLength(reading.value.toLowerCase().length)
      expect(normaliseEmail(reading.value)).toEqual(reading)
    }),
    { seed: 20_300_101, numRuns: 20_000 },
  )
  expect(accepted).toBeGreaterThan(100)
})
