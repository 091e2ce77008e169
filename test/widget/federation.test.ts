/** Other providers under the city's own form: there, and back to where the citizen was. */
import { expect } from 'chai'
import type { PublicProfile } from '../../contract/profile.ts'
import { federatedFlows } from '../../contract/federated-flows.ts'
import { returnTo } from '../../contract/provider-return.ts'
import { session } from '../../widget/index.ts'
import { api, type Api } from './support/api.ts'
import { behaves, leaves, until, visits } from './support/citizen.ts'
import { done, grant, profile } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const flow = `flw_${'f'.repeat(22)}`

const city: PublicProfile = {
  ...profile,
  identityProviders: [
    { id: 'google', name: 'Google' },
    { id: 'facebook', name: 'Facebook' },
  ],
  flows: { ...profile.flows, ...federatedFlows(profile.flows.login, ['google', 'facebook']) },
}

const cityWith = (at: Api = api()) => at.at('GET /profile.json').answers(city)

const connect = {
  at: 'connect',
  step: 'connect-identity',
  flow,
  view: {
    provider: 'google',
    filled: { givenNames: 'Ana Lucía', familyNames: 'Paredes', email: 'ana@ejemplo.com' },
  },
} as const

/** Comes back from the provider with what it has put into the address. */
function comesBack(at: Api, answer: Readonly<Record<string, string>>) {
  const page = location.pathname + location.search
  history.replaceState(null, '', returnTo(page, { kind: 'federated-login', flow, answer }))
  return visits('<citizen-login>', cityWith(at))
}

const answered = { state: 'the state', code: 'the code' }

test('a press of a button leads to the provider’s page, with nothing that was typed', async () => {
  // To another place of this page: a test that left it would end.
  const there = `${location.pathname}${location.search}#there`
  const authorize = {
    at: 'authorize',
    step: 'authorize',
    flow,
    view: { provider: 'google', location: there },
  } as const
  const at = cityWith(api().at('POST /flows/federated-login').answers(authorize))
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' })
  citizen.presses('Iniciar sesión con Google')
  await until(() => location.hash === '#there', 'the provider’s page')
  expect(citizen.api.sent.map(({ path, body }) => [path, body])).to.deep.equal([
    [
      '/flows/federated-login',
      {
        answer: {
          provider: 'google',
          page: location.origin + location.pathname + location.search,
        },
        locale: 'es',
      },
    ],
  ])
  behaves(citizen)
})

test('whoever comes back is signed in, and the address keeps nothing of it', async () => {
  const route = `POST /flows/federated-login/${flow}`
  const citizen = await comesBack(api().at(route).answers(done('signed_in', grant)), answered)
  await citizen.sees('Hola, Ana')
  expect(location.hash).to.equal('')
  expect(citizen.api.sent[0]?.body).to.deep.equal({
    at: 'authorize',
    answer: answered,
    locale: 'es',
  })
  behaves(citizen)
})

for (const [code, sentence] of [
  ['provider_declined', 'No se completó el inicio de sesión en el otro servicio'],
  ['provider_refused', 'La respuesta del otro servicio no sirvió'],
  ['provider_unavailable', 'El otro servicio no responde bien ahora'],
] as const)
  test(`${code}: back on the form with one sentence, and the password signs in as always`, async () => {
    const at = api()
      .at(`POST /flows/federated-login/${flow}`)
      .refuses(code)
      .at('POST /flows/login')
      .answers(done('signed_in', grant))
    const citizen = await comesBack(at, { state: 'the state', error: 'access_denied' })
    await citizen.sees('Iniciar sesión')
    await citizen.hears(sentence)
    citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
    await citizen.sees('Hola, Ana')
  })

test('a provider that is down leaves what was typed in the form', async () => {
  const at = cityWith(api().at('POST /flows/federated-login').refuses('provider_unavailable'))
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com' }).presses('Iniciar sesión con Facebook')
  await until(() => citizen.alert !== '', 'what went wrong')
  expect(citizen.field('identifier').value).to.equal('ana@ejemplo.com')
  behaves(citizen)
})

test('an identity that nobody is known by fills in the registration, which says where it comes from', async () => {
  const at = api()
    .at(`POST /flows/federated-login/${flow}`)
    .answers(connect)
    .at('POST /flows/register')
    .refuses('internal')
  const citizen = await comesBack(at, answered)
  await citizen.sees('¿Ya tiene una cuenta aquí?')
  citizen.presses('Crear una cuenta')
  await citizen.sees('Crear una cuenta')
  await citizen.reads('Estos datos vienen de Google')
  expect(citizen.field('givenNames').value).to.equal('Ana Lucía')
  expect(citizen.field('email').value).to.equal('ana@ejemplo.com')
  citizen.types('password', 'Tres palabras al azar 7').ticks('terms').submits()
  await until(() => citizen.api.sent.length > 1, 'the registration')
  expect(citizen.api.sent[1]?.body).to.deep.include({ identityFrom: flow })
  behaves(citizen)
})
