/** Times by the city's clock and its name, and names as people and companies write them. */
import { expect, test } from 'vitest'
import { placeholderValues } from '../../../worker/delivery/messages/placeholders.ts'
import { sanitizeName } from '../../../worker/delivery/messages/sanitize.ts'
import { spokenTime } from '../../../worker/delivery/messages/time.ts'
import { greetedAs } from '../../../worker/flows/registrant.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'

const at = Date.UTC(2026, 10, 22, 2, 5) / 1000

for (const [tag, timeZone, name, own] of [
  ['es-EC', 'America/Guayaquil', 'hora de Ecuador'],
  ['en-EC', 'America/Guayaquil', 'Ecuador Time'],
  ['es-MX', 'America/Mexico_City', 'hora de León', 'hora de León'],
  ['es-VE', 'America/Caracas', 'hora de Venezuela'],
  ['en-VE', 'America/Caracas', 'Venezuela Time'],
] as const)
  test(`a letter and a text message of ${timeZone} in ${tag} call the clock ${name}`, () => {
    for (const length of ['long', 'short'] as const)
      expect(spokenTime({ at, tag, timeZone, own }, length)).toMatch(
        new RegExp(`\\b2[12]\\b.* \\d\\d:05 \\(${name}\\)$`),
      )
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
