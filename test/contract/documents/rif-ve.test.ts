/** The letter of a RIF has a weight in the check digit and tells whom it belongs to. */
import { expect, test } from 'vitest'
import { rifVe } from '../../../contract/documents/rif-ve.ts'

test.each([
  ['V733084568', 'person'],
  ['E991455046', 'person'],
  ['P031871200', 'person'],
  ['J861286842', 'company'],
  ['G341234184', 'company'],
  ['C193251640', 'company'],
])('%s belongs to a %s', (typed, holder) => {
  expect(rifVe.read(typed)).toMatchObject({ ok: true, holder, warnings: [] })
})

test('the letter counts: the same digits under another letter are refused', () => {
  for (const letter of ['E', 'J', 'P', 'G', 'C'])
    expect(rifVe.read(`${letter}733084568`)).toEqual({ ok: false, error: 'document_check_digit' })
})

test('communal enterprises (C) check like companies (J)', () => {
  expect(rifVe.read('C861286842').ok).toBe(true)
})

test('a remainder of nought or one gives the check digit nought', () => {
  // By hand: V gives 4, the digits weigh 3 2 7 6 5 4 3 2.
  expect(rifVe.read('V001000000').ok).toBe(true) // 4 + 7 = 11, remainder 0
  expect(rifVe.read('V000100010').ok).toBe(true) // 4 + 6 + 2 = 12, remainder 1
  expect(rifVe.read('V000100011').ok).toBe(false)
})

test.each([
  ['X733084568', 'document_malformed', 'a letter that no RIF has'],
  ['1733084568', 'document_malformed', 'no letter'],
  ['VV33084568', 'document_malformed', 'two letters'],
  ['V73308456', 'document_length', 'the check digit is missing'],
  ['V7330845688', 'document_length', 'a digit too many'],
])('%s is refused with %s: %s', (typed, error) => {
  expect(rifVe.read(typed)).toEqual({ ok: false, error })
})
