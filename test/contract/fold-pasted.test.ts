/** What is pasted is read as it was meant, whatever a word processor, a chat or a PDF put around and into it. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readField, type Field } from '../../contract/fields/index.ts'
import { foldPasted } from '../../contract/fold-pasted.ts'

const ranges: readonly (readonly [from: number, to: number, what: string])[] = [
  [0x00ad, 0x00ad, 'soft hyphen'],
  [0x034f, 0x034f, 'grapheme joiner'],
  [0x061c, 0x061c, 'Arabic letter mark'],
  [0x115f, 0x1160, 'fillers of Hangul'],
  [0x180b, 0x180f, 'selectors and the separator of Mongolian'],
  [0x200b, 0x200f, 'zero-width blanks, joiners and direction marks'],
  [0x202a, 0x202e, 'directions embedded and overridden'],
  [0x2060, 0x2064, 'word joiner and invisible operators'],
  [0x2066, 0x206f, 'isolates and what came before them'],
  [0x3164, 0x3164, 'filler'],
  [0xfe00, 0xfe0f, 'variation selectors'],
  [0xfeff, 0xfeff, 'byte-order mark'],
  [0xfff9, 0xfffb, 'annotations'],
  [0xe0020, 0xe007f, 'tags'],
  [0xe0100, 0xe01ef, 'further variation selectors'],
]

const unseen = ranges.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
)

const fields: readonly (readonly [Field, typed: string, value: string])[] = [
  [{ kind: 'code', name: 'code', digits: 8 }, '01234567', '01234567'],
  [{ kind: 'email', name: 'email' }, 'ana@correo.mx', 'ana@correo.mx'],
  [{ kind: 'phone', name: 'phone' }, '0991234567', '0991234567'],
  [{ kind: 'text', name: 'familyNames' }, 'Muñoz', 'Muñoz'],
  [{ kind: 'identifier', name: 'who', accepts: ['cedula-ec'] }, '1004568687', '1004568687'],
  [{ kind: 'identifier', name: 'who', accepts: ['user-id'] }, 'ana.puma', 'ana.puma'],
  [{ kind: 'identifier', name: 'who', accepts: ['email'] }, 'ana@correo.mx', 'ana@correo.mx'],
  [{ kind: 'document', name: 'ruc', accepts: ['ruc-ec'] }, '1024867150001', '1024867150001'],
  [{ kind: 'postal-code', name: 'cp', country: 'MX' }, '37000', '37000'],
  [{ kind: 'place', name: 'state', part: 'state', of: 'cp' }, 'Guanajuato', 'Guanajuato'],
  [{ kind: 'secret-answer', name: 'answer' }, 'los alamos', 'los alamos'],
  [{ kind: 'choice', name: 'kind', options: ['fisica', 'moral'] }, 'moral', 'moral'],
]

describe.each(fields)('$kind', (field, typed, value) => {
  const middle = Math.floor(typed.length / 2)

  test.each(ranges)('U+%x to U+%x are not seen: %s', (from, to) => {
    for (let point = from; point <= to; point++) {
      const mark = String.fromCodePoint(point)
      const pasted = mark + typed.slice(0, middle) + mark + typed.slice(middle) + mark
      expect(readField(field, pasted), point.toString(16)).toEqual({ ok: true, value })
    }
  })

  test.each(Array.from('\u00A0\u1680\u2000\u2003\u2007\u2009\u202F\u205F\u3000\t\n\r\u2028\u0085'))(
    'the blank %j around it goes',
    (blank) => {
      expect(readField(field, blank + typed + blank)).toEqual({ ok: true, value })
    },
  )
})

test('what is only invisible is nothing', () => {
  const name: Field = { kind: 'text', name: 'familyNames' }
  expect(readField(name, unseen.join(''))).toEqual({ ok: false, error: 'required' })
})

test.each([
  ['می\u200cخواهم', 'می\u200cخواهم', 'a joiner that Persian spells with'],
  ['ශ\u0dca\u200dරී', 'ශ\u0dca\u200dරී', 'and one of Sinhala'],
  ['Ana\u200dMaría', 'AnaMaría', 'none between Latin letters'],
  ['Pérez–Gómez', 'Pérez-Gómez', 'a dash for a hyphen'],
  ['«O´Brien»', '"O\'Brien"', 'an accent for an apostrophe, and quotes'],
  ['ＭＵＮ\u0303ＯＺ', 'MUÑOZ', 'wide letters, composed'],
  ['ﬁnca 1.º', 'finca 1.º', 'a ligature of a PDF; an ordinal stays'],
])('%j is %j: %s', (typed, value) => {
  expect(foldPasted(typed)).toBe(value)
})

test('look-alikes of another script stay what they are: they are judged, never translated (T15)', () => {
  expect(foldPasted('сара')).toBe('сара')
  expect(readField({ kind: 'email', name: 'email' }, 'сара@correo.mx').ok).toBe(false)
})

test('folding twice changes nothing more', () => {
  const alphabet = fc.constantFrom(
    ...unseen.slice(0, 60),
    ...Array.from('aÑ٠۵\u0600ی\u200c\u200dﬁＡ\u0301´’–« \u3000\u0085\u0dca𝐀ｶﾞ'),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: alphabet })), (typed) => {
      expect(foldPasted(foldPasted(typed))).toBe(foldPasted(typed))
    }),
    { seed: 20_300_101, numRuns: 20_000 },
  )
})

test('a password that somebody has, or chooses, is never folded (T32)', () => {
  const typed = ' \u00A0ａ–’٠ doce más '
  const rule = { min: 8, max: 64 }
  expect(readField({ kind: 'password', name: 'p' }, typed)).toEqual({ ok: true, value: typed })
  expect(readField({ kind: 'new-password', name: 'p', rule }, typed)).toEqual({
    ok: true,
    value: typed,
  })
})
