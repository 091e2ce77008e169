/** Maracaibo: registration as persona natural and jurídica, finished by the button of the message, and sign-in. */
import { expect, test } from 'vitest'
import { everyWay } from '../harness/hands.ts'
import { asksForAccount, entersWith, finishes, juridica, natural } from '../harness/maracaibo.ts'
import { linkOf } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

for (const way of everyWay) {
  test(`a persona natural registers, finishes by the message, chooses the password and signs in, ${way}`, async () => {
    const person = natural()
    const visitor = await visits('maracaibo', 'register-natural', way)
    await asksForAccount(visitor, person)
    await finishes(visitor, person)
    const again = await visits('maracaibo', 'sign-in-natural', way)
    await entersWith(again, person)
    await again.at('Hola, Carmen Elena')
  })

  test(`a persona jurídica registers by RIF and signs in, ${way}`, async () => {
    const firm = juridica()
    const visitor = await visits('maracaibo', 'register-juridica', way)
    await asksForAccount(visitor, firm)
    await finishes(visitor, firm)
    const again = await visits('maracaibo', 'sign-in-juridica', way)
    await entersWith(again, firm)
    await again.citizen.hears('citizen-signed-in')
    await again.draws()
  })
}

test('the message says "Finalizar registro", and a password without a sign is refused beside its field', async () => {
  const person = natural()
  const visitor = await visits('maracaibo', 'weak-password', 'with a finger')
  await asksForAccount(visitor, person)
  const message = await visitor.receives(person.email)
  expect(message.html).toContain('Finalizar registro')
  expect(message.code).toBeUndefined()
  const tab = await visitor.follows(linkOf(message), 'Finalizar registro')
  await tab.at('Crea tu contraseña para SIGE')
  await tab.fills({ 'Nueva contraseña': 'Relampago28', 'Confirmar contraseña': 'Relampago28' })
  await tab.presses('Guardar')
  await tab.seesAlert('Revisa lo siguiente')
})
