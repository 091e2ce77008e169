/** Ciudad Abierta without script: every flow on the Worker's own pages. */
import { expect, inject, test } from 'vitest'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { someone } from '../harness/registration.ts'
import { asksAgainTooSoon, everyFlow, identifier, pastesLink, registers, signsIn } from './demo.ts'

test('a citizen registers, changes the password, signs out, signs in and recovers, and no script runs', async () => {
  await everyFlow(await arrivesPlain('demo'))
})

test('a wrong password is refused in the element’s words, and what was typed stays but the password', async () => {
  const person = someone()
  const visitor = await arrivesPlain('demo')
  await signsIn(visitor, person, 'no-es-esta-clave')
  await visitor.seesAlert('Usuario o contraseña incorrectos.')
  expect(await visitor.citizen.main.getByLabel(identifier).inputValue()).toBe(person.document)
  expect(await visitor.citizen.field('Contraseña').inputValue()).toBe('')
})

test('errors stand at their fields, and ticks and texts are kept', async () => {
  const visitor = await arrivesPlain('demo')
  await visitor.opens('registro')
  await visitor.fills({ Nombres: 'Rosa', 'Correo electrónico': 'rosa', Contraseña: 'corta' })
  await visitor.ticks('Términos de uso')
  await visitor.presses('Continuar')
  await visitor.seesAlert('Revise lo siguiente')
  const { main } = visitor.citizen
  expect(await main.getByLabel('Nombres').inputValue()).toBe('Rosa')
  expect(await main.getByRole('checkbox', { name: 'Términos de uso' }).isChecked()).toBe(true)
  expect(await main.locator('[data-wrong]').count()).toBe(3)
  await main.getByRole('alert').getByRole('link').first().click()
  expect(new URL(visitor.citizen.page.url()).hash).toBe('#citizen-1-email')
})

test('a message’s link is pasted where no page can read it', async () => {
  await pastesLink(await arrivesPlain('demo'))
})

test('another message that is asked for too soon is refused in words, and the code is still asked for', async () => {
  await asksAgainTooSoon(await arrivesPlain('demo'))
})

test('a citizen speaks English by a link, and stays in it', async () => {
  const visitor = await arrivesPlain('demo')
  await visitor.opens('entrar')
  await visitor.citizen.page.getByRole('link', { name: 'English' }).click()
  await visitor.at('Sign in')
  expect(await visitor.citizen.page.locator('html').getAttribute('lang')).toBe('en')
  await visitor.presses('Create an account')
  await visitor.at('Create an account')
  expect(new URL(visitor.citizen.page.url()).pathname).toBe('/demo/register')
})

test('whoever came from a page of the city goes back there signed in, and to no other', async () => {
  const person = someone()
  const visitor = await arrivesPlain('demo')
  await registers(visitor, person)
  await visitor.leaves()
  const enters = async (wanted: string) => {
    await visitor.opens('entrar', `?return-to=${encodeURIComponent(wanted)}`)
    await visitor.fills({ [identifier]: person.document, Contraseña: person.password })
    await visitor.presses('Iniciar sesión')
  }
  await enters('https://evil.example/')
  await visitor.at(`Hola, ${person.givenNames}`)
  await visitor.leaves()
  const back = `${inject('stack').site}/demo/tramites`
  await enters(back)
  await visitor.citizen.page.waitForURL(back)
})
