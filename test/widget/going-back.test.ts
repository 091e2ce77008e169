/** What to do when no message comes: correct what was typed without typing it again, or use another contact. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { behaves, leaves, reloads, until, type Citizen } from './support/citizen.ts'
import { afterDocument, afterIdentifying, furtherScreens } from './support/further.ts'
import { details, done, grant, screens } from './support/samples.ts'
import { forms, sendsDetails } from './support/screen-states.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const code = screens['verify-code']
const undelivered = { ...code, view: { ...code.view, undelivered: true } }
const sentence = 'No pudimos entregar el mensaje a ana@ejemplo.com.'

/** At the code of a registration whose message was refused for good, after asking for another. */
async function learnsOfIt(): Promise<Citizen> {
  const citizen = await forms['verify-code']()
  citizen.api.at('POST /flows/register/flw_1/resend').answers(undelivered)
  return citizen.presses('Enviar otro mensaje').reads(sentence)
}

/** The value of a field, as soon as it stands there. */
async function reads(citizen: Citizen, name: string, value: string): Promise<void> {
  await until(
    () => citizen.element.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value === value,
    () => `"${value}" in ${name}, not "${citizen.field(name).value}"`,
  )
}

test('an address that cannot be reached: said at once, in place of the other message', async () => {
  const citizen = await learnsOfIt()
  const status = citizen.all('[role=status]').find(({ innerText }) => innerText.includes(sentence))
  expect(status?.innerText).to.contain('Revise que la dirección esté bien escrita.')
  expect(citizen.screen).not.to.contain('Enviamos otro mensaje')
  behaves(citizen)
})

test('it is said after a reload, and not before it is known', async () => {
  const citizen = await forms['verify-code']()
  expect(citizen.screen).not.to.contain('No pudimos entregar')
  citizen.api.at('GET /flows/register/flw_1').answers(undelivered)
  const again = await reloads(citizen, '<citizen-register>')
  await again.reads(sentence)
})

test('correcting brings back what was typed, but no password and no consent', async () => {
  const citizen = await learnsOfIt()
  await citizen.presses('Corregir los datos').sees('Crear una cuenta')
  await reads(citizen, 'email', details.email)
  expect(citizen.field('givenNames').value).to.equal(details.givenNames)
  expect(citizen.field('password').value).to.equal('')
  expect(citizen.field('terms').checked).to.equal(false)
  expect(citizen.focus).to.equal('heading')
  citizen.api.at('POST /flows/register').answers(code)
  citizen.fills({ email: 'anna@ejemplo.com', password: details.password }).ticks('terms').submits()
  await citizen.sees('Revise su correo electrónico')
  const [, corrected] = citizen.api.sentTo('POST /flows/register')
  expect(corrected?.body).to.have.nested.property('answer.email', 'anna@ejemplo.com')
  expect(corrected?.body).to.have.nested.property('answer.familyNames', details.familyNames)
  behaves(citizen)
})

test('whoever begins anew finds an empty form, even where another citizen left', async () => {
  const citizen = await learnsOfIt()
  await citizen.presses('Corregir los datos').sees('Crear una cuenta')
  await reads(citizen, 'email', details.email)
  citizen.view.go('login')
  await citizen.sees('Iniciar sesión')
  citizen.view.go('register')
  await citizen.sees('Crear una cuenta')
  expect(citizen.field('email').value).to.equal('')
  await (await sendsDetails(citizen)).sees('Revise su correo electrónico')
  citizen.view.go('register')
  await citizen.sees('Crear una cuenta')
  expect(citizen.field('email').value).to.equal('')
})

/** What a tab, and what the browser keeps. */
const stored = () => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])

test('no secret is in the browser’s storage, and what was typed only in that of the tab', async () => {
  const citizen = await learnsOfIt()
  await citizen.presses('Corregir los datos').sees('Crear una cuenta')
  expect(stored()).not.to.contain(details.password)
  expect(JSON.stringify({ ...localStorage })).not.to.contain(details.email)
})

test('a reload keeps what was typed, but no password; the end of the flow forgets it', async () => {
  const citizen = await forms.details()
  citizen.fills(details)
  const again = await reloads(citizen, '<citizen-register>')
  await again.sees('Crear una cuenta')
  await reads(again, 'email', details.email)
  await reads(again, 'familyNames', details.familyNames)
  expect(again.field('password').value).to.equal('')
  await (await sendsDetails(again)).sees('Revise su correo electrónico')
  again.api.at('POST /flows/register/flw_1').answers(done('registered', grant))
  await again.types('code', '12345678').submits().sees('Su cuenta está lista')
  expect(stored()).not.to.contain(details.email)
})

test('on a computer that others use nothing that was typed is left in the tab', async () => {
  const citizen = await forms.details()
  citizen.fills(details).ticks('shared')
  expect(stored()).not.to.contain(details.email)
  const again = await reloads(citizen, '<citizen-register>')
  await again.sees('Crear una cuenta')
  expect(again.field('email').value).to.equal('')
})

test('every screen on the way back holds what was typed there', async () => {
  const citizen = await afterDocument(furtherScreens.person)
  await citizen.reads('A** L***')
  citizen.api.at('POST /flows/register/flw_1').answers(furtherScreens.link)
  const typed = { givenNames: 'Ana', postalCode: '', phone: '4771234599', email: 'a@b.mx' }
  const place = { state: 'Guanajuato', municipality: 'León', settlement: 'Centro' }
  const code37 = { ...typed, postalCode: '37000', ...place }
  citizen.api.at('GET /geo/MX/37000').refuses('not_found')
  await citizen.fills(code37).submits().sees('Revise su correo electrónico')
  citizen.find('summary').click()
  await citizen.presses('Corregir los datos').sees('Crear una cuenta')
  const { value: curp } = citizen.field('curp')
  await until(() => citizen.field('curp').value !== '', `the document, not "${curp}"`)
  citizen.submits()
  await citizen.reads('A** L***')
  for (const [name, value] of Object.entries(code37)) await reads(citizen, name, value)
})

test('of several contacts another can be chosen, by whoever has an account and by whoever has none', async () => {
  const citizen = await afterIdentifying(furtherScreens.proof)
  await citizen.sees('Revise su correo electrónico')
  citizen.find('summary').click()
  await citizen.reads('otro de sus contactos registrados')
  expect(citizen.screen).to.contain('Si necesita ayuda: Ventanilla 5, planta baja')
  await citizen.presses('Elegir otro contacto').sees('Recuperar la contraseña')
  await until(() => citizen.element.querySelector('[name=curp]') !== null, 'the document')
  await reads(citizen, 'curp', 'AAEX990131MGTBCD03')
})

test('with one contact alone there is help, and no choice', async () => {
  const citizen = await forms['verify-code']()
  citizen.find('summary').click()
  await citizen.reads('Si necesita ayuda: ayuda@ciudad.test')
  expect(citizen.screen).not.to.contain('Elegir otro contacto')
})
