/** An SMS that leaves the alphabet costs twice or more: 70 characters a part instead of 160. */
import { expect, test } from 'vitest'
import { gsm7, septetsOf, sms, smsLength } from '../../../worker/delivery/messages/gsm7.ts'

for (const [text, written, why] of [
  ['código', 'codigo', 'ó is not in the alphabet'],
  ['mañana, ¿qué?', 'mañana, ¿qué?', 'ñ, ¿ and é are'],
  ['Álvarez Íñigo Ú', 'Alvarez Iñigo U', 'capitals with accents, but for É and Ñ'],
  ['n\u0303', 'ñ', 'a letter and its mark are one letter'],
  ['7:00\u202fp.\u00a0m.', '7:00 p. m.', 'blanks that do not break'],
  ['Chrome · Android — “x”', 'Chrome - Android - ?x?', 'signs with a likeness, and without'],
  ['🔥', '?', 'an emoji'],
] as const)
  test(`${JSON.stringify(text)} is written ${JSON.stringify(written)}: ${why}`, () => {
    expect(gsm7(text)).toBe(written)
  })

test('the signs of the extension table take two', () => {
  expect([septetsOf('abc'), septetsOf('a[]€'), septetsOf('ó')]).toEqual([3, 7, Infinity])
})

test('a long name of the service gives way to what matters, by whole words', () => {
  const text = sms(
    'Gobierno Autónomo Descentralizado Municipal de San Miguel de Ibarra',
    '73519264 es su código para recuperar el acceso. Sirve 10 min. No lo comparta.',
    '@identidad.ibarra.example #73519264',
  )
  expect(septetsOf(text)).toBeLessThanOrEqual(smsLength)
  expect(text).toMatch(/^Gobierno Autonomo Descentralizado Municipal: 73519264/)
  expect(text).toMatch(/comparta\.\n@identidad\.ibarra\.example #73519264$/)
})

test('an empty line of the code is never left behind when there is none', () => {
  expect(sms('Servicio', 'hola')).toBe('Servicio: hola')
})
