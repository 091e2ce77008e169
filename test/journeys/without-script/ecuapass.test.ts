/** Ecuapass without script: a kind of user among ten, an officer’s yes, a temporary password, a user ID that was forgotten. */
import { test } from 'vitest'
import { trader } from '../harness/ecuapass.ts'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { everyFlow } from './ecuapass.ts'

test('a trader registers, changes the password, signs out, recovers and signs in, and no script runs', async () => {
  await everyFlow(await arrivesPlain('ecuapass'))
})

test('a forgotten user ID is looked for from the sign-in', async () => {
  const person = trader()
  const visitor = await arrivesPlain('ecuapass')
  await visitor.opens('entrar')
  await visitor.presses('Buscar ID de usuario')
  await visitor.at('Búsqueda de ID de usuario')
  await visitor.chooses('Clasificación de usuario', person.classification)
  await visitor.fills({ Identificación: person.identification })
  await visitor.sends()
  await visitor.isAskedFor('Correo electrónico')
  await visitor.fills({ 'Correo electrónico': person.email })
  await visitor.sends()
  await visitor.seesAlert('Los datos no coinciden con ningún usuario.')
})
