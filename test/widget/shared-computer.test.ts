/** A citizen on a computer that others use: asked for, kept in the tab alone, warned and signed out when nobody is there. */
import { expect } from 'chai'
import { session } from '../../widget/session.ts'
import { api, type Api } from './support/api.ts'
import { behaves, leaves, reloads, until, visits } from './support/citizen.ts'
import { details, done, grant, screens } from './support/samples.ts'
import { sampleLinkToken } from './support/screen-states.ts'
import { passes, sleeps, wakes } from './support/sleep.ts'

const flag = 'citizen-auth:demo:signed-in'
const shared = { ...grant, idle: 900 }
const box = 'Este equipo es público o compartido'

teardown(async () => {
  await session.signOut()
  leaves()
})

async function signsIn(at: Api) {
  at.at('POST /flows/login').answers(done('signed_in', shared))
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).ticks('shared').submits()
  await citizen.sees('Hola, Ana')
  await until(() => session.idle !== undefined, 'the watch')
  return citizen
}

test('the sign-in asks, and says it to the Worker beside the answer', async () => {
  const citizen = await signsIn(api())
  const [sent] = citizen.api.sentTo('POST /flows/login')
  expect(sent?.body).to.deep.equal({
    answer: { identifier: 'ana@ejemplo.com', password: 'secreta' },
    locale: 'es',
    shared: true,
  })
  behaves(citizen)
})

test('the box has a label, is large enough to hit, and keeps its state when the password was wrong', async () => {
  const at = api().at('POST /flows/login').refuses('wrong_credentials')
  const citizen = await visits('<citizen-login>', at)
  const field = citizen.field('shared')
  expect(field.labels?.[0]?.innerText.trim()).to.equal(box)
  expect(field.getBoundingClientRect().height).to.be.at.least(24)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'otra' }).ticks('shared').submits()
  await until(() => citizen.all('[role=alert]').length > 0, 'the refusal')
  expect(citizen.field('shared').checked).to.equal(true)
})

test('nothing is said, and nothing is kept otherwise, where the box is not ticked', async () => {
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits('<citizen-login>', at)
  await citizen
    .fills({ identifier: 'ana@ejemplo.com', password: 'secreta' })
    .submits()
    .sees('Hola, Ana')
  expect(at.sentTo('POST /flows/login')[0]?.body).to.not.have.property('shared')
  expect(localStorage.getItem(flag)).to.equal('signed-in')
})

test('what the browser remembers of it goes with the tab', async () => {
  await signsIn(api())
  expect(localStorage.getItem(flag)).to.equal(null)
  expect(sessionStorage.getItem(flag)).to.equal('signed-in')
})

test('a reload in the same tab keeps the citizen signed in; another tab does not take it up', async () => {
  const at = api().at('POST /session').answers(shared)
  const citizen = await signsIn(at)
  session.drop()
  sessionStorage.setItem(flag, 'signed-in')
  const again = await reloads(citizen, '<citizen-login>')
  await again.sees('Hola, Ana')
  session.drop()
  sessionStorage.clear()
  const other = await reloads(again, '<citizen-login>')
  expect(other.title).to.equal('Iniciar sesión')
})

test('a registration asks at its first screen, and at no later one', async () => {
  const at = api().at('POST /flows/register').answers(screens['verify-code'])
  const citizen = await visits('<citizen-register>', at)
  citizen
    .fills({ ...details })
    .ticks('terms')
    .ticks('shared')
    .submits()
  await citizen.sees('Revise su correo electrónico')
  expect(at.sentTo('POST /flows/register')[0]?.body).to.have.property('shared', true)
  expect(citizen.all('[name=shared]')).to.have.length(0)
})

test('a recovery, which signs nobody in, does not ask', async () => {
  const citizen = await visits('<citizen-recover>', api())
  expect(citizen.all('[name=shared]')).to.have.length(0)
})

test('a minute before the end the citizen is warned, and goes on with one press', async () => {
  const at = api().at('POST /session').answers(shared)
  const citizen = await signsIn(at)
  passes(850)
  wakes()
  await citizen.reads('se cerrará en un minuto')
  expect(citizen.find('[role=alert]').innerText).to.contain('Seguir con la sesión abierta')
  const asked = at.sentTo('POST /session').length
  citizen.presses('Seguir con la sesión abierta')
  await until(() => !citizen.screen.includes('se cerrará en un minuto'), 'the warning to go')
  expect(at.sentTo('POST /session').length).to.be.greaterThan(asked)
  expect(session.account).to.not.equal(null)
})

test('use of the page keeps the session, once a minute at most', async () => {
  const at = api().at('POST /session').answers(shared)
  const citizen = await signsIn(at)
  const use = () => citizen.element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))
  use()
  passes(120)
  use()
  use()
  await until(() => at.sentTo('POST /session').length === 1, 'a refresh')
  use()
  expect(at.sentTo('POST /session')).to.have.length(1)
})

for (const [what, happens] of [
  ['nobody is there', () => passes(901)],
  ['the computer slept', () => sleeps(901)],
] as const)
  test(`at the end the screen is empty and the Worker is told: ${what}`, async () => {
    const citizen = await signsIn(api().at('POST /session').breaks())
    happens()
    wakes()
    await citizen.hears('Su sesión terminó')
    expect(citizen.title).to.equal('Iniciar sesión')
    expect(session.account).to.equal(null)
    await until(() => citizen.api.sentTo('DELETE /session').length === 1, 'DELETE /session')
  })

test('a link that confirms a registration asks too, for it may be opened on another computer; one that recovers does not', async () => {
  const at = api().at('POST /flows/register/link').answers(done('registered', shared))
  history.replaceState(null, '', `#citizen-register=${sampleLinkToken}`)
  const citizen = await visits('<citizen-register>', at)
  await citizen.sees('Falta un paso o dos')
  citizen.ticks('shared').presses('Confirmar mi correo')
  await until(() => at.sentTo('POST /flows/register/link').length > 0, 'the link')
  expect(at.sentTo('POST /flows/register/link')[0]?.body).to.deep.equal({
    token: sampleLinkToken,
    locale: 'es',
    shared: true,
  })
  leaves()
  history.replaceState(null, '', `#citizen-recover=${sampleLinkToken}`)
  const other = await visits('<citizen-recover>', api())
  await other.sees('Faltan 2 pasos')
  expect(other.screen).to.not.contain(box)
})
