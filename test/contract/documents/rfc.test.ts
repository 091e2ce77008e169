/** An RFC is refused for its structure alone. */
import { expect, test } from 'vitest'
import { rfc } from '../../../contract/documents/rfc.ts'

test.each([
  ['AAEX990131AB5', 'person', 'four letters'],
  ['ZZZ010101ABA', 'company', 'three letters'],
  ['&AA010101AB7', 'company', 'three, one of them an ampersand'],
])('%s belongs to a %s: %s', (typed, holder) => {
  expect(rfc.read(typed)).toMatchObject({ ok: true, holder })
})

test('of the last characters only the right one goes without a warning', () => {
  const silent = Array.from('0123456789A').filter((last) => {
    const reading = rfc.read(`AAEX990131AB${last}`)
    return reading.ok && reading.warnings.length === 0
  })
  expect(silent).toEqual(['5'])
})

test.each([
  ['AAEX000229AB5', 'no century is told, and 2000 had a 29 February'],
  ['AAEX990131015', 'a nought against homonyms, which the algorithm never gives'],
  ['PITO990131AB5', 'an inconvenient word, which is the issuer’s affair'],
])('%s is accepted: %s', (typed) => {
  expect(rfc.read(typed).ok).toBe(true)
})

test.each([
  ['AAEX010229AB5', 'document_date', 'neither 1901 nor 2001 had a 29 February'],
  ['AAEX990131', 'document_length', 'the part against homonyms is missing'],
  ['AAEX990131ABZ', 'document_malformed', 'the check digit is a digit or A'],
  ['AAE1990131AB5', 'document_malformed', 'a digit among the letters'],
  ['AAEX990131AB5#', 'document_malformed', 'a character that no RFC has'],
])('%s is refused with %s: %s', (typed, error) => {
  expect(rfc.read(typed)).toEqual({ ok: false, error })
})

test('Ñ stays Ñ, however it was composed', () => {
  expect(rfc.read('N\u0303AEX990131AB5')).toMatchObject({ ok: true, value: 'ÑAEX990131AB5' })
})

test('the numbers that stand for many people carry a warning, for they can name no account', () => {
  for (const typed of ['XAXX010101000', 'XEXX-010101-000'])
    expect(rfc.read(typed)).toMatchObject({ ok: true, warnings: ['generic'] })
})
