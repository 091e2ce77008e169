/** León: sign-in with Google and Facebook, at what stands in for them; with scripts and without. */
import { test } from 'vitest'
import { connectsOnce, goesTo, isSomebody } from '../harness/identity-providers.ts'
import { neighbour, provesNoPhone, settles } from '../harness/leon.ts'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { visits } from '../harness/visitor.ts'

test('a neighbour connects Google once, and from then on Google is enough', async () => {
  const person = neighbour()
  await settles(await visits('leon', 'providers-settling', 'with a pointer'), person)
  const visitor = await visits('leon', 'providers', 'with a pointer')
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')

  await goesTo(visitor, 'Google')
  await visitor.citizen.page.getByRole('link', { name: 'No permitir' }).click()
  await visitor.citizen.sees('No se completó el inicio de sesión en el otro servicio')

  await connectsOnce(visitor, 'Google', 'Jacinta Barro', person)
  await provesNoPhone(visitor)
  await visitor.opens('cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cerrar sesión')
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await goesTo(visitor, 'Google')
  await isSomebody(visitor, 'Jacinta Barro')
  await visitor.citizen.isAt('Hola, Ximena')
})

test('without a script a press leads there, another finishes it, and the identity is connected', async () => {
  const person = neighbour()
  await settles(await visits('leon', 'providers-plain-settling', 'with a pointer'), person)
  const visitor = await arrivesPlain('leon')
  const { page } = visitor.citizen
  await visitor.opens('entrar')
  await visitor.presses('Iniciar sesión con Facebook')
  await page.getByRole('link', { name: 'Evelio Suela' }).click()
  // Its address holds what the provider has put there, and the next one does not.
  await visitor.citizen.isAt('Volviste de Facebook')
  await visitor.presses('Continuar')
  await visitor.at('¿Ya tienes una cuenta aquí?')
  await visitor.fills({ 'CURP o correo electrónico': person.document, Contraseña: person.password })
  await visitor.presses('Iniciar sesión y conectar')
  await visitor.at('Comprueba tu celular')
})
