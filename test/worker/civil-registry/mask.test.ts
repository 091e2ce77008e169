/** What a stranger who types somebody's document may see: no length, no surname, no address. */
import { expect, test } from 'vitest'
import { maskName, maskPerson } from '../../../worker/civil-registry/mask.ts'

for (const [name, masked, why] of [
  ['MARÍA ROSA', 'M••• R•••', 'two names'],
  ['Li', 'L•••', 'a short name looks like a long one'],
  ['Maximiliano', 'M•••', 'a long name looks like a short one'],
  ['DE LA CRUZ', 'D••• L••• C•••', 'particles'],
  ['  ana   luisa ', 'a••• l•••', 'blanks'],
  ['N\u0303ato', 'Ñ•••', 'a letter typed in two parts'],
  ['𝓐na', '𝓐•••', 'a letter outside the basic plane'],
  ['', '', 'nothing'],
] as const)
  test(`${name} is shown as ${masked}: ${why}`, () => expect(maskName(name)).toBe(masked))

test('of a whole record, only what helps to recognise oneself is shown', () => {
  expect(
    maskPerson({
      givenNames: 'ROSA ELENA',
      email: 'rosa.prueba@correo.example',
      phone: '+593991234567',
      street: 'Bolívar 1-23',
      birthDate: '1984-02-29',
    }),
  ).toEqual({
    givenNames: 'R••• E•••',
    email: 'r•••••@…',
    phone: '••••••67',
    street: '•••',
    birthDate: '•••',
  })
})
