/** Recovery with the link of the same message, opened on another device. */
import { test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { linkOf } from './harness/post-office.ts'
import { asksToRecover, hasAccount, signsIn, someone } from './harness/registration.ts'

test('a citizen asks on one device and recovers by the link on another; the link then is spent', async () => {
  const person = someone()
  await hasAccount(person)
  const asking = await arrives()
  await asksToRecover(asking, person.email)
  const link = linkOf(await asking.receives(person.email))

  const phone = await arrives({ phone: true })
  await phone.opens(link)
  await phone.isAt('Faltan 2 pasos')
  await phone.presses('Elegir otra contraseña')
  await phone.isAt('Elija una nueva contraseña')
  await phone.fills('Nueva contraseña', `${person.password}-otra`)
  await phone.presses('Guardar la contraseña')
  await phone.isAt('Su contraseña cambió')
  await signsIn(phone, person.email, `${person.password}-otra`)
  await phone.isGreeted(person)

  const later = await arrives()
  await later.opens(link)
  await later.presses('Elegir otra contraseña')
  await later.sees('Ese mensaje ya se usó o caducó.')
})
