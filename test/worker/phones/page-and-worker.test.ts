/** The page looks at a number's characters only, and never refuses what the Worker takes. */
import * as fc from 'fast-check'
import { getCountries, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { expect, test } from 'vitest'
import { readField } from '../../../contract/fields/index.ts'
import { normalisePhone } from '../../../worker/phones/phone.ts'

const takenByPage = (typed: string) => readField({ kind: 'phone', name: 'phone' }, typed).ok

const written = getCountries().flatMap((country) => {
  const example = getExampleNumber(country, examples)
  return example
    ? [example.number, example.formatInternational(), example.formatNational()].map(
        (typed) => [country, typed] as const,
      )
    : []
})

test('an example of every country, in every way in which its plan writes it', () => {
  const read = written.filter(([country, typed]) => normalisePhone(typed, country).ok)
  expect(read.length).toBeGreaterThan(600)
  expect(read.filter(([, typed]) => !takenByPage(typed))).toEqual([])
})

test('whatever is typed', () => {
  const digits = fc.constantFrom(...Array.from('0123456789'))
  const around = fc.constantFrom(
    '',
    ' ',
    '-',
    '.',
    '(',
    ')',
    '+',
    '\u00A0',
    '\u200B',
    '–',
    '/',
    '٣',
  )
  const typed = fc
    .array(fc.tuple(digits, around), { minLength: 3, maxLength: 20 })
    .map((pairs) => pairs.flat().join(''))
  let taken = 0
  fc.assert(
    fc.property(
      fc.constantFrom('EC', 'MX', 'VE'),
      fc.constantFrom('', '+593', '09', '044'),
      typed,
      (country, prefix, rest) => {
        if (!normalisePhone(prefix + rest, country).ok) return
        taken++
        expect(takenByPage(prefix + rest)).toBe(true)
      },
    ),
    { seed: 20_300_101, numRuns: 20_000 },
  )
  expect(taken).toBeGreaterThan(50)
})
