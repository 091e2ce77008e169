/** A password that holds what nobody sees could not be typed again: it is refused when it is chosen, never folded. */
import { expect, test } from 'vitest'
import { weaknessesOf } from '../../contract/password-composition.ts'

const rule = { min: 6, max: 64 }

test.each([
  ['tres gatos\u200B', 'a zero-width blank behind it'],
  ['\uFEFFtres gatos', 'a byte-order mark before it'],
  ['tres\u00ADgatos', 'a soft hyphen'],
  ['tres\u202Egatos', 'a direction'],
  ['tres gatos\uFE0F', 'a variation selector behind a letter'],
  ['tres\u200Dgatos', 'a joiner between Latin letters'],
  ['tres\u2060gatos', 'a word joiner'],
  ['tres\u3164gatos', 'a filler'],
])('%j is refused: %s', (password) => {
  expect(weaknessesOf(password, rule)).toEqual(['password_malformed'])
})

test.each([
  ['👩\u200D🌾 y ❤\uFE0F sin fin', 'emoji of several parts'],
  ['clave 1\uFE0F\u20E3 2\uFE0F\u20E3', 'keycaps'],
  ['می\u200Cخواهم بروم', 'a joiner that Persian spells with'],
  ['  doce\u00A0o más  ', 'blanks of every kind'],
])('%j is taken as it is: %s', (password) => {
  expect(weaknessesOf(password, rule)).toEqual([])
})
