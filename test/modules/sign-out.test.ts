/** Either sign-out ends both sessions. */
import { expect, inject, test } from 'vitest'
import { type Citizen } from '../journeys/harness/citizen.ts'
import { system } from './post.ts'
import { registers, signsIn } from './visitor.ts'

/** Whether the next page tells the system of a sign-out, as the pages of a citizen do. */
const isInSystem = async ({ page }: Citizen) =>
  (await (await page.request.get(inject('walked').login)).text()).includes(
    'data-citizen-auth-sign-out',
  )

test('who signs out on the page is signed out of the system', async () => {
  const citizen = await signsIn(await registers())
  await citizen.page.locator('[data-citizen-auth-sign-out]').waitFor({ state: 'attached' })
  const told = citizen.page.waitForResponse(
    (response) => response.url() === inject('cms').site + system().signOut,
  )
  await citizen.presses('Cerrar sesión')
  expect((await told).status()).toBe(204)
  await citizen.isAt('Iniciar sesión')
  expect(await isInSystem(citizen)).toBe(false)
})

test('who signs out of the system is signed out on the page', async () => {
  const citizen = await signsIn(await registers())
  const { site } = inject('cms')
  await system().signsOut(citizen.page, site)
  await citizen.page.waitForURL((address) => address.pathname === '/' && address.search === '')
  expect(await isInSystem(citizen)).toBe(false)
  await citizen.opens(inject('walked').login)
  await citizen.isAt('Iniciar sesión')
})

test('a page tells the system of a sign-out with its token alone', async () => {
  const citizen = await signsIn(await registers())
  const { status } = await citizen.page.evaluate(
    async (url) => {
      const response = await fetch(url, { method: 'POST' })
      return { status: response.status }
    },
    inject('cms').site + system().signOut,
  )
  expect(status).toBe(403)
  expect(await isInSystem(citizen)).toBe(true)
})
