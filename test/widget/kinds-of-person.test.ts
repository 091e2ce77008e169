/** Fields that depend on another: they come and go, and what is typed beside them stays. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves } from './support/citizen.ts'
import { enters, isNatural } from './support/further.ts'
import { done, grant } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const names = (all: readonly HTMLInputElement[]) => [...new Set(all.map(({ name }) => name))]

test('nothing is asked of a kind of person before it is chosen', async () => {
  const citizen = await enters('citizen-login', api())
  expect(names(citizen.all('form input'))).to.deep.equal(['personKind', 'password', 'shared'])
})

test('the other kind asks for its own document, and the password typed meanwhile stays', async () => {
  const citizen = await enters('citizen-login', api())
  citizen.types('password', 'secreta')
  citizen.find('[value=fisica]').click()
  await citizen.reads('CURP')
  citizen.find('[value=moral]').click()
  await citizen.reads('RFC')
  expect(names(citizen.all('form input'))).to.deep.equal([
    'personKind',
    'rfc',
    'password',
    'shared',
  ])
  expect(citizen.field('password').value).to.equal('secreta')
})

test('what is not asked for is not sent', async () => {
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await enters('citizen-login', at)
  await isNatural(citizen, { password: 'secreta' })
  await citizen.sees('Hola, Ana')
  const [sent] = at.sentTo('POST /flows/login')
  expect(sent?.body).to.have.property('answer').that.has.all.keys('personKind', 'curp', 'password')
  behaves(citizen)
})

test('a kind that was not chosen is missed beside its buttons', async () => {
  const citizen = await enters('citizen-login', api())
  await citizen.submits().hears('Falta este dato')
  citizen.find<HTMLAnchorElement>('[role=alert] a').click()
  expect(citizen.focus).to.equal('personKind')
})
