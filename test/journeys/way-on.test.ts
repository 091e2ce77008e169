/** One way on from every screen: back where one came from, what was typed kept, and an end seen wherever it was reached. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { asksForKey, resident } from './harness/ibarra.ts'
import { neighbour } from './harness/leon.ts'
import { linkOf } from './harness/post-office.ts'
import { asksForAccount, someone } from './harness/registration.ts'
import { visits } from './harness/visitor.ts'

test('the browser’s Back leads from the registration to the sign-in that it was opened from', async () => {
  const citizen = await arrives({ phone: true })
  await citizen.opens('/demo/entrar')
  await citizen.isAt('Iniciar sesión')
  await citizen.presses('Crear una cuenta')
  await citizen.isAt('Crear una cuenta')
  expect(await citizen.page.title()).toContain('Crear una cuenta')
  await citizen.page.goBack()
  await citizen.isAt('Iniciar sesión')
  await citizen.page.goForward()
  await citizen.isAt('Crear una cuenta')
})

test('who confirms on the telephone is seen on the computer that waits', async () => {
  const person = someone()
  const computer = await arrives()
  await asksForAccount(computer, person)
  const phone = await arrives({ phone: true })
  await phone.opens(linkOf(await computer.receives(person.email)))
  await phone.presses('Confirmar mi correo')
  await phone.isAt('Confirme que es usted')
  await phone.fills('Contraseña', person.password)
  await phone.presses('Confirmar')
  await phone.isAt('Su cuenta está lista')
  await computer.isAt('Su cuenta está lista')
  expect(await computer.main.getByRole('alert').count()).toBe(0)
  await computer.presses('Iniciar sesión')
  await computer.isAt('Iniciar sesión')
})

test('León: a reload in the midst of the address loses nothing, and the summary leads back to each answer', async () => {
  const person = neighbour()
  const visitor = await visits('leon', 'check-answers', 'with a finger')
  await visitor.opens('registro')
  await visitor.at('Crear cuenta: datos de registro')
  await visitor.fills({ CURP: person.document, 'Nombre(s)': 'Ximena', 'Apellido paterno': 'Alba' })
  await visitor.presses('Siguiente')
  await visitor.at('Tu domicilio')
  await visitor.fills({ Calle: 'Calle del Relojero', Teléfono: person.phone })
  await visitor.citizen.page.reload()
  await visitor.citizen.isAt('Tu domicilio')
  const street = visitor.citizen.main.getByLabel('Calle')
  await expect.poll(() => street.inputValue(), { timeout: 10_000 }).toBe('Calle del Relojero')
  await visitor.citizen.presses('Volver al paso anterior')
  await visitor.citizen.isAt('Crear cuenta: datos de registro')
  const name = visitor.citizen.main.getByLabel('Nombre(s)')
  expect(await name.inputValue()).toBe('Ximena')
})

test('Ibarra: the number stands on the second screen, and the end says where the message went and leads on', async () => {
  const person = resident()
  const visitor = await visits('ibarra', 'way-on', 'with a finger')
  await asksForKey(visitor, person)
  await visitor.citizen.sees(person.email)
  await visitor.citizen.pressable('Iniciar sesión').first().waitFor()
  const help = visitor.citizen.main.getByText('¿No le llegó nada?')
  await help.click()
  await visitor.citizen.presses('Corregir los datos')
  await visitor.citizen.isAt('Registrarse como nuevo ciudadano')
  const document = visitor.citizen.main.getByLabel('Cédula, RUC o pasaporte')
  await expect.poll(() => document.inputValue(), { timeout: 10_000 }).toBe(person.document)
  await visitor.presses('Verificar datos')
  await visitor.citizen.isAt('Verifique sus datos')
  await visitor.citizen.sees(person.document)
  await visitor.draws()
})
