/** A form works, and what judges answers and follows the screen is still on its way. */
import { expect, test } from 'vitest'
import { arrives, type Citizen } from './harness/citizen.ts'
import { madeUp } from './harness/made-up.ts'
import { holdsBack, second, works } from './harness/main-script.ts'

/** The main script has taken the form over. */
const responds = (citizen: Citizen) =>
  citizen.page.waitForFunction(() => {
    const element = document.querySelector('citizen-login')
    return element && 'view' in element && element.view !== undefined
  })

test('whoever goes on before the history of the page is watched comes back by Back', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen, second)
  await citizen.opens('/demo/entrar')
  await responds(citizen)
  await citizen.presses('Crear una cuenta')
  await come()
  await citizen.isAt('Crear una cuenta')
  await works(citizen)
  await citizen.page.goBack()

  await citizen.isAt('Iniciar sesión')
  expect(new URL(citizen.page.url()).pathname).toBe('/demo/entrar')
})

test('what a number says of its holder is told as soon as it can be read, without another key', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen, second)
  await citizen.opens('/leon/entrar')
  await responds(citizen)
  await citizen.fills('CURP o correo electrónico', madeUp.curp())
  await come()

  await citizen.sees('31 de enero de 1999')
})
