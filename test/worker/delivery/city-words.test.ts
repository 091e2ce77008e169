/** Times by the city's clock and its name, and names as people and companies write them. */
import { expect, test } from 'vitest'
import { placeholderValues } from '../../../worker/delivery/messages/placeholders.ts'
import { sanitizeName } from '../../../worker/delivery/messages/sanitize.ts'
import { longTime, shortTime } from '../../../worker/delivery/messages/time.ts'
import { greetedAs } from '../../../worker/flows/registrant.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'

const at = Date.UTC(2026, 10, 22, 2, 5) / 1000

for (const [tag, zone, long, short, own] of [
  ['es-EC', 'America/Guayaquil', /21:05 \(hora de Ecuador\)$/, /21:05 GMT-5$/],
  ['en-EC', 'America/Guayaquil', /21:05 \(Ecuador Time\)$/, /21:05 GMT-5$/],
  ['es-MX', 'America/Mexico_City', /20:05 \(hora de León\)$/, /20:05 GMT-6$/, 'hora de León'],
  ['es-VE', 'America/Caracas', /22:05 \(hora de Venezuela\)$/, /22:05 GMT-4$/],
  ['en-VE', 'America/Caracas', /22:05 \(Venezuela Time\)$/, /22:05 GMT-4$/],
] as const)
  test(`a letter of ${zone} in ${tag} names the clock in words, and a text message by its distance`, () => {
    expect(longTime(at, tag, zone, own)).toMatch(long)
    expect(shortTime(at, tag, zone)).toMatch(short)
  })

test('a long name ends with a whole word', () => {
  expect(sanitizeName('María de los Ángeles Guadalupe Hernández de la Torre')).toBe(
    'María de los Ángeles Guadalupe Hernández',
  )
  expect(sanitizeName('María de los Ángeles Guadalupe Hernándezes')).toBe(
    'María de los Ángeles Guadalupe',
  )
})

for (const [kind, value, greeted] of [
  ['cedula-ec', '1004568687', true],
  ['ruc-ec', '1790012345001', false],
  ['ruc-ec', '1760001550001', false],
  ['ruc-ec', '1004568687001', true],
  ['rif-ve', 'J200000012', false],
  ['rif-ve', 'G200000015', false],
  ['rif-ve', 'V200000010', true],
  ['rfc', 'ABC680524P76', false],
  ['rfc', 'GODE561231GR8', true],
  ['passport', 'AB123456', true],
] as const)
  test(`who has the ${kind} ${value} is ${greeted ? '' : 'not '}greeted by name`, () => {
    const registrant = { identifiers: [{ kind, value }], details: { givenNames: 'Rosa' } }
    expect(greetedAs(registrant)).toBe(greeted ? 'Rosa' : '')
  })

test('nobody is greeted by a mask', () => {
  expect(greetedAs({ identifiers: [], details: { givenNames: 'M••• R•••' } })).toBe('')
})

for (const { public: city } of Object.values(municipalities))
  for (const locale of city.locales)
    test(`a letter of ${city.slug} in ${locale} calls the time as its citizens do`, () => {
      const { when } = placeholderValues(city, { at: String(at) }, locale, 'long')
      expect(when).toMatch(/\(([Hh]ora de \p{Lu}.+|\p{Lu}\p{L}+ [Tt]ime)\)$/u)
    })
