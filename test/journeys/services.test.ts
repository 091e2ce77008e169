/** A service begins, asks who the citizen is, and goes on where it began: greeted by name, nothing written twice. */
import { expect, test } from 'vitest'
import { arrives, type Citizen } from './harness/citizen.ts'
import { asksForAccount as asksAtLeon, confirms, neighbour } from './harness/leon.ts'
import { codeOf } from './harness/post-office.ts'
import { fillsForm, hasAccount, someone, type Person } from './harness/registration.ts'
import { visits } from './harness/visitor.ts'

const start = 'Empezar en línea'
const goOn = 'Continuar con el trámite'

const beginsAt = async (citizen: Citizen, path: string) => {
  await citizen.opens(path)
  await citizen.presses(start)
}

const isBackAt = async (citizen: Citizen, path: string, name: string) => {
  await citizen.page.waitForURL((url) => url.pathname === path)
  await citizen.isAt(`Hola, ${name}`)
}

async function goesOn(citizen: Citizen): Promise<void> {
  await citizen.presses(goOn)
  await citizen.page.getByRole('status').getByText('Recibimos su solicitud').waitFor()
}

const signsInHere = async (citizen: Citizen, { email, password }: Person) => {
  await citizen.isAt('Iniciar sesión')
  await citizen.fills('Documento de identidad o correo electrónico', email)
  await citizen.fills('Contraseña', password)
  await citizen.presses('Iniciar sesión')
}

test('who has an account signs in, is back at the service by name, and goes on with what the city knows', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives({ phone: true })
  await beginsAt(citizen, '/demo/servicios/predios')
  await citizen.sees('Para continuar con:')
  await signsInHere(citizen, person)
  await isBackAt(citizen, '/demo/servicios/predios', person.givenNames)
  await citizen.sees(person.email)
  await citizen.sees(person.document)
  await goesOn(citizen)

  const tab = await citizen.opensTab('/demo/servicios/agua')
  await tab.isAt(`Hola, ${person.givenNames}`)
  const account = await citizen.opensTab('/demo/cuenta')
  await account.presses('Cerrar sesión')
  await tab.page.getByRole('link', { name: start }).waitFor()
  expect(await tab.page.getByText(person.email).count()).toBe(0)
})

test('who has none registers on the way, and is back at the service too', async () => {
  const person = someone()
  const citizen = await arrives()
  await beginsAt(citizen, '/demo/servicios/predios')
  await citizen.isAt('Iniciar sesión')
  await citizen.presses('Crear una cuenta')
  await fillsForm(citizen, person)
  await citizen.fills('Código', codeOf(await citizen.receives(person.email)))
  await citizen.presses('Confirmar')
  await citizen.isAt('Su cuenta está lista')
  await citizen.presses('Continuar')
  await isBackAt(citizen, '/demo/servicios/predios', person.givenNames)
})

test('who registers by a message’s link comes back from the tab that the message opened', async () => {
  const person = neighbour()
  const visitor = await visits('leon', 'service', 'with a finger')
  await beginsAt(visitor.citizen, '/leon/servicios/predial')
  await visitor.citizen.isAt('Iniciar sesión')
  await visitor.citizen.presses('Regístrate aquí')
  await asksAtLeon(visitor, person, 'here')
  const tab = await confirms(visitor, person)
  await tab.presses('Continuar')
  await isBackAt(tab.citizen, '/leon/servicios/predial', 'Ximena')
})

test('the header’s way in leads back to the page that one was reading', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives()
  await citizen.opens('/demo/')
  await citizen.page.getByRole('banner').getByRole('link', { name: 'Iniciar sesión' }).click()
  await signsInHere(citizen, person)
  await citizen.page.waitForURL((url) => url.pathname === '/demo/')
  await citizen.sees(`Hola, ${person.givenNames}`)
})
