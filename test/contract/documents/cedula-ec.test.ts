/** Where Ecuadorian cédulas are issued, and what one wrong key does to them. */
import { expect, test } from 'vitest'
import { cedulaEc } from '../../../contract/documents/cedula-ec.ts'

const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))

test('the twenty-four provinces, 30 for those abroad and 50 are accepted, and no other', () => {
  const issuing = twoDigits.filter((province) =>
    Array.from('0123456789').some((last) => cedulaEc.read(`${province}0466268${last}`).ok),
  )
  expect(issuing).toEqual([...twoDigits.slice(1, 25), '30', '50'])
})

test('a single mistyped digit is always noticed', () => {
  const good = cedulaEc.example
  for (let place = 0; place < 10; place++)
    for (const digit of Array.from('0123456789').filter((other) => other !== good[place]))
      expect(cedulaEc.read(good.slice(0, place) + digit + good.slice(place + 1)).ok).toBe(false)
})
