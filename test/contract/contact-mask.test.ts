/** A citizen recognises their own contact behind its mask; nobody else learns it. */
import { expect, test } from 'vitest'
import { maskEmail, maskPhone } from '../../contract/contact.ts'

test.each([
  ['sara.leon1@gmail.com', '•••••eon1@gmail.com'],
  ['quelqu.un.dont.le.nom.est.long@gmail.com', '•••••long@gmail.com'],
  ['saraleon@gmail.com', '•••••leon@gmail.com'],
  ['saraleo@gmail.com', '•••••leo@gmail.com'],
  ['sara@gmail.com', '•••••ra@gmail.com'],
  ['ana@gmail.com', '•••••a@gmail.com'],
  ['a@gmail.com', '•••••@gmail.com'],
])('%s is shown as %s', (email, mask) => {
  expect(maskEmail(email)).toBe(mask)
})

test('never more than half of a name is shown, and no more than four letters', () => {
  for (let length = 1; length <= 64; length++) {
    const shown =
      maskEmail(`${'x'.repeat(length)}@city.mx`)
        .replaceAll('•', '')
        .split('@')[0] ?? ''
    expect(shown.length).toBeLessThanOrEqual(Math.min(4, length / 2))
  }
})

test('from eight letters on, the mask does not tell how long the name is', () => {
  const masks = Array.from({ length: 57 }, (_, more) =>
    maskEmail(`${'x'.repeat(8 + more)}@city.mx`),
  )
  expect(new Set(masks)).toEqual(new Set(['•••••xxxx@city.mx']))
})

test.each([
  ['+524775559129', '••••••9129'],
  ['+593995559129', '••••••9129'],
  ['+5912912', '••••••912'],
])('%s is shown as %s', (phone, mask) => {
  expect(maskPhone(phone)).toBe(mask)
})

test('what is no contact at all is masked whole', () => {
  expect(maskEmail('sara.leon1')).toBe('•••••')
  expect(maskEmail('')).toBe('•••••')
  expect(maskPhone('')).toBe('••••••')
})
