/** A device that slept: no dead token is handed out, nothing typed is lost, and countdowns show the true moment. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, until, visits } from './support/citizen.ts'
import { forms, opensAccount } from './support/screen-states.ts'
import { signsIn } from './support/signed-in.ts'
import { details, done, grant, screens } from './support/samples.ts'
import { isSet, sleeps, wakes } from './support/sleep.ts'

const renewed = { ...grant, accessToken: 'token-2' }

teardown(async () => {
  await session.signOut()
  leaves()
})

for (const [what, happens] of [
  ['slept for longer than a token lives', () => sleeps(333)],
  ['had its clock set back by hours, and then slept', () => (isSet(-7200), wakes(), sleeps(333))],
] as const)
  test(`a device that ${what} hands out a new token`, async () => {
    const at = api().at('POST /session').answers(renewed)
    await signsIn(at)
    happens()
    expect(await session.token()).to.equal('token-2')
  })

test('a clock that is set back leaves a good token good', async () => {
  const at = api().at('POST /session').answers(renewed)
  await signsIn(at)
  isSet(-7200)
  expect(await session.token()).to.equal('token-1')
  expect(at.sentTo('POST /session')).to.have.length(0)
})

test('who comes back after a long sleep learns that the session is over, and why', async () => {
  const citizen = await signsIn(api())
  sleeps(12 * 3600)
  wakes()
  await citizen.hears('Su sesión terminó')
  expect(session.account).to.equal(null)
  expect(citizen.title).to.equal('Iniciar sesión')
})

test('who comes back in time stays, with a new token', async () => {
  const at = api().at('POST /session').answers(renewed)
  const citizen = await signsIn(at)
  sleeps(600)
  wakes()
  await until(() => at.sentTo('POST /session').length === 1, 'POST /session')
  expect(citizen.screen).to.contain('Hola, Ana')
})

test('a change of password that is refused for its token goes through with a new one', async () => {
  const citizen = await forms['change-password']()
  const at = citizen.api.at('POST /session').answers(renewed)
  at.at('POST /flows/change-password').refuses('session_required').answers(done('password_changed'))
  citizen.fills({ current: 'secreta', password: details.password }).submits()
  await citizen.sees('Su contraseña cambió')
  const [first, second] = at.sentTo('POST /flows/change-password')
  expect([first?.bearer, second?.bearer]).to.deep.equal(['token-1', 'token-2'])
  expect(second?.operation).to.equal(first?.operation)
})

test('a change of password on a bad line after a sleep: said, and what was typed stays', async () => {
  const citizen = await forms['change-password']()
  citizen.api.at('POST /session').breaks()
  citizen.fills({ current: 'secreta', password: details.password })
  sleeps(600)
  citizen.submits()
  await citizen.hears('No pudimos conectar')
  expect(citizen.field('password').value).to.equal(details.password)
  expect(session.account).to.not.equal(null)
})

test('the account and its sessions are asked for once more with a new token', async () => {
  const at = api().at('POST /session').answers(renewed)
  at.at('GET /account').refuses('session_ended').answers(grant.account)
  const citizen = await opensAccount(at)
  await citizen.reads('Sesiones abiertas')
  expect(at.sentTo('GET /account').map(({ bearer }) => bearer)).to.deep.equal([
    'token-1',
    'token-2',
  ])
})

test('the wait for another message is over when the device slept through it', async () => {
  const at = api().at('POST /flows/recover')
  const { view } = screens['verify-code']
  at.answers({ ...screens['verify-code'], view: { ...view, resendIn: 60, expiresIn: 600 } })
  const citizen = await visits('<citizen-recover>', at)
  await citizen
    .fills({ identifier: 'ana@ejemplo.com' })
    .submits()
    .sees('Revise su correo electrónico')
  await citizen.reads(' segundos)')
  sleeps(61)
  wakes()
  await until(() => !citizen.screen.includes(' segundos)'), 'the end of the wait')
  sleeps(600)
  wakes()
  await citizen.reads('El código caducó')
})

test('an answer that the device slept through is asked for again: what it says of time is old', async () => {
  const at = api()
  await signsIn(at)
  sleeps(280)
  const slow = at.at('POST /session').holds(renewed)
  const asked = session.token().catch((error: unknown) => error)
  await until(() => at.sentTo('POST /session').length === 1, 'POST /session')
  sleeps(3600)
  slow()
  expect(await asked).to.have.property('code', 'timeout')
  expect(session.account).to.not.equal(null)
})
