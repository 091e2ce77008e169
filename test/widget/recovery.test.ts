/** Recovering: who, the code or the link, a new password. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves, visits } from './support/citizen.ts'
import { followsLink, sampleLinkToken } from './support/screen-states.ts'
import { details, done, screens } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const { to: _, ...untold } = screens['verify-code'].view

test('a citizen recovers: without an address, the screen says nothing of there being an account', async () => {
  const at = api()
    .at('POST /flows/recover')
    .answers({ ...screens['verify-code'], view: untold })
  at.at('POST /flows/recover/flw_1').answers(screens['new-password']).answers(done('recovered'))
  const citizen = await visits('<citizen-recover>', at)
  await citizen.sees('Recuperar la contraseña')
  citizen.types('identifier', '0104662689').submits()
  await citizen.sees('Revise su correo electrónico')
  expect(citizen.screen).to.contain('Si hay una cuenta con esos datos')
  await citizen.types('code', '12345678').submits().sees('Elija una nueva contraseña')
  let recovered = 0
  citizen.element.addEventListener('citizen-recovered', () => (recovered += 1))
  await citizen.types('password', details.password).submits().sees('Su contraseña cambió')
  expect(recovered).to.equal(1)
  await citizen.presses('Iniciar sesión').sees('Iniciar sesión')
  behaves(citizen)
})

const held = { ...untold, heldBack: true as const, resendIn: 7200 }

test('when no message went, the screen says so and from when on asking again helps, and claims none', async () => {
  const at = api()
    .at('POST /flows/recover')
    .answers({ ...screens['verify-code'], view: held })
  const citizen = await visits('<citizen-recover>', at)
  await citizen.sees('Recuperar la contraseña')
  citizen.types('identifier', '0104662689').submits()
  await citizen.sees('No enviamos otro mensaje')
  expect(citizen.screen).to.match(/Se pidieron demasiados mensajes.*Podrá pedir otro a las? \d/s)
  expect(citizen.screen).to.not.contain('enviamos un código')
  expect(
    citizen.button(/Enviar otro mensaje\s+\(2 horas\)/).getAttribute('aria-disabled'),
  ).to.equal('true')
  behaves(citizen)
})

test('when another message did not go, that is said as soon as it is known, and nothing of one that went', async () => {
  const at = api()
    .at('POST /flows/recover')
    .answers({ ...screens['verify-code'], view: untold })
  at.at('POST /flows/recover/flw_1/resend').answers({ ...screens['verify-code'], view: held })
  const citizen = await visits('<citizen-recover>', at)
  await citizen.sees('Recuperar la contraseña')
  citizen.types('identifier', '0104662689').submits()
  await citizen.sees('Revise su correo electrónico')
  await citizen.presses('Enviar otro mensaje').sees('No enviamos otro mensaje')
  const announced = [...citizen.element.querySelectorAll('[role=status]')].filter((region) =>
    region.textContent.includes('Se pidieron demasiados mensajes'),
  )
  expect(announced).to.have.length(1)
  expect(citizen.screen).to.not.contain('Enviamos otro mensaje.')
  behaves(citizen)
})

test('an e-mailed link leaves the address at once, and is used only when the citizen says so', async () => {
  const length = history.length
  const at = api().at('POST /flows/recover/link').answers(screens['new-password'])
  const citizen = await followsLink(at)
  expect(location.href).to.not.contain(sampleLinkToken)
  expect(history.length).to.equal(length)
  expect(citizen.api.sent).to.deep.equal([])
  expect(document.documentElement.outerHTML).to.not.contain(`citizen-recover=${sampleLinkToken}`)
  await citizen.submits().sees('Elija una nueva contraseña')
  expect(citizen.api.sent.map(({ body }) => body)).to.deep.equal([
    { token: sampleLinkToken, locale: 'es' },
  ])
  behaves(citizen)
})

test('a link that was used: the citizen is told, and can begin again', async () => {
  const citizen = await followsLink(api().at('POST /flows/recover/link').refuses('link_spent'))
  await citizen.submits().sees('Recuperar la contraseña')
  expect(citizen.alert).to.contain('Ese mensaje ya se usó o caducó')
  expect(citizen.focus).to.equal('alert')
})

test('a link clicked while the page is open is followed too', async () => {
  const citizen = await visits('<citizen-recover>', api())
  location.hash = `#citizen-recover=${sampleLinkToken}`
  await citizen.sees('Faltan 2 pasos')
  expect(location.hash).to.equal('')
})

for (const [code, words] of [
  ['flow_expired', 'Pasó demasiado tiempo'],
  ['flow_not_found', 'No encontramos lo que tenía empezado'],
  ['browser_not_recognised', 'Este trámite empezó en otro navegador'],
  ['already_done', 'Esto ya estaba hecho'],
] as const)
  test(`${code}: back to the first screen, with the reason`, async () => {
    const at = api().at('POST /flows/recover').answers(screens['verify-code'])
    at.at('POST /flows/recover/flw_1').refuses(code)
    // What cannot be seen from here is not asked for for ever.
    at.at('GET /flows/recover/flw_1').refuses(code)
    const citizen = await visits('<citizen-recover>', at)
    await citizen.sees('Recuperar la contraseña')
    await citizen
      .types('identifier', 'ana@ejemplo.com')
      .submits()
      .sees('Revise su correo electrónico')
    await citizen.types('code', '12345678').submits().sees('Recuperar la contraseña')
    expect(citizen.alert).to.contain(words)
    expect(citizen.focus).to.equal('alert')
  })

test('another tab went ahead: the screen where the flow stands now, with the reason', async () => {
  const at = api().at('POST /flows/recover').answers(screens['verify-code'])
  at.at('POST /flows/recover/flw_1').refuses('step_out_of_order')
  at.at('GET /flows/recover/flw_1').answers(screens['new-password'])
  const citizen = await visits('<citizen-recover>', at)
  await citizen.sees('Recuperar la contraseña')
  await citizen
    .types('identifier', 'ana@ejemplo.com')
    .submits()
    .sees('Revise su correo electrónico')
  await citizen.types('code', '12345678').submits().sees('Elija una nueva contraseña')
  expect(citizen.alert).to.contain('Ya había avanzado')
})
