/** A citizen who is signed in changes the password. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { changesPassword, registers, signsIn, someone } from './harness/registration.ts'

test('a changed password ends the other sessions, keeps this one, and a notice comes', async () => {
  const person = someone()
  const elsewhere = await arrives()
  await registers(elsewhere, person)
  const citizen = await arrives()
  await signsIn(citizen, person.email, person.password)
  await citizen.isGreeted(person)
  await elsewhere.receives(person.email)

  await changesPassword(citizen, person.password, `${person.password}-otra`)
  await citizen.isAt('Su contraseña cambió')
  await citizen.photographs('password-changed')

  const notice = await elsewhere.receives(person.email)
  expect(notice.text).not.toContain(person.password)
  await citizen.presses('Volver a mi cuenta')
  await citizen.isAt('Mi cuenta')
  await elsewhere.opens('/demo/cuenta')
  await elsewhere.isAt('Iniciar sesión')
})

test('a wrong present password is refused beside its field', async () => {
  const person = someone()
  const citizen = await arrives()
  await registers(citizen, person)

  await changesPassword(citizen, 'no-es-esta-clave', `${person.password}-otra`)
  await citizen.sees('«Contraseña actual» no es correcta.')
})
