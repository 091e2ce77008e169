/** The municipality's help is one press away from every screen, in the same place; where it has none, no screen says so. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, until, visits } from './support/citizen.ts'
import { cities, enters, profileOf, screensOf } from './support/cities.ts'
import { profile } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const withSupport = (support: object) =>
  api()
    .at('GET /profile.json')
    .answers({ ...profile, slug: 'other', support })

for (const city of cities)
  for (const { name, open } of screensOf(city))
    test(`${city}, ${name}: the last link is the city’s help`, async () => {
      const citizen = await open()
      await until(() => citizen.title !== undefined, 'a heading')
      const last = citizen.all<HTMLAnchorElement>('a').at(-1)
      expect(last?.textContent).to.equal('Ayuda')
      expect(last?.href).to.equal(profileOf(city).support.page)
    })

test('what cannot be shown leaves the way to the help', async () => {
  const [city = ''] = cities
  sessionStorage.setItem(`citizen-auth:${city}:citizen-register`, 'register flw_1')
  const at = api().at('GET /flows/register/flw_1').refuses('unavailable')
  const citizen = await enters(city, 'citizen-register', at)
  await citizen.hears('El servicio no está disponible')
  citizen.button('Ayuda')
})

test('a city without a page of help has no link to one', async () => {
  const at = withSupport({ email: 'ayuda@ciudad.test' })
  const citizen = await visits('<citizen-login server="https://none.test/other">', at)
  await citizen.sees('Iniciar sesión')
  expect(citizen.screen).not.to.contain('Ayuda')
})

test('an address that is none of the web is no link', async () => {
  const at = withSupport({ page: 'javascript:alert(1)' })
  const citizen = await visits('<citizen-login server="https://bad.test/other">', at)
  await citizen.sees('Iniciar sesión')
  expect(citizen.screen).not.to.contain('Ayuda')
})
