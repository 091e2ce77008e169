/** The session of a page: kept over a reload, refreshed once, ended everywhere. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import type { CitizenSignedIn } from '../../widget/elements/events.ts'
import { SessionError } from '../../widget/session-error.ts'
import { api } from './support/api.ts'
import { behaves, leaves, reloads, until, visits } from './support/citizen.ts'
import { account, grant } from './support/samples.ts'
import { signsIn } from './support/signed-in.ts'

const flag = 'citizen-auth:demo:signed-in'

teardown(async () => {
  await session.signOut()
  leaves()
})

function anotherTab(news: 'signed-in' | 'signed-out') {
  const tab = new BroadcastChannel(flag)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  tab.postMessage(news)
  return tab
}

test('a reload keeps the citizen signed in, and the page hears it', async () => {
  localStorage.setItem(flag, 'signed-in')
  const heard: unknown[] = []
  const hear = ({ detail }: CitizenSignedIn) => heard.push(detail)
  document.body.addEventListener('citizen-signed-in', hear)
  const citizen = await visits('<citizen-login>', api().remembers())
  await citizen.sees('Hola, Ana')
  await until(() => heard.length > 0, 'citizen-signed-in')
  document.body.removeEventListener('citizen-signed-in', hear)
  expect(heard).to.deep.equal([{ account, accessToken: 'token-1' }])
  expect(citizen.focus).to.equal('page')
  behaves(citizen)
})

test('a page that asks for a token before the session is taken up waits for it, and is given one', async () => {
  localStorage.setItem(flag, 'signed-in')
  const at = api().at('POST /session')
  const release = at.holds(grant)
  const opening = visits('<citizen-login>', at)
  await until(() => at.sentTo('POST /session').length > 0, 'a request for the session')
  const token = session.token()
  release()
  expect(await token).to.equal('token-1')
  await opening
  expect(at.sentTo('POST /session')).to.have.length(1)
})

test('without a sign that there is a session, none is asked for', async () => {
  const citizen = await visits('<citizen-login>', api().remembers())
  expect(citizen.title).to.equal('Iniciar sesión')
  expect(citizen.api.sent).to.deep.equal([])
})

test('a session that ended meanwhile: the sign-in, and no sign left', async () => {
  localStorage.setItem(flag, 'signed-in')
  const citizen = await visits('<citizen-login>', api())
  await citizen.sees('Iniciar sesión')
  expect(localStorage.getItem(flag)).to.equal(null)
})

test('a token near its end is refreshed once, however many ask', async () => {
  const at = api()
    .at('POST /session')
    .answers({ ...grant, accessToken: 'token-2' })
  await signsIn(at, 29)
  const tokens = await Promise.all([session.token(), session.token(), session.token()])
  expect(tokens).to.deep.equal(['token-2', 'token-2', 'token-2'])
  expect(at.sentTo('POST /session')).to.have.length(1)
})

test('a refresh whose answer was lost is asked for again under the same name', async () => {
  const at = api().at('POST /session').breaks().answers(grant)
  await signsIn(at, 10)
  const lost = await session.token().catch((error: unknown) => error)
  expect(lost).to.be.instanceOf(SessionError).with.property('code', 'unreachable')
  expect(session.account).to.deep.equal(account)
  expect(await session.token()).to.equal('token-1')
  const [first, second] = at.sentTo('POST /session')
  expect(second?.operation).to.equal(first?.operation)
})

test('a session that the Worker ended is forgotten by the page, which hears it', async () => {
  const citizen = await signsIn(api(), 10)
  let heard = 0
  citizen.element.addEventListener('citizen-signed-out', () => (heard += 1))
  const ended = await session.token().catch((error: unknown) => error)
  expect(ended).to.be.instanceOf(SessionError).with.property('code', 'session_ended')
  expect(session.account).to.equal(null)
  expect(heard).to.equal(1)
  await citizen.sees('Iniciar sesión')
})

test('signing out: the page forgets, the Worker is told, the form is back', async () => {
  const citizen = await signsIn(api())
  let changes = 0
  session.addEventListener('change', () => (changes += 1), { once: true })
  await citizen.presses('Cerrar sesión').sees('Iniciar sesión')
  await until(() => citizen.api.sentTo('DELETE /session').length === 1, 'DELETE /session')
  expect(session.account).to.equal(null)
  expect(changes).to.equal(1)
  expect(citizen.focus).to.equal('heading')
  await until(() => localStorage.getItem(flag) === null, 'nothing remembered')
  behaves(citizen)
})

test('signing out with the network cut clears the page, and the Worker is told later', async () => {
  const at = api()
    .at('DELETE /session')
    .breaks()
    .gives(() => new Response(null, { status: 204 }))
  const citizen = await signsIn(at)
  await citizen.presses('Cerrar sesión').sees('Iniciar sesión')
  await until(() => at.sentTo('DELETE /session').length === 1, 'an attempt')
  const again = await reloads(citizen, '<citizen-login>')
  expect(again.title).to.equal('Iniciar sesión')
  expect(at.sentTo('POST /session')).to.have.length(0)
  window.dispatchEvent(new Event('online'))
  await until(() => localStorage.getItem(flag) === null, 'the Worker to be told')
})

test('signing out in another tab signs out here, and does not take the focus', async () => {
  const citizen = await signsIn(api())
  const elsewhere = document.createElement('button')
  document.body.append(elsewhere)
  elsewhere.focus()
  const tab = anotherTab('signed-out')
  await citizen.sees('Iniciar sesión')
  expect(session.account).to.equal(null)
  expect(document.activeElement === elsewhere).to.equal(true)
  elsewhere.remove()
  tab.close()
})

test('signing in in another tab signs in here', async () => {
  const citizen = await visits('<citizen-login>', api().remembers())
  const tab = anotherTab('signed-in')
  await citizen.sees('Hola, Ana')
  tab.close()
})
