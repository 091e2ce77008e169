/** Our verdicts against those of `stdnum` over thousands of made-up and mistyped numbers, with a fixed seed. */
import * as fc from 'fast-check'
import { validate as stdnumCedula } from 'stdnum/lib/esm/ec/ci'
import { validate as stdnumRuc } from 'stdnum/lib/esm/ec/ruc'
import { validate as stdnumCurp } from 'stdnum/lib/esm/mx/curp'
import { validate as stdnumRfc } from 'stdnum/lib/esm/mx/rfc'
import { validate as stdnumRif } from 'stdnum/lib/esm/ve/rif'
import { describe, expect, test } from 'vitest'
import { documents } from '../../../contract/documents/index.ts'
import type { ComparedKind } from './stdnum-differences.ts'
import { differences } from './stdnum-differences.ts'

interface Comparison {
  readonly stdnum: (value: string) => { readonly isValid: boolean }
  /** Mostly well formed, seldom valid. */
  readonly numbers: fc.Arbitrary<string>
}

const from = (characters: string, length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from(characters)),
    minLength: length,
    maxLength: length,
  })
const digits = (length: number) => from('0123456789', length)
const upTo = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'))
const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(''))

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const initials = fc.oneof(from(letters, 4), fc.constantFrom('PEDO', 'BACA', 'XAEX', 'OXAX'))
const date = joined(upTo(99), upTo(13), upTo(32))
const state = fc.constantFrom('GT', 'DF', 'NE', 'JC', 'QR', 'XX', 'CX', 'AS')
const establishment = fc.constantFrom('001', '002', '999', '000')

const comparisons: Readonly<Record<ComparedKind, Comparison>> = {
  'cedula-ec': { stdnum: stdnumCedula, numbers: joined(upTo(55), digits(8)) },
  'ruc-ec': { stdnum: stdnumRuc, numbers: joined(upTo(55), digits(8), establishment) },
  curp: {
    stdnum: stdnumCurp,
    numbers: joined(
      initials,
      date,
      from('HMXZ', 1),
      state,
      from(letters, 3),
      from('0159ABZ', 1),
      digits(1),
    ),
  },
  rfc: {
    stdnum: stdnumRfc,
    numbers: joined(
      fc.oneof(initials, from(`${letters}&`, 3)),
      date,
      from('019ABVZ', 2),
      from('0123456789A', 1),
    ),
  },
  'rif-ve': { stdnum: stdnumRif, numbers: joined(from('VEJPGCX', 1), digits(9)) },
}

/** One character more, less or other; or, for places behind the end, none. */
const mistyped = (numbers: fc.Arbitrary<string>) =>
  fc
    .tuple(numbers, fc.nat(30), fc.nat(2), from('0A7XZ&', 1))
    .map(([number, place, slip, character]) =>
      place >= number.length
        ? number
        : number.slice(0, place) +
          (slip ? character : '') +
          number.slice(place + (slip < 2 ? 1 : 0)),
    )

function verdictOn(kind: ComparedKind, value: string): 'accepted' | 'refused' | 'warned' {
  const reading = documents[kind].read(value)
  if (!reading.ok) return 'refused'
  return reading.warnings.includes('check_digit') ? 'warned' : 'accepted'
}

for (const kind of Object.keys(comparisons) as ComparedKind[])
  describe(kind, () => {
    const { stdnum, numbers } = comparisons[kind]

    test('agrees with stdnum on ten thousand numbers, but for the differences told', () => {
      const agreed = { accepted: 0, refused: 0, warned: 0 }
      fc.assert(
        fc.property(fc.oneof(numbers, mistyped(numbers)), (value) => {
          if (differences[kind].some(({ concerns }) => concerns?.(value))) return
          const verdict = verdictOn(kind, value)
          expect(verdict === 'accepted', value).toBe(stdnum(value).isValid)
          agreed[verdict]++
        }),
        { seed: 20_300_101, numRuns: 10_000 },
      )
      // A comparison of nothing but refusals would compare nothing.
      expect(agreed.accepted).toBeGreaterThan(50)
      expect(agreed.refused).toBeGreaterThan(500)
    })

    for (const { why, example, ours, stdnums, concerns } of differences[kind])
      test(`differs on ${example}: ${why}`, () => {
        expect(verdictOn(kind, example)).toBe(ours)
        expect(stdnum(example).isValid).toBe(stdnums === 'accepted')
        if (concerns) expect(concerns(example)).toBe(true)
      })
  })
