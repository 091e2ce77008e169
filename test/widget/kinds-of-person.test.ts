/** Fields that depend on another: they come and go, and what is typed in them and beside them stays. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves, visits, type Citizen } from './support/citizen.ts'
import { afterDocument, enters, furtherScreens, isNatural } from './support/further.ts'
import { done, grant } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const names = (all: readonly HTMLInputElement[]) => [...new Set(all.map(({ name }) => name))]

const becomes = async (citizen: Citizen, kind: 'fisica' | 'moral') => {
  citizen.find(`[value=${kind}]`).click()
  return citizen.reads(kind === 'fisica' ? 'CURP' : 'RFC')
}

test('the first kind is chosen when the form appears, and its user name stands there for a password manager', async () => {
  const citizen = await enters('citizen-login', api())
  expect(names(citizen.all('form input'))).to.deep.equal([
    'personKind',
    'curp',
    'password',
    'shared',
  ])
  expect(citizen.find<HTMLInputElement>('[value=fisica]').checked).to.equal(true)
  expect(citizen.autocomplete['curp']).to.equal('username')
})

test('the other kind asks for its own document, and the password typed meanwhile stays', async () => {
  const citizen = await enters('citizen-login', api())
  citizen.types('password', 'secreta')
  await becomes(citizen, 'moral')
  expect(names(citizen.all('form input'))).to.deep.equal([
    'personKind',
    'rfc',
    'password',
    'shared',
  ])
  expect(citizen.field('password').value).to.equal('secreta')
})

test('what was typed for one kind is there again when the citizen comes back to it', async () => {
  const citizen = await enters('citizen-login', api())
  citizen.types('curp', 'AAEX990131MGTBCD03').types('password', 'secreta')
  await becomes(citizen, 'moral')
  citizen.types('rfc', 'ZZZ990131AB1')
  await becomes(citizen, 'fisica')
  expect(citizen.field('curp').value).to.equal('AAEX990131MGTBCD03')
  await becomes(citizen, 'moral')
  expect(citizen.field('rfc').value).to.equal('ZZZ990131AB1')
  expect(citizen.field('password').value).to.equal('secreta')
})

test('what is not asked for is not sent', async () => {
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await enters('citizen-login', at)
  await becomes(citizen, 'moral')
  citizen.types('rfc', 'ZZZ990131AB1')
  await becomes(citizen, 'fisica')
  await isNatural(citizen, { password: 'secreta' })
  await citizen.sees('Hola, Ana')
  const [sent] = at.sentTo('POST /flows/login')
  expect(sent?.body).to.have.property('answer').that.has.all.keys('personKind', 'curp', 'password')
  behaves(citizen)
})

test('which document a number is: asked before the Tab key goes on to the password', async () => {
  const citizen = await visits('<citizen-login>', api())
  citizen.types('identifier', '104662689')
  citizen.field('identifier').focus()
  const tab = { key: 'Tab', bubbles: true, composed: true }
  citizen.field('identifier').dispatchEvent(new KeyboardEvent('keydown', tab))
  await citizen.view.drawn
  const fields = citizen.all<HTMLInputElement>('form input').map(({ name }) => name)
  expect(fields.indexOf('identifierKind')).to.equal(fields.indexOf('identifier') + 1)
  expect(fields.indexOf('password')).to.be.greaterThan(fields.indexOf('identifierKind'))
})

test('another form begins without what was typed in the last one', async () => {
  const citizen = await enters('citizen-login', api())
  await becomes(citizen, 'moral')
  citizen.types('rfc', 'ZZZ990131AB1')
  citizen.view.go('recover')
  await citizen.sees('Recuperar la contraseña')
  expect(names(citizen.all('form input'))).to.deep.equal(['personKind', 'curp'])
  expect(citizen.field('curp').value).to.equal('')
  leaves()
  const registering = await afterDocument(furtherScreens.person)
  await registering.reads('A** L***')
  expect(registering.field('givenNames').value).to.equal('')
})
