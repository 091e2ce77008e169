/** Where no script works, what stands in the place of work is dear to strangers, and no matter to whoever has scripts. */
import { beforeEach, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { PlainBrowser } from '../../support/plain-browser.ts'
import { workDone } from '../../support/work-done.ts'
import { defaultLimits } from '../../../worker/limits/limits.ts'

beforeEach(freshDatabase)

const { unworkedFromSource, unworkedOfMunicipality } = defaultLimits

let drawn = 0

/** Everybody's own. */
const registration = () => ({
  givenNames: 'Rosa',
  familyNames: 'Quishpe',
  email: `vecina-${(drawn += 1)}@example.com`,
  password: 'arroyo tibio de la loma 9',
  terms: 'yes',
  privacy: 'yes',
})

async function registers(ip: string) {
  const browser = new PlainBrowser('demo', ip)
  await browser.opens('registro')
  return browser.sends(registration())
}

test('a registration begins without work, so often from one source and then after a wait, which is told', async () => {
  for (let time = 0; time < unworkedFromSource.burst; time += 1)
    expect((await registers('203.0.113.7')).html).toContain('Revise su correo electrónico')
  const refused = await registers('203.0.113.7')
  expect(refused.status).toBe(429)
  expect(refused.html).toContain('Se hicieron demasiados intentos.')
  expect(refused.html).toContain('value="Quishpe"')
  expect((await registers('203.0.113.8')).html).toContain('Revise su correo electrónico')
  await timePasses(unworkedFromSource.refill)
  expect((await registers('203.0.113.7')).html).toContain('Revise su correo electrónico')
})

test('whoever uses it up keeps nobody out who has scripts', async () => {
  for (let time = 0; time <= unworkedFromSource.burst; time += 1) await registers('203.0.113.7')
  const citizen = new Citizen()
  citizen.kind = 'register'
  const { status } = await citizen.begins('register', registration())
  expect(status).toBe(200)
})

test('what cannot be taken costs nothing', async () => {
  const browser = new PlainBrowser()
  await browser.opens('registro')
  for (let time = 0; time <= unworkedFromSource.burst; time += 1)
    expect((await browser.sends({ ...registration(), email: 'rosa' })).status).toBe(422)
  expect((await registers('203.0.113.7')).html).toContain('Revise su correo electrónico')
})

test('one source’s flood leaves the municipality’s own bucket as it was', async () => {
  expect(unworkedOfMunicipality.burst).toBeGreaterThan(unworkedFromSource.burst * 2)
  for (let time = 0; time < unworkedFromSource.burst * 2; time += 1) await registers('203.0.113.7')
  expect((await registers('198.51.100.4')).status).toBe(200)
})

test('no form can bring work that a browser did not do', async () => {
  const browser = new PlainBrowser()
  await browser.opens('registro')
  const human = await workDone('demo', 'register').catch(() => 'x')
  const { html } = await browser.sends({ ...registration(), human: String(human) })
  expect(html).toContain('Revise su correo electrónico')
  expect(html).not.toContain(String(human))
})
