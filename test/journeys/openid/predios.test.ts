/** Pago de predios, a system of the city that knows only OpenID Connect: a citizen signs in there, and out of both. */
import { expect, inject, test } from 'vitest'
import { registers } from '../without-script/demo.ts'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { someone } from '../harness/registration.ts'

test('signed in here, a citizen is let in there once they agree; signed out here, they are out there', async () => {
  const { worker, predios } = inject('stack')
  const person = someone()
  const visitor = await arrivesPlain('demo')
  await registers(visitor, person)
  const { page } = visitor.citizen

  await page.goto(`${predios}/`)
  await page.getByRole('link', { name: 'Entrar con su Cuenta Ciudadana' }).click()
  await page.getByRole('heading', { name: '¿Continuar a Pago de predios?' }).waitFor()
  await visitor.sees(person.email)
  await page.getByRole('button', { name: 'Permitir y continuar' }).click()
  await page.getByRole('heading', { name: `Hola, ${person.givenNames}` }).waitFor()
  expect(await page.getByText('2 · con documento de identidad').count()).toBe(1)

  await page.goto(`${worker}/demo/cuenta`)
  await page.getByRole('heading', { name: 'Servicios conectados' }).waitFor()
  await visitor.presses('Cerrar sesión')
  await visitor.at('Iniciar sesión')
  // By the back channel, within seconds.
  await expect
    .poll(
      async () => {
        await page.goto(`${predios}/`)
        return page.getByRole('link', { name: 'Entrar con su Cuenta Ciudadana' }).count()
      },
      { timeout: 15_000 },
    )
    .toBe(1)
})
