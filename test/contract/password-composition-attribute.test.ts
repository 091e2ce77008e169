/** What password generators are told, so that what they propose is accepted. */
import { expect, test } from 'vitest'
import { passwordRules } from '../../contract/password-composition.ts'

test.each([
  [
    'only a length',
    { min: 12, max: 128 },
    'minlength: 12; maxlength: 128; allowed: lower, upper, digit, [-];',
  ],
  [
    'a digit',
    { min: 6, max: 25, digit: true },
    'minlength: 6; maxlength: 25; required: digit; allowed: lower, upper, digit, [-];',
  ],
  [
    'symbols of a set',
    { min: 6, max: 128, upper: true, digit: true, symbol: "&*$'?+/#()" },
    "minlength: 6; maxlength: 128; required: upper; required: digit; required: [&*$'?+/#()]; " +
      "allowed: lower, upper, digit, [&*$'?+/#()];",
  ],
  [
    'any symbol',
    { min: 8, max: 128, lower: true, symbol: true },
    'minlength: 8; maxlength: 128; required: lower; required: [-!#$%&*+./:=?@_]; ' +
      'allowed: lower, upper, digit, [-!#$%&*+./:=?@_];',
  ],
] as const)('a rule that asks for %s', (_what, rule, attribute) => {
  expect(passwordRules(rule)).toBe(attribute)
})

test('the hyphen stands first and the closing bracket last, or generators would misread them', () => {
  expect(passwordRules({ min: 6, max: 25, symbol: '+]-[' })).toContain('required: [-+[]];')
})

test('symbols that generators do not know are left out, and a set of nothing else is not asked for', () => {
  expect(passwordRules({ min: 6, max: 25, symbol: '¿ !' })).toContain('required: [!];')
  expect(passwordRules({ min: 6, max: 25, symbol: '¿ ' })).toBe(
    'minlength: 6; maxlength: 25; allowed: lower, upper, digit;',
  )
})

test('the ceiling is told rather than a longer maximum', () => {
  expect(passwordRules({ min: 6, max: 1000 })).toContain('maxlength: 256;')
})
