/** An error leaves when its cause does, and no sooner: mended by typing, or by what another answer brings about. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, until, visits, type Citizen } from './support/citizen.ts'
import { afterDocument, enters, furtherScreens, isNatural } from './support/further.ts'
import { forms } from './support/screen-states.ts'

const title = document.title

teardown(async () => {
  await session.signOut()
  leaves()
})

/** What the summary leads to. */
const wrong = (citizen: Citizen) => citizen.all('[data-ca-summary] li').length
const isInvalid = (citizen: Citizen, name: string) =>
  citizen.field(name).getAttribute('aria-invalid') === 'true'

async function sentEmpty() {
  const citizen = await forms.credentials()
  return citizen.submits().hears('Falta')
}

test('what is typed mends its own field, and the summary with the last one', async () => {
  const citizen = await sentEmpty()
  citizen.types('identifier', 'ana@ejemplo.com')
  await until(() => wrong(citizen) === 1, 'one error less')
  expect(isInvalid(citizen, 'identifier')).to.equal(false)
  expect(isInvalid(citizen, 'password')).to.equal(true)
  citizen.types('password', 'x')
  await until(() => citizen.alert === '', 'no error')
  expect(citizen.all('.ca-error')).to.deep.equal([])
})

test('half a number is still wrong while it is typed', async () => {
  const citizen = await forms.credentials()
  citizen.fills({ identifier: '010', password: 'x' }).submits()
  await until(() => isInvalid(citizen, 'identifier'), 'an error')
  citizen.types('identifier', '0104')
  await citizen.view.drawn
  expect(isInvalid(citizen, 'identifier')).to.equal(true)
  citizen.types('identifier', '0104662689')
  await until(() => !isInvalid(citizen, 'identifier'), 'no error')
})

test('the title of the page begins with the error, as long as there is one', async () => {
  const citizen = await sentEmpty()
  await until(
    () => document.title === `Error: ${title}`,
    () => `the error in "${document.title}"`,
  )
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'x' })
  await until(
    () => document.title === title,
    () => `the title alone, not "${document.title}"`,
  )
})

test('what the Worker refuses stays until that very answer is another', async () => {
  const fields = { email: 'email_malformed', password: 'password_common' }
  const at = api().at('POST /flows/register').refuses('invalid_answer', { fields })
  const citizen = await visits('<citizen-register>', at)
  citizen
    .fills({
      givenNames: 'Ana',
      familyNames: 'P',
      email: 'ana@ejemplo.com',
      password: 'contraseña123',
    })
    .ticks('terms')
    .submits()
  await until(() => wrong(citizen) === 2, 'two errors')
  citizen.types('givenNames', 'Ana María')
  await citizen.view.drawn
  expect(wrong(citizen)).to.equal(2)
  citizen.types('email', 'ana.p@ejemplo.com')
  await until(() => wrong(citizen) === 1, 'one error less')
  expect(isInvalid(citizen, 'password')).to.equal(true)
})

test('what a postal code fills in is no longer missed', async () => {
  const at = api().at('GET /geo/MX/37000').answers({
    code: '37000',
    country: 'MX',
    state: 'Guanajuato',
    municipality: 'León',
    settlements: [],
  })
  const citizen = await (await afterDocument(furtherScreens.person, at)).reads('Código postal')
  citizen.submits()
  await until(() => isInvalid(citizen, 'state'), 'an error')
  citizen.types('postalCode', '37000')
  await until(() => citizen.field('state').value === 'Guanajuato', 'a state')
  await until(() => !isInvalid(citizen, 'state') && !isInvalid(citizen, 'municipality'), 'no error')
  expect(isInvalid(citizen, 'phone')).to.equal(true)
})

test('a code that was refused is another one once it is whole again', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('POST /flows/register/flw_1').refuses('wrong_code')
  citizen.types('code', '12345678').submits()
  await citizen.hears('El código no es correcto')
  citizen.types('code', '8765')
  await citizen.view.drawn
  expect(citizen.alert).to.contain('El código no es correcto')
  citizen.types('code', '87654321')
  await until(() => citizen.alert === '', 'no error')
})

test('a kind that is no longer asked for has no error', async () => {
  const citizen = await enters('citizen-recover', api())
  await citizen.sees('Recuperar la contraseña')
  citizen.find('[value=fisica]').click()
  await citizen.reads('CURP')
  citizen.submits()
  await until(() => isInvalid(citizen, 'curp'), 'an error')
  citizen.find('[value=moral]').click()
  await citizen.reads('RFC')
  await until(() => citizen.alert === '', 'no error')
})

test('a kind of person that is changed and changed back finds what was typed', async () => {
  const citizen = await enters('citizen-recover', api())
  await isNatural(await citizen.sees('Recuperar la contraseña'))
  const { value } = citizen.field('curp')
  citizen.find('[value=moral]').click()
  await citizen.reads('RFC')
  citizen.types('rfc', 'AAEX990131AB5')
  citizen.find('[value=fisica]').click()
  await citizen.reads('CURP')
  await until(() => citizen.field('curp').value === value, 'the CURP')
  citizen.find('[value=moral]').click()
  await citizen.reads('RFC')
  await until(() => citizen.field('rfc').value === 'AAEX990131AB5', 'the RFC')
})
