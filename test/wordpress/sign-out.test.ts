/** Either sign-out ends both sessions. */
import { expect, inject, test } from 'vitest'
import { arrives, type Citizen } from '../journeys/harness/citizen.ts'
import { fillsForm, someone, type Person } from '../journeys/harness/registration.ts'
import { codeOf } from '../journeys/harness/post-office.ts'

const isInWordPress = async (citizen: Citizen) =>
  (await citizen.page.context().cookies()).some(({ name }) =>
    name.startsWith('wordpress_logged_in_'),
  )

/** Registers somebody, and signs them in on the page of the block. */
async function signedIn(): Promise<{ readonly citizen: Citizen; readonly person: Person }> {
  const { block, shortcode } = inject('walk')
  const person = someone()
  const registering = await arrives()
  await registering.opens(shortcode)
  await fillsForm(registering, person)
  await registering.fills('Código', codeOf(await registering.receives(person.email)))
  await registering.presses('Confirmar')
  await registering.isAt('Su cuenta está lista')
  const citizen = await arrives()
  await citizen.opens(block)
  await citizen.fills('Documento de identidad o correo electrónico', person.email)
  await citizen.fills('Contraseña', person.password)
  const posted = citizen.page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('sign-in'),
  )
  await citizen.presses('Iniciar sesión')
  await posted
  await citizen.page.waitForURL(block)
  await citizen.isGreeted(person)
  return { citizen, person }
}

test('who signs out on the page is signed out of WordPress', async () => {
  const { citizen } = await signedIn()
  expect(await isInWordPress(citizen)).toBe(true)
  const told = citizen.page.waitForResponse(
    (response) => response.url().includes('sign-out') && response.request().method() === 'POST',
  )
  await citizen.presses('Cerrar sesión')
  expect((await told).status()).toBe(204)
  await citizen.isAt('Iniciar sesión')
  expect(await isInWordPress(citizen)).toBe(false)
})

test('who signs out of WordPress is signed out on the page', async () => {
  const { citizen } = await signedIn()
  const { site } = inject('wordpress')
  await citizen.opens(`${site}/wp-login.php?action=logout`)
  await citizen.page.locator('a[href*="action=logout"]').click()
  await citizen.page.waitForURL((address) => address.href === `${site}/`)
  expect(await isInWordPress(citizen)).toBe(false)
  await citizen.opens(inject('walk').block)
  await citizen.isAt('Iniciar sesión')
})

test('a page tells WordPress of a sign-out with its nonce alone', async () => {
  const { citizen } = await signedIn()
  const address = `${inject('wordpress').site}/index.php?rest_route=/citizen-auth/v1/sign-out`
  const { status } = await citizen.page.evaluate(async (url) => {
    const response = await fetch(url, { method: 'POST' })
    return { status: response.status }
  }, address)
  expect(status).toBe(401)
  expect(await isInWordPress(citizen)).toBe(true)
})
