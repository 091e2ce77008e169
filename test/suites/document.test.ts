/** What every document of the registry owes the citizen who types its number. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../../contract/documents/index.ts'
import { documents } from '../../contract/documents/index.ts'
import { fieldErrorCodes } from '../../contract/errors.ts'
import { badNumbers, goodNumbers } from '../contract/documents/numbers.ts'

const kinds = Object.keys(documents) as DocumentKind[]

const spread = (by: string) => (text: string) => Array.from(text).join(by)

const waysOfTyping: readonly [how: string, typed: (text: string) => string][] = [
  ['in lower case', (text) => text.toLowerCase()],
  ['between blanks', (text) => `  ${text}\t\n`],
  ['with a blank after every character', spread(' ')],
  ['with no-break spaces', spread('\u00A0')],
  ['with dots', spread('.')],
  ['with hyphens', spread('-')],
  ...Array.from('‐‑‒–—―−', (dash): [string, (text: string) => string] => [
    `with the dash U+${dash.charCodeAt(0).toString(16)}`,
    spread(dash),
  ]),
  ['with slashes', spread('/')],
  ['with low lines', spread('_')],
  ['with soft hyphens', spread('\u00AD')],
  ['with zero-width spaces', spread('\u200B')],
  ['with variation selectors', spread('\uFE0F')],
  ['between quotes', (text) => `“${text}”`],
  [
    'in Arabic-Indic digits',
    (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  ],
  ['between direction marks', (text) => `\u202A${text}\u202C`],
  [
    'in full-width characters',
    (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
]

const hostile: readonly [what: string, typed: string][] = [
  ['nothing', ''],
  ['only separators', ' -./_ '],
  ['NUL', '\0'],
  ['half a surrogate pair', '\uD800'],
  ['the other half', '\uDFFFA'],
  ['a megabyte of digits', '1'.repeat(2 ** 20)],
  ['a megabyte of blanks', ' '.repeat(2 ** 20)],
  ['a megabyte of combining marks', '\u0301'.repeat(2 ** 20)],
  ['a ligature that grows eighteenfold', '\uFDFA'.repeat(64)],
  ['digits of a script that no keyboard here has', '०१०४६६२६८९'],
  ['a name of an object’s own', 'constructor.prototype'],
  ['a regular expression', '^[A-Z]{4}.*$'],
]

for (const kind of kinds) {
  const document = documents[kind]

  describe(kind, () => {
    test('the example shown as a hint is a good number without warnings', () => {
      expect(document.read(document.example)).toMatchObject({
        ok: true,
        value: document.example,
        warnings: [],
      })
    })

    test('the numbers to test with hold both good and bad ones', () => {
      expect(goodNumbers.some((number) => number.kind === kind)).toBe(true)
      expect(badNumbers.some((number) => number.kind === kind)).toBe(true)
    })

    test.each(waysOfTyping)('a number typed %s is the same number', (_how, typed) => {
      expect(document.read(typed(document.example))).toEqual(document.read(document.example))
    })

    test.each(hostile)('is refused, not thrown at, when given %s', (_what, typed) => {
      const reading = document.read(typed)
      expect(reading.ok).toBe(false)
      if (!reading.ok) expect(fieldErrorCodes).toContain(reading.error)
    })

    test('a good number is not looked for in a megabyte of blanks', () => {
      expect(document.read(' '.repeat(2 ** 20) + document.example).ok).toBe(false)
    })

    test('any text has a reading, and reading a value again gives the same value', () => {
      const characters = fc.constantFrom(...Array.from(`${document.example}0159AÑX& -\uD800`))
      const texts = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: characters, minLength: 4, maxLength: 20 }),
      )
      fc.assert(
        fc.property(texts, (typed) => {
          const reading = document.read(typed)
          if (reading.ok) {
            expect(reading.value).toMatch(/^[A-Z\dÑ&]{5,18}$/)
            expect(document.read(reading.value)).toMatchObject({ ok: true, value: reading.value })
          } else expect(fieldErrorCodes).toContain(reading.error)
        }),
        { seed: 20_300_101, numRuns: 3000 },
      )
    })
  })
}

for (const { kind, typed, reads, warns, why } of goodNumbers)
  test(`${kind} reads ${typed}: ${why}`, () => {
    expect(documents[kind].read(typed)).toMatchObject({
      ok: true,
      value: reads,
      warnings: warns ? [warns] : [],
    })
  })

for (const { kind, typed, refused, why } of badNumbers)
  test(`${kind} refuses ${typed}: ${why}`, () => {
    expect(documents[kind].read(typed)).toEqual({ ok: false, error: refused })
  })
