/** León: somebody who has lost every contact asks for others, and gets a number to quote. */
import { expect, test } from 'vitest'
import { everyWay } from '../harness/hands.ts'
import { asksToRecover, neighbour } from '../harness/leon.ts'
import { madeUp } from '../harness/made-up.ts'
import { visits } from '../harness/visitor.ts'

for (const way of everyWay)
  test(`from the masked contacts to the request and its reference number, ${way}`, async () => {
    const person = neighbour()
    const personal = madeUp.email()
    const visitor = await visits('leon', 'request-contact', way)
    await asksToRecover(visitor, person)
    await visitor.presses(
      'Si no cuentas con acceso a ninguno de los medios de recuperación, da clic aquí',
    )
    await visitor.at('Cambio de correo o celular')
    await visitor.citizen.sees('sinfilas@leon.example')
    await visitor.chooses('Tipo de persona', person.kind)
    await visitor.fills({
      CURP: person.document,
      'Correo electrónico personal': personal,
      Teléfono: person.phone,
    })
    await visitor.presses('Enviar')
    await visitor.at('Recibimos tu solicitud')

    const reference = /LEO-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(
      await visitor.citizen.main.innerText(),
    )?.[0]
    expect(reference).toBeDefined()
    const message = await visitor.receives(personal)
    expect(message.text).toContain(reference)
    expect(message.code).toBeUndefined()
    expect(message.link).toBeUndefined()
  })
