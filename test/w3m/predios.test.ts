/** A citizen signs in at another system of the city in w3m: sent there and back, asked, and let in without a script. */
import { expect, inject, test } from 'vitest'
import { someone } from '../journeys/harness/registration.ts'
import { identifier, registers } from '../journeys/without-script/demo.ts'
import { arrivesAtTerminal } from './w3m-visitor.ts'

test('from Pago de predios to the sign-in, the question, and back', async () => {
  const person = someone()
  const visitor = await arrivesAtTerminal('demo')
  await registers(visitor, person)
  await visitor.leaves()

  visitor.goesTo(`${inject('stack').predios}/entrar`)
  await visitor.at('Iniciar sesión')
  await visitor.fills({ [identifier]: person.document, Contraseña: person.password })
  await visitor.presses('Iniciar sesión')
  await visitor.at('¿Continuar a Pago de predios?')
  await visitor.sees(person.email)
  await visitor.presses('Permitir y continuar')
  await visitor.at('Un momento…')
  await visitor.presses('Continuar')
  await visitor.sees(`Hola, ${person.givenNames}`)
  expect(await visitor.reads()).toContain('2 · con documento de identidad')
})
