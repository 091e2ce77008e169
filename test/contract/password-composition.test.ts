/** What each municipality asks of a password, and which part of it is still missing. */
import { describe, expect, test } from 'vitest'
import type { PasswordRule } from '../../contract/password-composition.ts'
import { requirementsOf, weaknessesOf, weaknessOf } from '../../contract/password-composition.ts'

const ibarra: PasswordRule = { min: 6, max: 25, digit: true }
const leon: PasswordRule = { min: 6, max: 128, upper: true, digit: true, symbol: "&*$'?+/#()" }
const maracaibo: PasswordRule = {
  min: 8,
  max: 128,
  digit: true,
  lower: true,
  upper: true,
  symbol: true,
}
const lengthOnly: PasswordRule = { min: 12, max: 128 }

describe('the first weakness is named', () => {
  test.each([
    [ibarra, 'clave', 'password_too_short'],
    [ibarra, 'clavesegura', 'password_needs_digit'],
    [ibarra, 'claveSegura1', null],
    [ibarra, 'claveSegura1claveSegura1cl', 'password_too_long'],
    [leon, 'clave1&', 'password_needs_upper'],
    [leon, 'Clave1!', 'password_needs_symbol'],
    [leon, 'Clave1 ', 'password_needs_symbol'],
    [leon, 'Clave1&', null],
    [leon, "Clave1'", null],
    [maracaibo, 'CLAVESEGURA1!', 'password_needs_lower'],
    [maracaibo, 'claveSegura1', 'password_needs_symbol'],
    [maracaibo, 'claveSegura1 ', 'password_needs_symbol'],
    [maracaibo, 'claveSegura1¿', null],
    [maracaibo, 'claveSegura1€', null],
    [lengthOnly, 'todas minúsculas', null],
  ])('%j on %j: %s', (rule, password, weakness) => {
    expect(weaknessOf(password, rule)).toBe(weakness)
  })
})

test('ñ is a lower-case letter, Ñ an upper-case one', () => {
  expect(weaknessOf('ñññññ1', { min: 6, max: 25, lower: true })).toBe(null)
  expect(weaknessOf('ÑÑÑÑÑ1', { min: 6, max: 25, upper: true })).toBe(null)
  expect(weaknessOf('ÑÑÑÑÑ1', { min: 6, max: 25, lower: true })).toBe('password_needs_lower')
})

test('before anything is typed, the citizen is told all that will be asked', () => {
  expect(requirementsOf(lengthOnly)).toEqual(['password_too_short', 'password_too_long'])
  expect(requirementsOf(leon)).toEqual([
    'password_too_short',
    'password_too_long',
    'password_needs_upper',
    'password_needs_digit',
    'password_needs_symbol',
  ])
  expect(requirementsOf({ ...ibarra, digit: false, symbol: '' })).toEqual(
    requirementsOf(lengthOnly),
  )
})

test('while typing, what is still missing gets less', () => {
  const missing = ['', 'C', 'Cl', 'Cl1', 'Cl1&', 'Cl1&av', 'Cl1&ave!'].map(
    (typed) => weaknessesOf(typed, maracaibo).length,
  )
  expect(missing).toEqual([5, 4, 3, 2, 1, 1, 0])
})

test('whatever is missing is one of the requirements that were told', () => {
  for (const typed of ['', 'a', 'A1&', 'a'.repeat(200)])
    for (const rule of [ibarra, leon, maracaibo, lengthOnly])
      expect(requirementsOf(rule)).toEqual(expect.arrayContaining([...weaknessesOf(typed, rule)]))
})
