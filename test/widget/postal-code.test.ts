/** An address by its postal code: found, long, unknown, out of reach; and never in the way of who knows better. */
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api, type Api } from './support/api.ts'
import { challengeAt } from './support/challenge.ts'
import { behaves, leaves, until } from './support/citizen.ts'
import { afterDocument, furtherScreens } from './support/further.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const route = 'GET /geo/MX/37000'

const found = (settlements: readonly string[]) => ({
  code: '37000',
  country: 'MX',
  state: 'Guanajuato',
  municipality: 'León',
  settlements,
})

async function looksUp(at: Api) {
  const citizen = await (await afterDocument(furtherScreens.person, at)).reads('Código postal')
  citizen.types('postalCode', '37000')
  return citizen
}

test('a code that is found fills in state and municipality, and offers the settlements', async () => {
  const citizen = await looksUp(
    api()
      .at(route)
      .answers(found(['Centro', 'Obregón'])),
  )
  await until(() => citizen.field('state').value === 'Guanajuato', 'a state')
  expect(citizen.field('municipality').value).to.equal('León')
  const options = citizen.all<HTMLOptionElement>('[name=settlement] option')
  expect(options.map(({ text }) => text)).to.deep.equal([
    'Elija una opción',
    'Centro',
    'Obregón',
    'Mi barrio o colonia no aparece',
  ])
  behaves(citizen)
})

test('what is filled in can be written over', async () => {
  const citizen = await looksUp(
    api()
      .at(route)
      .answers(found(['Centro'])),
  )
  await until(() => citizen.field('state').value !== '', 'a state')
  citizen.types('state', 'Otro').types('givenNames', 'Ana')
  citizen.view.requestUpdate()
  await Promise.resolve()
  expect(citizen.field('state').value).to.equal('Otro')
  expect(citizen.field('givenNames').value).to.equal('Ana')
})

test('who hears the page is told what the code has filled in', async () => {
  const citizen = await looksUp(
    api()
      .at(route)
      .answers(found(['Centro'])),
  )
  const status = () => citizen.find('[id$=postalCode-found]').innerText
  await until(() => status().includes('Es de León, Guanajuato'), 'what was filled in')
  expect(status()).to.contain('en la lista')
})

test('a list that is read with the arrow keys stays, and what is not on it is written beneath', async () => {
  const citizen = await looksUp(
    api()
      .at(route)
      .answers(found(['Centro', 'Obregón'])),
  )
  await until(() => citizen.all('select').length > 0, 'a list')
  const list = citizen.find<HTMLSelectElement>('select')
  list.focus()
  for (const seen of ['Centro', 'Obregón', ' ', ' ']) {
    // oxlint-disable-next-line no-await-in-loop
    await sendKeys({ press: 'ArrowDown' })
    // oxlint-disable-next-line no-await-in-loop
    await citizen.view.drawn
    expect(list.value).to.equal(seen)
    expect(document.activeElement).to.equal(list)
  }
  citizen.types('settlement', 'El Refugio')
  expect(citizen.field('settlement').type).to.equal('text')
  list.focus()
  await sendKeys({ press: 'ArrowUp' })
  await citizen.view.drawn
  expect(citizen.field('settlement')).to.equal(list)
})

test('a settlement that is not on the list is written', async () => {
  const citizen = await looksUp(
    api()
      .at(route)
      .answers(found(['Centro'])),
  )
  await until(() => citizen.all('select').length > 0, 'a list')
  const list = citizen.find<HTMLSelectElement>('[name=settlement]')
  list.value = list.options[list.options.length - 1]?.value ?? ''
  list.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => citizen.field('settlement').type === 'text', 'a line')
  expect(citizen.all('select')).to.deep.equal([list])
})

test('a long list is searched by typing', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `Colonia ${index}`)
  const citizen = await looksUp(api().at(route).answers(found(many)))
  await citizen.reads('Escriba parte del nombre: hay 60 para elegir.')
  expect(citizen.all('datalist option')).to.have.length(60)
  expect(citizen.field('settlement').getAttribute('list')).to.equal(citizen.find('datalist').id)
})

test('a code that nobody knows: said, and the address is written', async () => {
  const citizen = await looksUp(api().at(route).refuses('not_found'))
  await citizen.reads('No encontramos ese código postal')
  for (const name of ['state', 'municipality', 'settlement'])
    expect(citizen.field(name).disabled).to.equal(false)
})

test('a look-up that fails locks nothing', async () => {
  const citizen = await looksUp(api().at(route).breaks())
  await citizen.reads('No pudimos buscar el código postal')
  expect(citizen.field('settlement').type).to.equal('text')
})

test('beyond what is free from its address the page works for the code, unseen, and asks again', async () => {
  const { challenge, solution } = await challengeAt(3)
  const at = api()
    .at(route)
    .refuses('proof_of_work_required', { challenge })
    .answers(found(['Centro']))
  const citizen = await looksUp(at)
  await until(() => citizen.field('state').value === 'Guanajuato', 'a state')
  expect(at.sent.map(({ path }) => path).filter((path) => path.startsWith('/geo/'))).to.deep.equal([
    '/geo/MX/37000',
    `/geo/MX/37000?human=${solution}`,
  ])
  behaves(citizen)
})

test('half a code is not looked up', async () => {
  const at = api()
  const citizen = await (await afterDocument(furtherScreens.person, at)).reads('Código postal')
  citizen.types('postalCode', '370')
  await Promise.resolve()
  expect(at.sent.filter(({ path }) => path.startsWith('/geo/'))).to.deep.equal([])
})
