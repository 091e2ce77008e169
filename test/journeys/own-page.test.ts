/** The Worker's own page beside the city's: the way there where no script runs, and the element where it does. */
import { expect, inject, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { linkOf } from './harness/post-office.ts'
import { asksForAccount, hasAccount, someone } from './harness/registration.ts'

test('the link inside the city’s tag leads to the same form on a page that needs no script', async () => {
  const citizen = await arrives({ scripts: false })
  for (const [page, heading] of [
    ['entrar', 'Iniciar sesión'],
    ['registro', 'Crear una cuenta'],
    ['recuperar', 'Recuperar la contraseña'],
  ] as const) {
    await citizen.opens(`/demo/${page}`)
    await citizen.presses('abra el formulario en una página aparte')
    await citizen.isAt(heading)
    expect(new URL(citizen.page.url()).origin).toBe(inject('stack').worker)
  }
})

test('where scripts run the element takes the form’s place, with what was typed before it came', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives()
  const { page } = citizen
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML/.test(message.text())) refused.push(message.text())
  })
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/demo/widget.js', async (route) => {
    await held
    await route.continue()
  })
  await citizen.opens(`${inject('stack').worker}/demo/entrar`)
  await citizen.fills('Documento de identidad o correo electrónico', person.email)
  await citizen.fills('Contraseña', person.password)
  release()
  await page.locator('.ca-reveal').waitFor()
  expect(await citizen.field('Contraseña').inputValue()).toBe(person.password)
  await citizen.presses('Iniciar sesión')
  await citizen.hears('citizen-signed-in')
  await citizen.isGreeted(person)
  expect(refused).toEqual([])

  // The session is the browser's: the page that needs no script shows it, too.
  await citizen.opens(`${inject('stack').worker}/demo/cuenta`)
  await citizen.isAt('Mi cuenta')
  await citizen.sees(person.email)
})

test('what was begun with an element is finished without script, in another browser, by the message’s link', async () => {
  const person = someone()
  const plain = await arrives()
  await asksForAccount(plain, person)
  const link = linkOf(await plain.receives(person.email))
  const other = await arrives({ scripts: false })
  await other.opens(`${inject('stack').worker}/demo/registro`)
  await other.page.getByText('¿Recibió un mensaje con un enlace?').click()
  await other.page.getByLabel('Enlace del mensaje').fill(link)
  await other.presses('Usar el enlace')
  await other.isAt('Confirme que es usted')
  await other.fills('Contraseña', person.password)
  await other.presses('Confirmar')
  await other.isAt('Su cuenta está lista')
})
