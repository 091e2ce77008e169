/** Screens after which only a message helps: where it went, another one, a slip of the pen, and the ways on. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { meantAddress } from '../../widget/fields/mail-domains.ts'
import { behaves, leaves, reloads, until } from './support/citizen.ts'
import { afterDocument, afterIdentifying } from './support/further.ts'
import { done, screens } from './support/samples.ts'
import { forms } from './support/screen-states.ts'
import { passes } from './support/sleep.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const sent = (to: string, resendIn = 0) => ({
  ...done('temporary_password_sent', undefined, { to, resendIn }),
  flow: 'flw_1',
})

test('the end of a registration by temporary password: the address, another message, correction, help, the sign-in', async () => {
  const citizen = await afterDocument(sent('ana@ejemplo.com'))
  await citizen.sees('Revise su correo electrónico')
  expect(citizen.screen).to.contain('ana@ejemplo.com')
  citizen.find('summary').click()
  await citizen.reads('el correo no deseado')
  expect(citizen.screen).to.contain('Si necesita ayuda: Ventanilla 5, planta baja')
  citizen.api.at('POST /flows/register/flw_1/resend').answers(sent('ana@ejemplo.com', 30))
  await citizen.presses(/^Enviar otro mensaje/).reads('Enviamos otro mensaje. Use el más reciente.')
  expect(citizen.api.sentTo('POST /flows/register/flw_1/resend')).to.have.length(1)
  citizen.presses(/^Enviar otro mensaje/)
  expect(citizen.api.sentTo('POST /flows/register/flw_1/resend'), 'not yet').to.have.length(1)
  passes(31)
  citizen.view.requestUpdate()
  await citizen.view.drawn
  citizen.presses(/^Enviar otro mensaje/)
  await until(
    () => citizen.api.sentTo('POST /flows/register/flw_1/resend').length === 2,
    'a third message',
  )
  const keys = citizen.api.sentTo('POST /flows/register/flw_1/resend').map((one) => one.operation)
  expect(new Set(keys).size, 'each asked for by itself').to.equal(2)
  behaves(citizen)
})

test('another message that cannot go is told, and the screen stays', async () => {
  const citizen = await afterIdentifying(sent('ana@ejemplo.com'))
  citizen.api
    .at('POST /flows/recover/flw_1/resend')
    .refuses('too_many_messages', { retryAfter: 3600 })
  await citizen.sees('Revise su correo electrónico')
  await citizen.presses(/^Enviar otro mensaje/).hears('Se pidieron demasiados mensajes')
  expect(citizen.title).to.equal('Revise su correo electrónico')
})

test('after a reload the screen is there again, with all of it', async () => {
  const citizen = await afterDocument(sent('ana@ejemplo.com'))
  await citizen.sees('Revise su correo electrónico')
  citizen.api.at('GET /flows/register/flw_1').answers(sent('ana@ejemplo.com'))
  const again = await reloads(citizen, '<citizen-register server="https://further.test/other">')
  await again.sees('Revise su correo electrónico')
  expect(again.screen).to.contain('ana@ejemplo.com')
})

test('an address that looks like a slip is asked about while it is typed, and taken over with one press', async () => {
  const citizen = await forms.details()
  citizen.types('email', 'ana@gmial.com')
  citizen.presses('¿Quiso decir ana@gmail.com?')
  expect(citizen.field('email').value).to.equal('ana@gmail.com')
  expect(citizen.focus).to.equal('email')
  expect(citizen.screen).not.to.contain('¿Quiso decir')
})

test('nobody is kept from an address that looks like a slip, and is asked once more where the message went', async () => {
  const gmial = { ...screens['verify-code'].view, to: 'ana@gmial.com' }
  const citizen = await forms['verify-code']()
  citizen.api
    .at('POST /flows/register/flw_1/resend')
    .answers({ ...screens['verify-code'], view: gmial })
  await citizen.presses(/^Enviar otro mensaje/).reads('¿Quiso decir ana@gmail.com?')
  await citizen.presses('Corregir los datos').sees('Crear una cuenta')
})

for (const [typed, meant] of [
  ['ana@gmial.com', 'ana@gmail.com'],
  ['ana@gmal.com', 'ana@gmail.com'],
  ['ana@gmail.con', 'ana@gmail.com'],
  ['Ana@Hotmial.com', 'ana@hotmail.com'],
  ['ana@hotmal.co', 'ana@hotmail.com'],
  ['ana@outlok.es', 'ana@outlook.es'],
  ['ana@yaho.com.mx', 'ana@yahoo.com.mx'],
  ['ana@cantv.ent', 'ana@cantv.net'],
] as const)
  test(`${typed} may be meant as ${meant}`, () => {
    expect(meantAddress(typed)).to.equal(meant)
  })

for (const [typed, why] of [
  ['ana@gmail.com', 'right'],
  ['ana@gmail.co', 'being typed'],
  ['ana@mail.com', 'another company of that name'],
  ['ana@ymail.com', 'one letter from another, and real'],
  ['ana@leon.gob.mx', 'of a city'],
  ['ana@x.mx', 'short'],
  ['ana', 'no address'],
  ['1712345675', 'a document'],
] as const)
  test(`${typed} is not asked about: ${why}`, () => {
    expect(meantAddress(typed)).to.equal(undefined)
  })
