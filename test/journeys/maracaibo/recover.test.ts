/** Maracaibo: recovery by document and address, and what is said to somebody who has lost the address. */
import { expect, test } from 'vitest'
import { everyWay } from '../harness/hands.ts'
import { asksToRecover, entersWith, hasAccount, natural } from '../harness/maracaibo.ts'
import { linkOf } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

const next = 'Tejado azul 39#'

for (const way of everyWay)
  test(`document and address bring a link, and the new password is typed twice, ${way}`, async () => {
    const person = natural()
    await hasAccount(person)
    const visitor = await visits('maracaibo', 'recover', way)
    await asksToRecover(visitor, person)
    await visitor.citizen.sees('Oficina de Atención al Ciudadano')

    const message = await visitor.receives(person.email, /citizen-recover/)
    const tab = await visitor.follows(linkOf(message), 'Recuperar contraseña')
    await tab.at('Crea una nueva contraseña')
    await tab.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
    await tab.presses('Guardar')
    await tab.at('Tu contraseña cambió')

    const again = await visits('maracaibo', 'recover-sign-in', way)
    await entersWith(again, person, next)
    await again.at('Hola, Carmen Elena')
  })

test('an address that is not the one on record is answered the same', async () => {
  const person = natural()
  await hasAccount(person)
  const other = await visits('maracaibo', 'recover-wrong-address', 'with a finger')
  await asksToRecover(other, person, `otra-${person.email}`)
  const wrong = (await other.citizen.main.innerText()).replaceAll(`otra-${person.email}`, '…')
  const own = await visits('maracaibo', 'recover-own-address', 'with a finger')
  await asksToRecover(own, person)
  const right = (await own.citizen.main.innerText()).replaceAll(person.email, '…')
  const plain = (text: string) => text.replaceAll(/\d+/g, '0')
  expect(plain(wrong)).toBe(plain(right))
})
