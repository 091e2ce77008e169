/** Five cities share the demo's origin, and no citizen. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { registers, someone } from './harness/registration.ts'

test('who is signed in at one city is greeted by its site alone', async () => {
  const citizen = await arrives()
  await registers(citizen, someone())
  const corner = citizen.page.locator('[data-session]')
  const initials = corner.locator('[data-initials]')
  await initials.waitFor()
  await citizen.opens('/ibarra/entrar')
  await citizen.isAt('Iniciar sesión')
  expect(await initials.count()).toBe(0)
  await citizen.opens('/demo/')
  await initials.waitFor()
})
