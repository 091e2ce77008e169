/** A page that cannot speak to the Worker says so before anything is typed, to the citizen and in the console. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, until, visits } from './support/citizen.ts'
import { profile } from './support/samples.ts'

const { error } = console
let reported: string[] = []

setup(() => {
  reported = []
  console.error = (words: unknown) => reported.push(String(words))
})

teardown(async () => {
  console.error = error
  Reflect.deleteProperty(crypto, 'subtle')
  await session.signOut()
  leaves()
})

const overHttp = () =>
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })

test('an origin that nobody has listed: said at once, and which one to add where', async () => {
  const citizen = await visits('<citizen-login>', api().at('GET /cookies').breaks())
  await citizen.hears('Esta página no tiene permiso para usar el servicio')
  expect(citizen.screen).not.to.contain('No pudimos conectar')
  expect(reported.join()).to.contain(location.origin).and.to.contain('private.origins')
  expect(reported.join()).to.contain('"demo"')
})

test('it is said again where another flow opens', async () => {
  const citizen = await visits('<citizen-login>', api().at('GET /cookies').breaks())
  await citizen.hears('no tiene permiso')
  citizen.view.go('recover')
  await citizen.sees('Recuperar la contraseña')
  await citizen.hears('no tiene permiso')
})

test('sent before anybody could look around: the reason is told, and not that the service is out of reach', async () => {
  const pages = { ...profile.pages, login: `${location.origin}/entrar` }
  const at = api()
    .at('GET /cookies')
    .breaks()
    .at('POST /flows/login')
    .breaks()
    .at('GET /profile.json')
    .answers({ ...profile, slug: 'other', pages })
  const citizen = await visits('<citizen-login server="https://unlisted.test/other">', at)
  await citizen.sees('Iniciar sesión')
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.hears('Esta página no tiene permiso para usar el servicio')
  expect(citizen.screen).not.to.contain('No pudimos conectar')
})

test('a Worker that nobody reaches is no origin that is not listed', async () => {
  const at = api().at('GET /cookies').breaks().at('GET /profile.json').answers(profile).breaks()
  const citizen = await visits('<citizen-login server="https://silent.test/demo">', at)
  citizen.types('identifier', 'a')
  await citizen.view.attend()
  expect(citizen.alert).to.equal('')
})

test('a page of http: said before anything is typed, to the console too', async () => {
  overHttp()
  const citizen = await visits('<citizen-login>', api())
  await citizen.hears('Esta página no es segura')
  expect(reported.join()).to.contain('https')
})

for (const tag of ['<citizen-login>', '<citizen-recover>'])
  test(`${tag} of a page of http: nothing that is pressed waits for ever`, async () => {
    overHttp()
    const citizen = await visits(tag, api())
    citizen.types('identifier', 'ana@ejemplo.com')
    if (tag === '<citizen-login>') citizen.types('password', 'secreta')
    citizen.submits()
    await until(() => !citizen.element.querySelector('[aria-busy=true]'), 'the end of sending')
    await citizen.hears('Esta página no es segura')
    expect(citizen.api.sent.filter(({ method }) => method === 'POST')).to.deep.equal([])
  })
