/** Registration confirmed by the link of the message instead of the code. */
import { test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { linkOf } from './harness/post-office.ts'
import { asksForAccount, someone } from './harness/registration.ts'

test('a citizen opens the link in the browser that began, confirms, and has an account', async () => {
  const person = someone()
  const citizen = await arrives()
  await asksForAccount(citizen, person)

  const tab = await citizen.opensTab(linkOf(await citizen.receives(person.email)))
  await tab.isAt('Falta un paso o dos')
  await tab.presses('Confirmar mi correo')

  await tab.isAt('Su cuenta está lista')
})

test('a citizen opens the link in another browser, and is asked for the password that was chosen', async () => {
  const person = someone()
  const citizen = await arrives()
  await asksForAccount(citizen, person)

  const phone = await arrives({ phone: true })
  await phone.opens(linkOf(await citizen.receives(person.email)))
  await phone.presses('Confirmar mi correo')
  await phone.isAt('Confirme que es usted')
  await phone.photographs('prove-password')
  await phone.fills('Contraseña', person.password)
  await phone.presses('Confirmar')

  await phone.isAt('Su cuenta está lista')
})
