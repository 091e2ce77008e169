/** A form works, and what judges answers and follows the screen is still on its way. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { madeUp } from './harness/made-up.ts'
import { holdsBack, second, takesOver, works } from './harness/main-script.ts'

test('whoever goes on before the history of the page is watched comes back by Back', async () => {
  const citizen = await arrives()
  const come = await holdsBack(citizen, second)
  await citizen.opens('/demo/entrar')
  await takesOver(citizen)
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
  await takesOver(citizen)
  await citizen.fills('CURP o correo electrónico', madeUp.curp())
  await come()

  await citizen.sees('31 de enero de 1999')
})
