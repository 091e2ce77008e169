/** A citizen recognises their own contact behind its mask; nobody else learns it. */
import { expect, test } from 'vitest'
import { maskEmail, maskPhone } from '../../contract/contact-mask.ts'

test.each([
  ['sara.leon1@gmail.com', 's•••••@gmail.com'],
  ['quelqu.un.dont.le.nom.est.long@hotmail.com', 'q•••••@hotmail.com'],
  ['a@gmail.com', 'a•••••@gmail.com'],
  ['gerencia@ferreteria-la-union.mx', 'g•••••@…'],
])('%s is shown as %s', (email, mask) => {
  expect(maskEmail(email)).toBe(mask)
})

test('the mask does not tell how long a name is', () => {
  const masks = Array.from({ length: 64 }, (_, more) =>
    maskEmail(`${'x'.repeat(1 + more)}@city.mx`),
  )
  expect(new Set(masks)).toEqual(new Set(['x•••••@…']))
})

test.each([
  ['+524775559129', '••••••29'],
  ['+593995559129', '••••••29'],
  ['+5912912', '••••••12'],
])('%s is shown as %s', (phone, mask) => {
  expect(maskPhone(phone)).toBe(mask)
})

test('what is no contact at all is masked whole', () => {
  expect(maskEmail('sara.leon1')).toBe('•••••')
  expect(maskEmail('')).toBe('•••••')
  expect(maskPhone('')).toBe('••••••')
})
