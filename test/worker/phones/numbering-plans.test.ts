/** The Worker's cut of the world's numbering plans reads what the whole reads, wherever it matters to a city. */
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { plannedCountries } from '../../../worker/phones/countries.ts'
import { normalisePhone } from '../../../worker/phones/phone.ts'
import { cutPlans } from '../../../worker/phones/build-numbering-plans.ts'
import plans from '../../../worker/phones/numbering-plans.json'
import { textRangeOf } from '../../../worker/phones/text-range.ts'

test('the plans are those of the library: else node scripts/launch.mjs cli/write-numbering-plans.ts', () => {
  expect(plans).toEqual(cutPlans())
})

describe.each(Object.values<Municipality>(municipalities))('$public.slug', (city) => {
  test('has the plan of its country, and of all whose mobiles it sends texts to', () => {
    const countries = [city.public.country, ...(city.private.smsCountries ?? [])]
    for (const country of countries) expect(plannedCountries).toContain(country)
  })
})

const isMobile = (type: string | undefined) => type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'

describe.each(plannedCountries)('in %s', (country) => {
  test('every number is read as by the whole plan, in every way in which it is written', () => {
    const example = getExampleNumber(country, examples)
    const national = example?.nationalNumber ?? ''
    // Neighbours of an example are of every kind: mobiles, fixed lines, free lines, and no numbers at all.
    const typed = Array.from({ length: 500 }, (_, n) => `${(n * 37) % 1000}${national.slice(3)}`)
    const all = [example?.formatInternational(), example?.formatNational(), ...typed]
    const readings = all.map((text = '') => {
      const whole = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false })
      const expected = whole?.isValid()
        ? { ok: true, value: whole.number, mobile: isMobile(whole.getType()) }
        : { ok: false, error: 'phone_malformed' }
      return { text, expected, read: normalisePhone(text, country) }
    })
    // Mexico's older prefixes are read by us, and by no library.
    const differing = readings.filter(
      ({ expected, read }) => (expected.ok || country !== 'MX') && !isSame(expected, read),
    )
    expect(differing).toEqual([])
    expect(readings.filter(({ read }) => read.ok).length).toBeGreaterThan(1)
  })
})

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

describe('a number of any other country', () => {
  const others = getCountries().flatMap((country) => {
    const example = getExampleNumber(country, examples)
    return example ? [[country, example] as const] : []
  })

  test('is taken as it is written abroad, and as its own country would have it', () => {
    const differing = others.filter(([, example]) => {
      const read = normalisePhone(example.formatInternational(), 'EC')
      return !read.ok || read.value !== example.number
    })
    expect(others.length).toBeGreaterThan(240)
    expect(differing.map(([country]) => country)).toEqual([])
  })

  test.each([
    ['+34 612 34 56 78', 'a relative’s mobile in Spain'],
    ['+44 (0)20 7946 0958', 'with the zero that is not dialled from abroad'],
    ['0034 612 34 56 78', 'with the prefix that is dialled here'],
  ])('%s: %s', (typed) => {
    expect(normalisePhone(typed, 'EC')).toMatchObject({ ok: true, mobile: false })
  })

  test.each([
    ['+34 612 34 56', 'digits short'],
    ['+34 612 34 56 78 9', 'a digit too many'],
    ['+999 612 34 56 78', 'no country has this code'],
    ['+870 773 111 632', 'a satellite, of no country'],
  ])('%s is refused: %s', (typed) => {
    expect(normalisePhone(typed, 'EC')).toEqual({ ok: false, error: 'phone_malformed' })
  })

  test('gets no text', () => {
    expect(textRangeOf('+34612345678')).toBeNull()
    expect(textRangeOf('+593991234567')).toEqual({ country: 'EC', range: '+59399123' })
  })
})
