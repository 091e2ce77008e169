/** Whoever reads of something that they have not done ends it with the button of the notice, on the city's page. */
import { test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { linkOf } from './harness/post-office.ts'
import { changesPassword, registers, signsIn, someone } from './harness/registration.ts'

test('a stranger changes the password: the owner presses that it was not they, and the stranger is out', async () => {
  const person = someone()
  const owner = await arrives({ phone: true })
  await registers(owner, person)
  const stranger = await arrives()
  await signsIn(stranger, person.email, person.password)
  await stranger.isGreeted(person)
  await owner.receives(person.email)
  await changesPassword(stranger, person.password, `${person.password}-otra`)
  await stranger.isAt('Su contraseña cambió')

  const tab = await owner.opensTab(linkOf(await owner.receives(person.email)))
  await tab.isAt('Falta un paso')
  await tab.presses('No fui yo: cerrar todo')
  await tab.isAt('Cerramos todo en su cuenta')
  await tab.photographs('not-me')

  await stranger.opens('/demo/cuenta')
  await stranger.isAt('Iniciar sesión')
})
