/** What the page is told: every screen once, and who is signed in, whenever an element comes. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, until, visits } from './support/citizen.ts'
import { done, grant, screens } from './support/samples.ts'
import { sendsDetails } from './support/screen-states.ts'

let quiet = new AbortController()

setup(() => {
  quiet = new AbortController()
})

teardown(async () => {
  quiet.abort()
  await session.signOut()
  leaves()
})

/** Everything of one name that the page hears from now on. */
function hears<Detail>(name: string): Detail[] {
  const heard: Detail[] = []
  const hear = (event: Event) => void heard.push((event as CustomEvent<Detail>).detail)
  document.addEventListener(name, hear, { signal: quiet.signal })
  return heard
}

const step = (flow: string, at: string) => ({ flow, at })

test('every screen is told once, however often it is drawn, begun anew or refused', async () => {
  const heard = hears('citizen-step')
  const at = api()
    .at('POST /flows/register')
    .refuses('flow_expired')
    .answers(screens['verify-code'])
  const citizen = await visits('<citizen-login>', at)
  await until(() => heard.length > 0, 'a first screen')
  await citizen.presses('Crear una cuenta').sees('Crear una cuenta')
  await (await sendsDetails(citizen)).hears('Pasó demasiado tiempo')
  await (await sendsDetails(citizen)).sees('Revise su correo electrónico')
  at.at('POST /flows/register/flw_1/resend').answers(screens['verify-code'])
  await citizen.presses('Enviar otro mensaje').reads('Enviamos otro mensaje')
  expect(heard).to.deep.equal([
    step('login', 'credentials'),
    step('register', 'details'),
    step('register', 'verify-code'),
  ])
})

test('a sign-in that begins anew after the session ended is the same screen', async () => {
  const heard = hears('citizen-step')
  const citizen = await visits('<citizen-login>', api())
  await until(() => heard.length > 0, 'a first screen')
  citizen.view.sessionLost({ code: 'session_ended' })
  await citizen.hears('Su sesión terminó')
  expect(heard).to.deep.equal([step('login', 'credentials')])
})

test('an element that is put in later hears of the citizen who is signed in already, once', async () => {
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.sees('Hola, Ana')
  const heard = hears<{ readonly accessToken: string }>('citizen-signed-in')
  const later = await visits('<citizen-account>', at)
  await later.sees('Mi cuenta')
  await until(() => heard.length > 0, 'the citizen')
  expect(heard.map(({ accessToken }) => accessToken)).to.deep.equal(['token-1'])
  const place = later.element.parentElement
  later.element.remove()
  await until(() => later.view.signal.aborted, 'an element that is gone')
  place?.append(later.element)
  await later.sees('Mi cuenta')
  expect(heard).to.have.length(1)
})

test('elements that were there when the citizen signed in tell it once between them', async () => {
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits('<citizen-login>', at)
  await visits('<citizen-account>', at)
  const heard = hears('citizen-signed-in')
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.sees('Hola, Ana')
  expect(heard).to.have.length(1)
})
