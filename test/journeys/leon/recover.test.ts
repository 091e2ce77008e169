/** León: recovery by a link to the address and by a code to the mobile, chosen among masked contacts. */
import { expect, test } from 'vitest'
import { everyWay } from '../harness/hands.ts'
import {
  asksToRecover,
  dialled,
  entersWith,
  hasAccount,
  neighbour,
  provesNoPhone,
  provesPhone,
} from '../harness/leon.ts'
import { codeOf, linkOf } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

const next = 'Horma nueva 5?'

for (const way of everyWay) {
  test(`a link by e-mail leads to address, new password and its repetition, ${way}`, async () => {
    const person = neighbour()
    await hasAccount(person)
    const visitor = await visits('leon', 'recover-link', way)
    await asksToRecover(visitor, person)
    expect(await visitor.citizen.main.innerText()).not.toContain(person.email)
    await visitor.chooses(
      'Contacto',
      'Enviarme una liga a mi correo para restablecer la contraseña',
    )
    await visitor.presses('Enviar')
    await visitor.at('Restablecer contraseña')

    const message = await visitor.receives(person.email, /citizen-recover/)
    const tab = await visitor.follows(linkOf(message), 'Recuperar contraseña')
    await tab.at('Restablecer contraseña')
    await tab.fills({ 'Correo electrónico': person.email })
    await tab.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
    await tab.presses('Guardar')
    await tab.at('Se ha actualizado la contraseña')

    const again = await visits('leon', 'recover-link-sign-in', way)
    await entersWith(again, person, person.document, next)
    await provesNoPhone(again)
  })

  test(`a code by SMS leads to the new password, typed twice, ${way}`, async () => {
    const person = neighbour()
    await hasAccount(person)
    const first = await visits('leon', 'first-sign-in', way)
    await entersWith(first, person, person.document)
    await provesPhone(first, person)
    const visitor = await visits('leon', 'recover-sms', way)
    await asksToRecover(visitor, person)
    expect(await visitor.citizen.main.innerText()).not.toContain(person.phone.slice(-4))
    await visitor.chooses('Contacto', 'Enviarme un código a mi celular')
    await visitor.presses('Enviar')
    await visitor.at('Restablecer contraseña')

    const message = await visitor.receives(dialled(person), /recuperar|contraseña/)
    expect(codeOf(message)).toMatch(/^\d{8}$/)
    expect(message.text.length).toBeLessThanOrEqual(160)
    await visitor.fills({ Código: codeOf(message) })
    await visitor.presses('Confirmar')
    await visitor.citizen.field('Nueva contraseña').waitFor()
    await visitor.at('Restablecer contraseña')
    await visitor.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
    await visitor.presses('Guardar')
    await visitor.at('Se ha actualizado la contraseña')
  })
}
