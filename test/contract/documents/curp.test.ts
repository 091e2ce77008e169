/** What a CURP tells of its holder. */
import { expect, test } from 'vitest'
import { curp } from '../../../contract/documents/curp.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

/** Completes the first seventeen characters, written independently of the code under test. */
function withCheckDigit(seventeen: string): string {
  let sum = 0
  for (const [place, character] of Array.from(seventeen).entries())
    sum += alphabet.indexOf(character) * (18 - place)
  return seventeen + ((10 - (sum % 10)) % 10)
}

const read = (seventeen: string) => curp.read(withCheckDigit(seventeen))

test.each([
  ['AAEX990131MGTBCD0', '1999-01-31', 'female', 'a digit before the last: born in the 1900s'],
  ['AAEX990131MGTBCDA', '2099-01-31', 'female', 'a letter: born in the 2000s, clock or no clock'],
  ['AAEX000229HGTBCDA', '2000-02-29', 'male', '2000 was a leap year'],
  ['EEIX840229XDFBCD0', '1984-02-29', 'nonbinary', 'X is a sex of its own'],
  ['AAEX310101MGTBCD9', '1931-01-01', 'female', 'a great-grandmother'],
])('%s is of someone born on %s, %s: %s', (seventeen, bornOn, sex) => {
  expect(read(seventeen)).toMatchObject({ ok: true, birth: { bornOn, sex } })
})

test.each([
  ['AAEX000229HGTBCD0', '1900 was no leap year'],
  ['AAEX990229HGTBCD0', '1999 was no leap year'],
  ['AAEX990431HGTBCD0', 'April has thirty days'],
  ['AAEX990100HGTBCD0', 'no day is the zeroth'],
  ['AAEX990001HGTBCD0', 'no month is the zeroth'],
  ['AAEX991301HGTBCD0', 'no month is the thirteenth'],
])('%s is refused for its date: %s', (seventeen) => {
  expect(read(seventeen)).toEqual({ ok: false, error: 'document_date' })
})

const states =
  'AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS'

test('the thirty-two states and those born abroad are accepted, and no other pair of letters', () => {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const pairs = letters.flatMap((first) => letters.map((second) => first + second))
  const accepted = pairs.filter((pair) => read(`AAEX990131M${pair}BCD0`).ok)
  expect(accepted.join(' ')).toBe(states)
  expect(read('AAEX990131MXXBCD0')).toEqual({ ok: false, error: 'document_region' })
})

test('every other last digit is refused', () => {
  const good = withCheckDigit('AAEX990131MGTBCD0')
  const others = Array.from('0123456789').filter((digit) => !good.endsWith(digit))
  for (const digit of others)
    expect(curp.read(good.slice(0, 17) + digit)).toEqual({
      ok: false,
      error: 'document_check_digit',
    })
})

test.each(['ÑAEX990131MGTBCD0', 'N\u0303AEX990131MGTBCD0', 'ñaex990131mgtbcd0'])(
  'a citizen may write Ñ where the issuer writes X: %s',
  (typed) => {
    const issued = withCheckDigit('XAEX990131MGTBCD0')
    expect(curp.read(typed + issued.slice(-1))).toMatchObject({ ok: true, value: issued })
  },
)

test('a number that begins with an inconvenient word is accepted, with a warning', () => {
  expect(read('PITO990131MGTBCD0')).toMatchObject({ ok: true, warnings: ['inconvenient_word'] })
  expect(read('PXTO990131MGTBCD0')).toMatchObject({ ok: true, warnings: [] })
})
