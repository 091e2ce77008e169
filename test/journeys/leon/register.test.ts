/** León: registration as Persona Física and Persona Moral, with the address by postal code and the link by e-mail. */
import { expect, test } from 'vitest'
import { everyWay } from '../harness/hands.ts'
import {
  asksForAccount,
  company,
  confirms,
  entersWith,
  leavesPhone,
  neighbour,
} from '../harness/leon.ts'
import { visits } from '../harness/visitor.ts'

for (const way of everyWay) {
  test(`a Persona Física registers by CURP and confirms by the link, ${way}`, async () => {
    const person = neighbour()
    const visitor = await visits('leon', 'register-fisica', way)
    await asksForAccount(visitor, person)
    await confirms(visitor, person)
  })

  test(`a Persona Moral registers by RFC, confirms by the link and signs in, ${way}`, async () => {
    const firm = company()
    const visitor = await visits('leon', 'register-moral', way)
    await asksForAccount(visitor, firm)
    await confirms(visitor, firm)
    const again = await visits('leon', 'sign-in-rfc', way)
    await entersWith(again, firm, firm.document)
    await leavesPhone(again)
    await again.citizen.hears('citizen-signed-in')
    await again.draws()
  })
}

test('the state and the municipality fill in, and a colonia that is not listed can be written', async () => {
  const person = neighbour()
  const visitor = await visits('leon', 'address', 'with a finger')
  await visitor.opens('registro')
  await visitor.at('Crear cuenta: datos de registro')
  await visitor.chooses('Tipo de persona', person.kind)
  await visitor.fills({ CURP: person.document, 'Nombre(s)': 'Ximena', 'Apellido paterno': 'Alba' })
  await visitor.presses('Siguiente')
  await visitor.at('Tu domicilio')
  await visitor.fills({ 'Código postal': '37000' })
  await visitor.chooses('Colonia', 'Mi colonia no aparece')
  const field = (label: RegExp) => visitor.citizen.main.getByLabel(label)
  await expect.poll(() => field(/^Estado/).inputValue()).toBe('Guanajuato')
  expect(await field(/^Municipio/).inputValue()).toContain('León')
  await visitor.fills({ 'Nombre de tu colonia': 'Mi colonia inventada', Calle: 'Calle del Búho' })
  await visitor.fills({ 'Número exterior': 'S/N', Teléfono: person.phone })
  await visitor.presses('Siguiente')
  await visitor.at('Tu correo y tu contraseña')
})
