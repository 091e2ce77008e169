/** Signing in: what is sent, what the page hears, what the citizen sees. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves, until, visits } from './support/citizen.ts'
import { account, done, grant } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

test('a citizen signs in: the page hears it, the form gives way to a greeting', async () => {
  const citizen = await visits(
    '<citizen-login>',
    api().at('POST /flows/login').answers(done('signed_in', grant)),
  )
  const heard: unknown[] = []
  citizen.element.addEventListener('citizen-signed-in', ({ detail }) => heard.push(detail))
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.sees('Hola, Ana')
  await until(() => heard.length > 0, 'citizen-signed-in')
  expect(heard).to.deep.equal([{ account, accessToken: 'token-1' }])
  expect(citizen.api.sent[0]?.body).to.deep.equal({
    answer: { identifier: 'ana@ejemplo.com', password: 'secreta' },
    locale: 'es',
  })
  expect(citizen.all('form')).to.have.length(0)
  expect(await session.token()).to.equal('token-1')
  behaves(citizen)
})

test('what a password manager writes without an event is sent', async () => {
  const citizen = await visits(
    '<citizen-login>',
    api().at('POST /flows/login').answers(done('signed_in', grant)),
  )
  citizen.field('identifier').value = 'ana@ejemplo.com'
  citizen.field('password').value = 'del gestor'
  citizen.submits()
  await citizen.sees('Hola, Ana')
  expect(citizen.api.sent[0]?.body).to.deep.include({
    answer: { identifier: 'ana@ejemplo.com', password: 'del gestor' },
  })
})

test('wrong credentials: one sentence for both fields, the name is kept and the password is not', async () => {
  const citizen = await visits(
    '<citizen-login>',
    api().at('POST /flows/login').refuses('wrong_credentials'),
  )
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'otra' }).submits()
  await citizen.hears('Usuario o contraseña incorrectos')
  expect(citizen.field('identifier').value).to.equal('ana@ejemplo.com')
  expect(citizen.field('password').value).to.equal('')
  expect(citizen.focus).to.equal('alert')
  behaves(citizen)
})

test('two presses of the button send one request, and the button keeps the focus', async () => {
  const at = api().at('POST /flows/login')
  const release = at.holds(done('signed_in', grant))
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' })
  const button = citizen.find<HTMLButtonElement>('form [type=submit]')
  button.focus()
  button.click()
  button.click()
  citizen.find<HTMLFormElement>('form').requestSubmit()
  await until(() => button.getAttribute('aria-busy') === 'true', 'a busy button')
  expect(button.getAttribute('aria-disabled')).to.equal('true')
  expect(citizen.focus).to.equal('Iniciar sesión')
  release()
  await citizen.sees('Hola, Ana')
  expect(citizen.api.sentTo('POST /flows/login')).to.have.length(1)
})

test('an empty form is not sent: each field says what is missing, and the summary leads there', async () => {
  const citizen = await visits('<citizen-login>', api())
  citizen.submits()
  await citizen.hears('Falta completar')
  expect(citizen.api.sent).to.deep.equal([])
  expect(citizen.focus).to.equal('alert')
  const password = citizen.field('password')
  expect(password.getAttribute('aria-invalid')).to.equal('true')
  expect(citizen.find(`#${password.getAttribute('aria-describedby')}`).textContent).to.contain(
    'Falta completar',
  )
  citizen.all('[role=alert] a')[1]?.click()
  expect(citizen.focus).to.equal('password')
  expect(location.hash).to.equal('')
})
