/** The whole of registration and sign-in without a pointer. */
import { expect, test } from 'vitest'
import { arrives, type Citizen } from './harness/citizen.ts'
import { codeOf } from './harness/post-office.ts'
import { hasAccount, someone } from './harness/registration.ts'

/** Most presses of the Tab key from one end of a page to the other. */
const longest = 60

/** Presses Tab until the focus is where it should be, as somebody without a mouse does. */
async function tabsTo(citizen: Citizen, label: string): Promise<void> {
  const name = () =>
    citizen.page.evaluate(() => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement)) return ''
      const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
      return [...labels.map(({ innerText }) => innerText), focused.innerText].join(' ')
    })
  for (let presses = 0; presses < longest; presses++) {
    await citizen.page.keyboard.press('Tab')
    if ((await name()).includes(label)) return
  }
  throw new Error(`the Tab key never reached ${label}`)
}

async function types(citizen: Citizen, label: string, text: string): Promise<void> {
  await tabsTo(citizen, label)
  await citizen.page.keyboard.type(text)
}

test('a citizen registers with the keyboard alone', async () => {
  const person = someone()
  const citizen = await arrives()
  const { keyboard } = citizen.page
  await citizen.opens('/demo/registro')
  await citizen.isAt('Crear una cuenta')

  await types(citizen, 'Nombres', person.givenNames)
  await types(citizen, 'Apellidos', person.familyNames)
  await types(citizen, 'Correo electrónico', person.email)
  await types(citizen, 'Contraseña', person.password)
  for (const agreement of ['He leído y acepto: Términos', 'He leído y acepto: Aviso']) {
    await tabsTo(citizen, agreement)
    await keyboard.press('Space')
  }
  await tabsTo(citizen, 'Continuar')
  await keyboard.press('Enter')
  await citizen.isAt('Revise su correo electrónico')
  await types(citizen, 'Código', codeOf(await citizen.receives(person.email)))
  await keyboard.press('Enter')

  await citizen.isAt('Su cuenta está lista')
})

test('a citizen signs in with the keyboard alone, and the focus goes to the new heading', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives()
  await citizen.opens('/demo/entrar')
  await citizen.isAt('Iniciar sesión')

  await types(citizen, 'Documento de identidad o correo', person.document)
  await types(citizen, 'Contraseña', person.password)
  await citizen.page.keyboard.press('Enter')

  await citizen.isGreeted(person)
  const focused = citizen.page.locator(':focus')
  expect(await focused.innerText()).toBe(`Hola, ${person.givenNames}`)
})
