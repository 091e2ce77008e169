/** Reloading in the middle: the flow goes on, and nothing secret is kept in the browser (T09). */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { enters } from './support/cities.ts'
import { behaves, leaves, reloads, until, visits } from './support/citizen.ts'
import { followsLink, forms, opensAccount, sendsDetails } from './support/screen-states.ts'
import { details, screens } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

test('a registration goes on after a reload, where it was', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('GET /flows/register/flw_1').answers(screens['verify-code'])
  const again = await reloads(citizen, '<citizen-register>')
  await again.sees('Revise su correo electrónico')
  expect(again.focus).to.equal('page')
  behaves(again)
})

test('a registration begun inside the sign-in goes on there', async () => {
  const at = api().at('POST /flows/register').answers(screens['verify-code'])
  at.at('GET /flows/register/flw_1').answers(screens['verify-code'])
  const citizen = await visits('<citizen-login>', at)
  await sendsDetails(await citizen.presses('Crear una cuenta').sees('Crear una cuenta'))
  await citizen.sees('Revise su correo electrónico')
  const again = await reloads(citizen, '<citizen-login>')
  await again.sees('Revise su correo electrónico')
})

test('a flow that ended meanwhile begins again, with the reason', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('GET /flows/register/flw_1').refuses('flow_expired')
  const again = await reloads(citizen, '<citizen-register>')
  await again.sees('Crear una cuenta')
  expect(again.alert).to.contain('Pasó demasiado tiempo')
  const third = await reloads(again, '<citizen-register>')
  await third.sees('Crear una cuenta')
  expect(third.alert).to.equal('')
})

test('a reload without a network: said, and tried again on request', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('GET /flows/register/flw_1').breaks().answers(screens['verify-code'])
  const again = await reloads(citizen, '<citizen-register>')
  await again.hears('No pudimos conectar con el servicio')
  await again.presses('Volver a intentarlo').sees('Revise su correo electrónico')
})

test('a change in the account goes on after a reload, in the name of the session that the browser keeps', async () => {
  localStorage.setItem('citizen-auth:demo:signed-in', 'signed-in')
  sessionStorage.setItem('citizen-auth:demo:citizen-account', 'delete-account flw_1')
  const screen = { at: 'deletion', step: 'confirm-deletion', flow: 'flw_1', view: { days: 14 } }
  const at = api().remembers().at('GET /flows/delete-account/flw_1').answers(screen)
  const citizen = await (await enters('demo', 'citizen-account', at)).sees('Eliminar su cuenta')
  expect(at.sentTo('GET /flows/delete-account/flw_1')[0]?.bearer).to.equal('token-1')
  behaves(citizen)
})

/** Everything in which a browser keeps what a page leaves behind. */
const leftBehind = () =>
  [
    ...Object.entries(localStorage),
    ...Object.entries(sessionStorage),
    document.documentElement.outerHTML,
    document.cookie,
    location.href,
    JSON.stringify(history.state),
  ].join('\n')

test('neither passwords, codes, tokens nor answers are left in the browser', async () => {
  const seen: string[] = []
  const citizen = await forms['verify-code']()
  seen.push(leftBehind())
  citizen.types('code', '87654321')
  seen.push(leftBehind())
  leaves()
  seen.push(await followsLink().then(leftBehind))
  leaves()
  seen.push(await opensAccount().then(leftBehind))
  const everything = seen.join('\n')
  for (const canary of [details.password, '87654321', 'citizen-recover=', 'token-1', 'secreta'])
    expect(everything).to.not.contain(canary)
  expect(Object.values(sessionStorage).join()).to.not.contain('@')
})

test('a page kept for the back button holds no password', async () => {
  const citizen = await forms.credentials()
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' })
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  expect(citizen.field('password').value).to.equal('')
  expect(citizen.field('identifier').value).to.equal('ana@ejemplo.com')
})

test('what a new password met is forgotten with it', async () => {
  const citizen = await forms.details()
  citizen.types('password', details.password)
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  expect(citizen.all('[data-ca-needs][data-met]')).to.have.length(0)
})

test('an element that left the page takes no password with it', async () => {
  const citizen = await forms.credentials()
  citizen.types('password', 'secreta')
  const password = citizen.field('password')
  citizen.element.remove()
  await until(() => password.value === '', 'an empty password')
})
