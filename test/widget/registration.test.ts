/** Registering: details, code, account. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves, until, visits } from './support/citizen.ts'
import { forms, sendsDetails } from './support/screen-states.ts'
import { details, done, grant, screens } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

test('a citizen registers: details, the code that came, and the account is theirs', async () => {
  const citizen = await sendsDetails(await forms.details())
  await citizen.sees('Revise su correo electrónico')
  expect(citizen.focus).to.equal('heading')
  expect(citizen.screen).to.contain('ana@ejemplo.com').and.to.contain('Paso 2 de 2')
  const heard: string[] = []
  for (const name of ['citizen-registered', 'citizen-signed-in'])
    document.body.addEventListener(name, () => heard.push(name), { once: true })
  citizen.api.at('POST /flows/register/flw_1').answers(done('registered', grant))
  citizen.types('code', '1234 5678').submits()
  await citizen.sees('Su cuenta está lista')
  await until(() => heard.length === 2, `two events, not ${heard.join()}`)
  expect(citizen.api.sent.map(({ body }) => body)).to.deep.equal([
    { answer: { ...details, document: '', terms: 'yes' }, locale: 'es' },
    { at: 'verify-code', answer: { code: '1234 5678' }, locale: 'es' },
  ])
  behaves(citizen)
})

test('each submission is named anew', async () => {
  const citizen = await sendsDetails(await forms.details())
  await citizen.sees('Revise su correo electrónico')
  citizen.api.at('POST /flows/register/flw_1').refuses('wrong_code')
  await citizen.types('code', '11111111').submits().hears('El código no es correcto')
  citizen.types('code', '22222222').submits()
  await until(() => citizen.api.sent.length === 3, 'a second code')
  expect(new Set(citizen.api.sent.map(({ operation }) => operation)).size).to.equal(3)
})

test('a wrong code stays on the screen, with the reason beside the field', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('POST /flows/register/flw_1').refuses('wrong_code')
  await citizen.types('code', '12345678').submits().hears('El código no es correcto')
  const field = citizen.field('code')
  expect(field.value).to.equal('12345678')
  expect(citizen.find(`#${field.getAttribute('aria-describedby')}`).textContent).to.contain(
    'El código no es correcto',
  )
})

test('a code of the wrong length is not sent', async () => {
  const citizen = await forms['verify-code']()
  await citizen.types('code', '123').submits().hears('El código tiene 8 dígitos')
  expect(citizen.api.sentTo('POST /flows/register/flw_1')).to.have.length(0)
})

test('another code can be asked for when its time has come, and what was typed stays', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('POST /flows/register/flw_1/resend').answers(screens['verify-code'])
  const button = citizen.types('code', '1234').button('Enviar otro mensaje')
  button.focus()
  button.click()
  await citizen.reads('Enviamos otro mensaje')
  expect(citizen.field('code').value).to.equal('1234')
  expect(citizen.focus).to.equal('Enviar otro mensaje')
  behaves(citizen)
})

test('another code too soon: the wait is shown, and pressing does nothing', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('POST /flows/register/flw_1/resend').refuses('too_soon', { retryAfter: 40 })
  citizen.presses('Enviar otro mensaje')
  await citizen.hears('Vuelva a intentarlo dentro de 40 segundos')
  const button = citizen.button(/Enviar otro mensaje\s+\(40 segundos\)/)
  expect(button.getAttribute('aria-disabled')).to.equal('true')
  button.click()
  expect(citizen.api.sentTo('POST /flows/register/flw_1/resend')).to.have.length(1)
})

test('nothing arrived: the help says the same to everybody, also that there may be an account', async () => {
  const citizen = await forms['verify-code']()
  citizen.find('summary').click()
  await citizen.reads('Quizá ya tenga una cuenta')
  citizen.presses('Recuperar la contraseña')
  await citizen.sees('Recuperar la contraseña')
  expect(citizen.focus).to.equal('heading')
})

test('the agreement opens over the page, in its version, and gives the focus back', async () => {
  const citizen = await forms.details()
  const text = { id: 'terms', version: '2026-01', locale: 'es', title: 'T', text: 'Uno\n\nDos' }
  citizen.api.at('GET /agreements/terms').answers(text)
  const button = citizen.button('Leer: Términos de uso')
  button.focus()
  button.click()
  await citizen.reads('Dos')
  expect(citizen.find<HTMLDialogElement>('dialog').open).to.equal(true)
  citizen.presses('Cerrar')
  expect(citizen.find<HTMLDialogElement>('dialog').open).to.equal(false)
  expect(citizen.focus).to.equal('Leer: Términos de uso')
  expect(citizen.api.sent[0]?.path).to.equal('/agreements/terms?locale=es')
})

test('what the Worker finds wrong with a field is said beside it, and the form is kept', async () => {
  const fields = { password: 'password_leaked' }
  const at = api().at('POST /flows/register').refuses('invalid_answer', { fields })
  const citizen = await visits('<citizen-register>', at)
  await sendsDetails(await citizen.sees('Crear una cuenta'))
  await citizen.hears('Esta contraseña apareció en una filtración')
  expect(citizen.field('password').getAttribute('aria-invalid')).to.equal('true')
  expect(citizen.field('password').value).to.equal(details.password)
  expect(citizen.field('terms').checked).to.equal(true)
})

test('an agreement that was not accepted is named by its title', async () => {
  const citizen = await forms.details()
  await citizen
    .fills(details)
    .submits()
    .hears('Para continuar, marque la casilla de «Términos de uso».')
  expect(citizen.api.sent).to.deep.equal([])
})
