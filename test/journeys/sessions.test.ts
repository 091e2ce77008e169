/** The list of open sessions, and ending one of them. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { registers, signsIn, someone } from './harness/registration.ts'

test('a citizen sees both devices, ends the other one, and that one is signed out', async () => {
  const person = someone()
  const other = await arrives()
  await registers(other, person)
  const citizen = await arrives({ phone: true })
  await signsIn(citizen, person.document, person.password)
  await citizen.isGreeted(person)

  await citizen.opens('/demo/cuenta')
  await citizen.isAt('Mi cuenta')
  const ending = citizen.main
    .getByRole('listitem')
    .getByRole('button', { name: /^Cerrar sesión en / })
  await ending.first().waitFor()
  expect(await ending.count()).toBe(1)
  await ending.click()
  await citizen.main.getByRole('button', { name: 'Sí, cerrar' }).click()
  await citizen.sees('La sesión se cerró')
  expect(await ending.count()).toBe(0)
  await citizen.photographs('sessions')

  await other.opens('/demo/cuenta')
  await other.isAt('Iniciar sesión')
})
