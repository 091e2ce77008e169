/** A sign-in in a browser that has no scripts at all, and says nothing of where a form comes from. */
import { inject, test } from 'vitest'
import { arrives } from '../journeys/harness/citizen.ts'
import { registers, someone } from '../journeys/harness/registration.ts'
import { opensW3m } from './terminal.ts'

test('a citizen signs in with w3m after a wrong password, and signs out', async () => {
  const person = someone()
  await registers(await arrives(), person)
  const terminal = await opensW3m(`${inject('stack').worker}/demo/entrar`)

  await terminal.sees('Documento de identidad o correo electrónico')
  terminal.types(1, person.email)
  terminal.types(1, 'no-es-esta-clave')
  // Past the box that says whose computer it is.
  terminal.presses(2)
  await terminal.sees('Usuario o contraseña incorrectos.')
  await terminal.sees(person.email.slice(0, 19))

  terminal.types(2, person.password)
  terminal.presses(2)
  await terminal.sees(`Hola, ${person.givenNames}`)

  // Past the way to the account.
  terminal.presses(2)
  await terminal.sees('Documento de identidad o correo electrónico')
})
