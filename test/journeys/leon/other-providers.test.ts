/** León: sign-in with Google and Facebook, at what stands in for them; with scripts and without. */
import { test } from 'vitest'
import { connectsOnce, goesTo, isSomebody } from '../harness/identity-providers.ts'
import { hasAccount, neighbour, type Neighbour } from '../harness/leon.ts'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { visits } from '../harness/visitor.ts'

/** A press leads there, another finishes it. */
async function connectsFacebookWithoutScript({ document, password }: Neighbour): Promise<void> {
  const visitor = await arrivesPlain('leon')
  const { citizen } = visitor
  await visitor.opens('entrar')
  await visitor.presses('Iniciar sesión con Facebook')
  await citizen.page.getByRole('link', { name: 'Evelio Suela' }).click()
  // Its address holds what the provider has put there, and the next one does not.
  await citizen.isAt('Volviste de Facebook')
  await visitor.presses('Continuar')
  await visitor.at('¿Ya tienes una cuenta aquí?')
  await visitor.fills({ 'CURP o correo electrónico': document, Contraseña: password })
  await visitor.presses('Iniciar sesión y conectar')
  await visitor.at('Comprueba tu celular')
}

test('a neighbour says no, then connects Google once, and from then on Google is enough; Facebook without a script', async () => {
  const person = neighbour()
  await hasAccount(person)
  await connectsFacebookWithoutScript(person)

  const visitor = await visits('leon', 'providers', 'with a finger')
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await goesTo(visitor, 'Google')
  await visitor.citizen.page.getByRole('link', { name: 'No permitir' }).click()
  await visitor.citizen.sees('No se completó el inicio de sesión en el otro servicio')
  await connectsOnce(visitor, 'Google', 'Jacinta Barro', person)
  // The number was asked for a moment ago.
  await visitor.at('Hola, Ximena')
  await visitor.opens('cuenta')
  await visitor.at('Mi cuenta')
  await visitor.citizen.sees('jacinta.barro@gmail.com')
  await visitor.presses('Cerrar sesión')

  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await goesTo(visitor, 'Google')
  await isSomebody(visitor, 'Jacinta Barro')
  await visitor.citizen.isAt('Hola, Ximena')
})
