/** Networks that fail (F16): a sentence, a retry that is safe, and nothing that was typed is lost. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { requestTimeout } from '../../widget/api/client.ts'
import { api, type Api } from './support/api.ts'
import { behaves, leaves, until, visits } from './support/citizen.ts'
import { done, grant, screens } from './support/samples.ts'

const realTimeout = window.setTimeout

teardown(async () => {
  window.setTimeout = realTimeout
  Reflect.deleteProperty(navigator, 'onLine')
  await session.signOut()
  leaves()
})

const signIn = (at: Api) => at.at('POST /flows/login')

async function fails(at: Api, words: string) {
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.hears(words)
  expect(citizen.field('identifier').value).to.equal('ana@ejemplo.com')
  expect(citizen.field('password').value).to.equal('secreta')
  expect(citizen.focus).to.equal('alert')
  expect(citizen.find('form [type=submit]').getAttribute('aria-busy')).to.equal(null)
  return citizen
}

const html = () =>
  new Response('<h1>Bienvenido al WiFi</h1>', { headers: { 'content-type': 'text/html' } })
const cut = () => new Response('{"at":"do', { headers: { 'content-type': 'application/json' } })

test('the connection breaks, and the same form sent again is the same submission', async () => {
  const at = signIn(api()).breaks().answers(done('signed_in', grant))
  const words = 'No pudimos conectar con el servicio. Lo que escribió sigue aquí.'
  const citizen = await fails(at, words)
  await citizen.submits().sees('Hola, Ana')
  const [first, second] = citizen.api.sentTo('POST /flows/login')
  expect(second?.operation).to.equal(first?.operation)
  behaves(citizen)
})

test('a form that was changed after the connection broke is another submission', async () => {
  const at = signIn(api()).breaks().answers(done('signed_in', grant))
  const citizen = await fails(at, 'No pudimos conectar con el servicio')
  await citizen.types('password', 'otra').submits().sees('Hola, Ana')
  const [first, second] = citizen.api.sentTo('POST /flows/login')
  expect(second?.operation).to.not.equal(first?.operation)
})

test('a refusal settles a submission: sent again, it is a new one', async () => {
  const at = signIn(api()).refuses('too_many_attempts', { retryAfter: 120 })
  const citizen = await visits('<citizen-login>', at)
  const sends = () =>
    citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await sends().hears('Vuelva a intentarlo dentro de 2 minutos')
  sends()
  await until(() => at.sentTo('POST /flows/login').length === 2, 'a second request')
  const [first, second] = at.sentTo('POST /flows/login')
  expect(second?.operation).to.not.equal(first?.operation)
})

test('no network at all', async () => {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  await fails(signIn(api()).breaks(), 'No hay conexión a internet')
})

test('the page of a captive portal instead of an answer', async () => {
  await fails(signIn(api()).gives(html), 'Su red no le deja llegar al servicio')
})

test('an answer cut in half', async () => {
  await fails(signIn(api()).gives(cut), 'Su red no le deja llegar al servicio')
})

test('an answer that never comes is given up after fifteen seconds', async () => {
  expect(requestTimeout).to.equal(15_000)
  window.setTimeout = ((run: TimerHandler, wait?: number) =>
    realTimeout(run, wait === requestTimeout ? 1 : wait)) as typeof setTimeout
  await fails(signIn(api()).stalls(), 'El servicio tarda demasiado')
})

test('nothing was typed: nothing is said to be there still', async () => {
  const at = api().at('POST /flows/recover').answers(screens['verify-code'])
  const citizen = await visits('<citizen-recover>', at)
  await citizen
    .fills({ identifier: 'ana@ejemplo.com' })
    .submits()
    .sees('Revise su correo electrónico')
  at.at('POST /flows/recover/flw_1/resend').breaks()
  await citizen.presses('Enviar otro mensaje').hears('No pudimos conectar con el servicio')
  expect(citizen.alert).not.to.contain('Lo que escribió')
})

for (const [code, words] of [
  ['unavailable', 'El servicio no está disponible'],
  ['internal', 'Algo falló de nuestro lado'],
] as const)
  test(`${code}: said, and the same form sent again is the same submission`, async () => {
    const at = signIn(api()).refuses(code, { retryAfter: 30 }).answers(done('signed_in', grant))
    const citizen = await fails(at, words)
    await citizen.submits().sees('Hola, Ana')
    const [first, second] = at.sentTo('POST /flows/login')
    expect(second?.operation).to.equal(first?.operation)
  })

test('a profile that cannot be fetched: said, and tried again on request', async () => {
  const at = api().at('GET /profile.json').breaks()
  const citizen = await visits('<citizen-login server="https://id.test/other">', at)
  await citizen.hears('No pudimos conectar con el servicio')
  expect(citizen.alert).not.to.contain('Lo que escribió')
  expect(citizen.focus).to.equal('page')
  citizen.presses('Volver a intentarlo')
  await until(() => at.profiles === 2, 'a second request for the profile')
})
