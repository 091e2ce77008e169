/** Signing out, with the account open in two tabs. */
import { test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { registers, someone } from './harness/registration.ts'

test('signing out in one tab signs out the other, and a reload does not bring the citizen back', async () => {
  const person = someone()
  const citizen = await arrives()
  await registers(citizen, person)
  await citizen.opens('/demo/cuenta')
  await citizen.isAt('Mi cuenta')
  const tab = await citizen.opensTab('/demo/cuenta')
  await tab.isAt('Mi cuenta')

  await citizen.presses('Cerrar sesión')

  await citizen.hears('citizen-signed-out')
  await citizen.isAt('Iniciar sesión')
  await tab.hears('citizen-signed-out')
  await tab.isAt('Iniciar sesión')
  await tab.page.reload()
  await tab.isAt('Iniciar sesión')
})
