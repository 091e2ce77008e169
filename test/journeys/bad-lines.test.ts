/** What cannot be fetched is said in its place, and arrives at the next press without the page being loaded anew. */
import { expect, test } from 'vitest'
import { arrives, type Citizen } from './harness/citizen.ts'
import { lacks } from './harness/main-script.ts'
import { hasAccount, registers, signsIn, someone } from './harness/registration.ts'

const again = 'Volver a intentarlo'

/** The files of a name that the build puts in the folder of the later scripts. */
const chunk = (name: string) => new RegExp(`/chunks/${name}-[^/]*\\.js`)

/** The page is still the one that was loaded. */
const isSamePage = (citizen: Citizen) => citizen.page.evaluate(() => 'marked' in globalThis)
const marks = (citizen: Citizen) =>
  citizen.page.evaluate(() => Object.assign(globalThis, { marked: true }))

test('all but the first script is lost: said above the form, and what is typed stays and is sent in the end', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives({ phone: true })
  const come = await lacks(citizen, chunk('.*'))
  await citizen.opens('/demo/entrar')
  await citizen.sees('No pudimos conectar con el servicio')
  await citizen.photographs('bad-lines/sign-in')
  await citizen.fills('Documento de identidad o correo electrónico', person.email)
  await citizen.fills('Contraseña', person.password)
  await citizen.presses('Iniciar sesión')
  await citizen.sees('No pudimos conectar con el servicio')
  await citizen.photographs('bad-lines/sign-in-sent')
  await marks(citizen)
  await come()

  await citizen.presses('Iniciar sesión')

  await citizen.isGreeted(person)
  expect(await isSamePage(citizen)).toBe(true)
})

test('the form of registration is lost, and arrives at the next press', async () => {
  const citizen = await arrives()
  const come = await lacks(citizen, chunk('further-screens'))
  await citizen.opens('/demo/entrar')
  await citizen.presses('Crear una cuenta')
  await citizen.sees('No pudimos conectar con el servicio')
  await marks(citizen)
  await come()

  await citizen.presses(again)

  await citizen.isAt('Crear una cuenta')
  expect(await isSamePage(citizen)).toBe(true)
})

test('the form of registration is lost, and arrives by itself when the device is online again', async () => {
  const citizen = await arrives()
  const come = await lacks(citizen, chunk('further-screens'))
  await citizen.opens('/demo/entrar')
  await citizen.presses('Crear una cuenta')
  await citizen.sees('No pudimos conectar con el servicio')
  await citizen.page.context().setOffline(true)
  await come()
  await citizen.page.context().setOffline(false)
  await citizen.isAt('Crear una cuenta')
})

test('where nothing of a screen can be had, that is said once, and the press that brings it leaves no notice behind', async () => {
  const citizen = await arrives()
  const come = await lacks(citizen, chunk('.*'))
  await citizen.opens('/demo/registro')
  await citizen.sees('No pudimos conectar con el servicio')
  expect(await citizen.main.getByRole('button', { name: again }).count()).toBe(1)
  await come()
  await citizen.presses(again)
  await citizen.isAt('Crear una cuenta')
  expect(await citizen.main.innerText()).not.toContain('No pudimos conectar')
})

test('the account of a citizen who is signed in: no sign-in is shown instead, and it arrives at the next press', async () => {
  const person = someone()
  const citizen = await arrives()
  await registers(citizen, person)
  const come = await lacks(citizen, chunk('second'))
  await citizen.opens('/demo/cuenta')
  await citizen.sees('No pudimos conectar con el servicio')
  expect(await citizen.main.locator('citizen-account input').count()).toBe(0)
  await citizen.photographs('bad-lines/account')
  await come()

  await citizen.presses(again)

  await citizen.sees(person.email)
})

test('a language is lost: said in that language, and spoken after the next press', async () => {
  const citizen = await arrives()
  const come = await lacks(citizen, chunk('en'))
  await citizen.opens('/demo/entrar?lang=en')
  await citizen.sees('We could not load this page in English.')
  await citizen.photographs('bad-lines/english')
  await citizen.fills('Documento de identidad o correo electrónico', 'ana@ejemplo.com')
  await come()

  await citizen.presses('Try again')

  await citizen.isAt('Sign in')
  const field = citizen.main.getByLabel('Identity document or e-mail')
  expect(await field.inputValue()).toBe('ana@ejemplo.com')
})

test('the tone of a city is lost: its own words stay, and no key is shown for one', async () => {
  const citizen = await arrives()
  await lacks(citizen, chunk('es-MX'))
  await citizen.opens('/leon/entrar')
  await citizen.sees('Persona Moral')
  const words = await citizen.main.locator('citizen-login').innerText()
  expect(words).not.toMatch(/personKind|fisica|moral\b/)
  await citizen.photographs('bad-lines/tone')
})

test('a message that could not be asked for does not say that something typed is still here', async () => {
  const citizen = await arrives()
  await signsIn(citizen, 'nadie@correo.example', 'no-es-esta-clave')
  await citizen.sees('Usuario o contraseña incorrectos.')
  await citizen.page.context().setOffline(true)
  await citizen.presses('Crear una cuenta')
  await citizen.sees('No hay conexión a internet.')
  expect(await citizen.main.innerText()).not.toContain('Lo que escribió')
})

test('the script is lost: the page says how to go on', async () => {
  const citizen = await arrives({ phone: true })
  const come = await lacks(citizen, /\/widget\.js$/)
  await citizen.opens('/demo/entrar')
  await citizen.sees('Si no aparece, recargue esta página')
  await citizen.photographs('bad-lines/no-script')
  await come()

  await citizen.presses('recargue esta página')

  await citizen.isAt('Iniciar sesión')
})

test('the developer’s panel is lost on the way: no error of the page', async () => {
  const citizen = await arrives()
  const errors: string[] = []
  citizen.page.on('pageerror', ({ message }) => errors.push(message))
  await lacks(citizen, /\/panel\/index\.ts$/)
  const refused = citizen.page.waitForEvent('requestfailed')
  await citizen.opens('/demo/')
  await refused
  await citizen.page.evaluate(() => new Promise((later) => setTimeout(later, 100)))
  expect(errors).toEqual([])
})
