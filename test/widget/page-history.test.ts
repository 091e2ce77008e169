/** Back, Forward, address and title follow the screen, where an element switches in place. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, reloads, until, visits, type Citizen } from './support/citizen.ts'
import { afterIdentifying, furtherScreens } from './support/further.ts'
import { done, grant, screens } from './support/samples.ts'
import { opensAccount, sendsDetails } from './support/screen-states.ts'

setup(() => {
  document.title = 'Entrar · Ciudad Abierta'
})

teardown(async () => {
  await session.signOut()
  leaves()
})

/** Presses a button of the browser's. */
async function goes(by: 'back' | 'forward'): Promise<void> {
  const moved = new Promise((heard) => addEventListener('popstate', heard, { once: true }))
  history[by]()
  await moved
}

const titled = (words: string) =>
  until(
    () => document.title === words,
    () => `the title "${words}", not "${document.title}"`,
  )

const switches = async (tag = '<citizen-login>', at = api()) =>
  (await visits(tag, at)).presses('Crear una cuenta').sees('Crear una cuenta')

test('Back goes from a registration that was switched to in place to the sign-in, Forward to it again', async () => {
  const citizen = await switches()
  await goes('back')
  await citizen.sees('Iniciar sesión')
  expect(citizen.focus).to.equal('heading')
  await goes('forward')
  await citizen.sees('Crear una cuenta')
  await goes('back')
  await citizen.sees('Iniciar sesión')
})

test('title and address are the screen’s, and the page’s own again on its own screen', async () => {
  const own = location.pathname + location.search
  const citizen = await switches()
  await titled('Crear una cuenta · Cuenta Ciudadana')
  expect(location.hash).to.equal('#citizen-register')
  citizen.view.go('login')
  await citizen.sees('Iniciar sesión')
  await titled('Entrar · Ciudad Abierta')
  expect(location.href).to.equal(location.origin + own)
})

test('a page that is opened with the address of a screen shows it', async () => {
  history.replaceState(null, '', '#citizen-register')
  const citizen = await visits('<citizen-login>', api())
  await citizen.sees('Crear una cuenta')
  await titled('Crear una cuenta · Cuenta Ciudadana')
  expect(citizen.focus).to.equal('page')
})

test('an address that names nothing of ours, or what the city does not offer, shows the page’s own', async () => {
  for (const hash of ['#citizen-find-user', '#citizen-nothing', '#contenido']) {
    history.replaceState(null, '', hash)
    // oxlint-disable-next-line no-await-in-loop
    const citizen = await visits('<citizen-login>', api())
    expect(citizen.title).to.equal('Iniciar sesión')
    leaves()
  }
})

test('the page’s own state stays in its entries', async () => {
  history.replaceState({ page: 'kept' }, '')
  await switches()
  expect(history.state).to.have.property('page', 'kept')
  await goes('back')
  expect(history.state).to.have.property('page', 'kept')
})

test('what the page has switched off is left alone: its history, its address, its title', async () => {
  const entries = history.length
  const { href } = location
  await switches('<citizen-login navigation="none">')
  expect([history.length, location.href]).to.deep.equal([entries, href])
  await titled('Entrar · Ciudad Abierta')
})

test('Back from the code is the form, and Forward the code again, as far as the Worker has it', async () => {
  const at = api().at('POST /flows/register').answers(screens['verify-code'])
  const citizen = await switches('<citizen-login>', at)
  await sendsDetails(citizen)
  await citizen.sees('Revise su correo electrónico')
  await titled('Revise su correo electrónico · Cuenta Ciudadana')
  await goes('back')
  await citizen.sees('Crear una cuenta')
  at.at('GET /flows/register/flw_1').answers(screens['verify-code'])
  await goes('forward')
  await citizen.sees('Revise su correo electrónico')
})

test('of the Worker’s screens Back leads to the form they came from, not to one that is over', async () => {
  const citizen = await afterIdentifying(furtherScreens.contact)
  await citizen.sees('¿Cómo quiere recuperar el acceso?')
  citizen.api.at('POST /flows/recover/flw_1').answers(furtherScreens.proof)
  citizen.find('[value=c2]').click()
  await citizen.submits().sees('Revise su correo electrónico')
  await goes('back')
  await citizen.sees('Recuperar la contraseña')
})

test('the account has an entry and a title of its own, and signing out ends both', async () => {
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.sees('Hola, Ana')
  await titled('Hola, Ana · Cuenta Ciudadana')
  await citizen.presses('Mi cuenta').sees('Mi cuenta')
  await titled('Mi cuenta · Cuenta Ciudadana')
  await goes('back')
  await citizen.sees('Hola, Ana')
  await goes('forward')
  await citizen.sees('Mi cuenta')
  await (
    await citizen.reads('Cerrar sesión en todos')
  )
    .presses('Cerrar sesión')
    .sees('Iniciar sesión')
  await titled('Entrar · Ciudad Abierta')
})

test('on the page of the account the title says that there is a sign-in now', async () => {
  const citizen: Citizen = await opensAccount()
  await (
    await citizen.reads('Cerrar sesión en todos')
  )
    .presses('Cerrar sesión')
    .sees('Iniciar sesión')
  await until(() => !document.title.startsWith('Mi cuenta'), 'another title')
})

test('after a reload the screen that was switched to is there again', async () => {
  const citizen = await switches()
  const again = await reloads(citizen, '<citizen-login>')
  await again.sees('Crear una cuenta')
})

test('a page with a `<base>` of another site goes there and back as any other', async () => {
  const base = document.createElement('base')
  base.href = 'https://other.test/somewhere/'
  document.head.append(base)
  try {
    await switches()
    expect(location.hash).to.equal('#citizen-register')
    expect(location.origin).to.not.contain('other.test')
    await goes('back')
    await until(() => location.hash === '', 'the address of the page')
  } finally {
    base.remove()
  }
})
