/** León without script: a long form in one, masked contacts, a link that is pasted, a telephone to prove, other contacts. */
import { expect, test } from 'vitest'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { asksForOtherContacts, everyFlow } from './leon.ts'

test('a neighbour registers, proves the mobile, changes the password, signs out, recovers and signs in, and no script runs', async () => {
  await everyFlow(await arrivesPlain('leon'))
})

test('a company’s fields come when its kind is chosen and sent, and are not called wrong for not having been there', async () => {
  const visitor = await arrivesPlain('leon')
  await visitor.opens('entrar')
  await visitor.chooses('Tipo de persona', 'Persona Moral')
  await visitor.presses('Iniciar sesión')
  await visitor.isAskedFor('RFC o correo electrónico')
  expect(await visitor.citizen.main.locator('[data-wrong]').count()).toBe(1)
  await visitor.seesAlert('Revisa lo siguiente')
})

test('whoever has lost every contact asks for others', async () => {
  await asksForOtherContacts(await arrivesPlain('leon'))
})
