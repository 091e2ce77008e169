/** Recovery with the code that comes by e-mail. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { codeOf } from './harness/post-office.ts'
import { asksToRecover, registers, signsIn, someone } from './harness/registration.ts'

test('a citizen recovers by code; old password and old sessions end, and a notice comes', async () => {
  const person = someone()
  const elsewhere = await arrives()
  await registers(elsewhere, person)
  const citizen = await arrives({ phone: true })

  await asksToRecover(citizen, person.document)
  const message = await citizen.receives(person.email)
  expect(codeOf(message)).toMatch(/^\d{8}$/)
  await citizen.fills('Código', codeOf(message))
  await citizen.presses('Confirmar')
  await citizen.isAt('Elija una nueva contraseña')
  await citizen.fills('Nueva contraseña', `${person.password}-otra`)
  await citizen.presses('Guardar la contraseña')
  await citizen.isAt('Su contraseña cambió')
  await citizen.hears('citizen-recovered')
  await citizen.photographs('recovered')

  const notice = await citizen.receives(person.email)
  expect(notice.code).toBeUndefined()
  await elsewhere.opens('/demo/cuenta')
  await elsewhere.isAt('Iniciar sesión')
  await signsIn(citizen, person.email, person.password)
  await citizen.sees('Usuario o contraseña incorrectos.')
  await signsIn(citizen, person.email, `${person.password}-otra`)
  await citizen.isGreeted(person)
})
