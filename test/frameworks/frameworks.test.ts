/** Whoever builds with a framework gets what the tag gives elsewhere: its events, its session, and a form that stays. */
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { arrives, type Citizen } from '../journeys/harness/citizen.ts'
import { codeOf } from '../journeys/harness/post-office.ts'
import { fillsForm, someone } from '../journeys/harness/registration.ts'
import { publishes } from './published.ts'

const walkable = (process.env['FRAMEWORKS'] ?? '').split(' ').filter(Boolean)

const results = new URL('../results/frameworks/', import.meta.url)

/** What the framework's own handlers have heard. */
const heard = ({ page }: Citizen) => page.locator('#heard li').allInnerTexts()

const reads = (citizen: Citizen, id: string, text: string) =>
  citizen.page.locator(`#${id}`).getByText(text, { exact: true }).waitFor()

test.each(walkable)('%s', async (app) => {
  const passed: string[] = []
  const went = (step: string) => {
    passed.push(step)
    writeFileSync(new URL(`${app}.json`, results), JSON.stringify(passed))
  }
  const citizen = await arrives()
  const faults: string[] = []
  const { page } = citizen
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) faults.push(said.text())
  })
  const person = someone()

  await page.goto(await publishes(page, app))
  await citizen.isAt('Iniciar sesión')
  expect(await page.locator('[data-ca-heading]').getAttribute('aria-level')).toBe('3')
  await expect.poll(() => heard(citizen)).toEqual(['citizen-step'])
  went('form')

  await citizen.presses('register')
  await fillsForm(citizen, person)
  await citizen.fills('Código', codeOf(await citizen.receives(person.email)))
  await citizen.presses('Confirmar')
  await citizen.isAt('Su cuenta está lista')
  await expect
    .poll(() => heard(citizen))
    .toEqual(
      expect.arrayContaining(['citizen-registered', `citizen-signed-in ${person.givenNames}`]),
    )
  went('register')

  await reads(citizen, 'account', person.givenNames)
  await citizen.presses('token')
  await reads(citizen, 'token', '3')
  went('session')

  await citizen.presses('none')
  await expect.poll(() => page.locator('citizen-login, citizen-register').count()).toBe(0)
  await citizen.presses('login')
  await citizen.isGreeted(person)
  went('remount')

  await citizen.presses('leave')
  await citizen.isAt('Iniciar sesión')
  await reads(citizen, 'account', 'nobody')
  expect(await heard(citizen)).toContain('citizen-signed-out')
  went('sign out')

  const before = (await heard(citizen)).length
  await citizen.fills('Documento de identidad o correo electrónico', person.email)
  await citizen.fills('Contraseña', person.password)
  await citizen.presses('Iniciar sesión')
  await citizen.isGreeted(person)
  await reads(citizen, 'account', person.givenNames)
  const signedIn = `citizen-signed-in ${person.givenNames}`
  await expect
    .poll(async () => (await heard(citizen)).slice(before).filter((one) => one === signedIn))
    .toEqual([signedIn])
  await citizen.photographs(`../frameworks/${app}`)
  went('sign in')

  expect(faults).toEqual([])
  went('quiet')
})
