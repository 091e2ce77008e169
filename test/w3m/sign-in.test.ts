/** A sign-in in a browser that has no scripts at all, and says nothing of where a form comes from. */
import { expect, inject, test } from 'vitest'
import { arrives } from '../journeys/harness/citizen.ts'
import { registers, someone } from '../journeys/harness/registration.ts'
import { opensW3m } from './terminal.ts'

test('a citizen signs in with w3m after a wrong password, and signs out', async () => {
  const person = someone()
  await registers(await arrives(), person)
  const terminal = await opensW3m(`${inject('stack').worker}/demo/entrar`)

  await terminal.types(person.email, /TEXT/i)
  await terminal.types('no-es-esta-clave', /passw/i)
  await terminal.presses(2, /incorrectos/)
  const refused = await terminal.reads()
  expect(refused).toContain('Usuario o contraseña incorrectos.')
  expect(refused).toContain(person.email)

  await terminal.keys('\t', /./)
  await terminal.types(person.password, /passw/i)
  await terminal.presses(2, /Hola/)
  const signedIn = await terminal.reads()
  expect(signedIn).toContain(`Hola, ${person.givenNames}`)

  await terminal.presses(2, /Contraseña/)
  expect(await terminal.reads()).toContain('Iniciar sesión')
})
