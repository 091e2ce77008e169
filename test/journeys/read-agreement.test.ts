/** What is open to every page is asked without cookies: a browser lets nobody read the answer otherwise. */
import { test } from 'vitest'
import { arrives } from './harness/citizen.ts'

test('the text of an agreement is there to be read before it is accepted', async () => {
  const citizen = await arrives({ phone: true })
  await citizen.opens('/demo/registro')
  await citizen.isAt('Crear una cuenta')
  await citizen.presses('Leer: Términos de uso')
  await citizen.page.getByRole('dialog').getByText('Versión 20').waitFor()
})
