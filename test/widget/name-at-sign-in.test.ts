/** Whose account it is, which a flow has ended with, stands in the sign-in that follows; in no address, and once. */
import { expect } from 'chai'
import type { FlowKind } from '../../contract/flow.ts'
import { session } from '../../widget/index.ts'
import { api, type Api } from './support/api.ts'
import { enters, profileOf, screenOf } from './support/cities.ts'
import { behaves, leaves, until, type Citizen } from './support/citizen.ts'
import { done, details } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const written = (citizen: Citizen, name: string, value: string) =>
  until(
    () => citizen.element.querySelector<HTMLInputElement>(`[name=${name}]`)?.value === value,
    () => `${name} with ${value}:\n${citizen.element.innerHTML}`,
  )

/** Comes to the last screen of a flow from the step before it. */
async function ends(
  city: string,
  kind: FlowKind,
  end: ReturnType<typeof done>,
  at: Api = api(),
): Promise<Citizen> {
  const [config] = profileOf(city).flows[kind]?.slice(-1) ?? []
  if (!config) throw new Error(`${city} has no ${kind}`)
  sessionStorage.setItem(`citizen-auth:${city}:citizen-recover`, `${kind} flw_1`)
  at.at(`GET /flows/${kind}/flw_1`).answers(screenOf(city, kind, config))
  at.at(`POST /flows/${kind}/flw_1`).answers(end)
  return enters(city, 'citizen-recover', at)
}

/** Goes from the page of one element to that of another, which has an address of its own. */
function leavesPage({ element }: Citizen): void {
  element.parentElement?.remove()
  history.replaceState(null, '', location.pathname)
}

async function findsUser() {
  const at = api()
  const citizen = await enters('ecuapass', 'citizen-recover', at)
  citizen.view.go('find-user')
  await citizen.sees('Búsqueda de ID de usuario')
  const list = citizen.find<HTMLSelectElement>('[name=classification]')
  list.value = 'usuario-general'
  list.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => !citizen.field('email').disabled, 'the address')
  at.at('POST /flows/find-user').answers(done('user_found', undefined, { userId: 'ana.paredes' }))
  citizen.fills({ email: details.email, identification: '1004568687' })
  return citizen.submits().sees('Su ID de usuario')
}

test('the ID that was found stands in the sign-in, on the same page', async () => {
  const citizen = await findsUser()
  await citizen.presses('Ingresar').sees('Ingresar a ECUAPASS')
  await written(citizen, 'userId', 'ana.paredes')
  expect(location.href).to.not.contain('ana')
  behaves(citizen)
})

test('and on the page of the sign-in; a second visit finds nothing of it', async () => {
  const citizen = await findsUser()
  expect(citizen.screen).to.contain('Al ingresar, su usuario ya está escrito.')
  leavesPage(citizen)
  const other = await enters('ecuapass', 'citizen-login')
  await written(other, 'userId', 'ana.paredes')
  leavesPage(other)
  const third = await enters('ecuapass', 'citizen-login')
  expect(third.field('userId').value).to.equal('')
  expect(Object.values(sessionStorage).join('')).to.not.contain('ana.paredes')
})

test('what a password manager has written stays', async () => {
  const citizen = await findsUser()
  leavesPage(citizen)
  const opening = enters('ecuapass', 'citizen-login')
  await until(() => document.querySelector('[name=userId]') !== null, 'the form')
  const field = document.querySelector<HTMLInputElement>('[name=userId]')
  if (field) field.value = 'otra.persona'
  await opening
  expect(document.querySelector<HTMLInputElement>('[name=userId]')?.value).to.equal('otra.persona')
})

test('who has recovered at León signs in with the name in place, and is told so', async () => {
  const at = api().at('POST /flows/recover')
  const [, , , config] = profileOf('leon').flows.recover
  if (!config) throw new Error('León asks for no password')
  at.answers(screenOf('leon', 'recover', config))
  at.at('POST /flows/recover/flw_1').answers(done('recovered'))
  const citizen = await enters('leon', 'citizen-recover', at)
  citizen.find<HTMLInputElement>('[value=moral]').click()
  await until(() => citizen.all('[name=rfc]').length > 0, 'the RFC')
  await citizen.types('rfc', 'GODE561231GR8').submits().sees('Restablecer contraseña')
  await sets(citizen)
  await citizen.presses('Iniciar sesión').sees('Iniciar sesión')
  // What the Worker says of whom it is goes before what was typed.
  await written(citizen, 'rfcOrEmail', 'ana.paredes@ejemplo.com')
  expect(citizen.find<HTMLInputElement>('[value=moral]').checked).to.equal(true)
})

async function sets(citizen: Citizen) {
  citizen.fills({ email: details.email, password: 'Horma nueva 5?', repeated: 'Horma nueva 5?' })
  await citizen.submits().sees('Se ha actualizado la contraseña')
  expect(citizen.screen).to.contain('Al iniciar sesión, tu usuario ya está escrito.')
}

test('in the tab of the message, too, which has heard of nothing before', async () => {
  const citizen = await ends('leon', 'recover', done('recovered'))
  await citizen.sees('Restablecer contraseña')
  await sets(citizen)
  await citizen.presses('Iniciar sesión').sees('Iniciar sesión')
  await written(citizen, 'curpOrEmail', 'ana.paredes@ejemplo.com')
})

test('what was typed to recover by a temporary password stands there', async () => {
  const at = api()
    .at('POST /flows/recover')
    .answers({ at: 'confirmation', step: 'confirm', flow: 'flw_1', view: {} })
  at.at('POST /flows/recover/flw_1').answers(done('temporary_password_sent'))
  const citizen = await enters('ecuapass', 'citizen-recover', at)
  citizen.fills({ userId: 'ana.paredes', identification: '1004568687', email: details.email })
  await citizen.submits().sees('¿Desea recibir una clave temporal por e-mail?')
  await citizen.submits().sees('Revise su correo electrónico')
  await citizen.presses('Ingresar').sees('Ingresar a ECUAPASS')
  await written(citizen, 'userId', 'ana.paredes')
})

test('on a computer that others use nothing of it is kept', async () => {
  const [, person] = profileOf('ibarra').flows.register
  if (!person) throw new Error('Ibarra asks for a document alone')
  const at = api()
    .at('POST /flows/register')
    .answers(screenOf('ibarra', 'register', person))
  at.at('POST /flows/register/flw_1').answers(done('temporary_password_sent'))
  const citizen = await enters('ibarra', 'citizen-register', at)
  citizen.types('document', '1004568687').ticks('shared').submits()
  await citizen.sees('Verifique sus datos')
  citizen.fills({ address: 'Bolívar 1', phone: '0991234567', email: details.email })
  expect(Object.values(sessionStorage).join('')).to.not.contain(details.email)
  await citizen.ticks('privacy').submits().sees('Revise su correo electrónico')
  expect(Object.values(sessionStorage).join('')).to.not.contain('1004568687')
  expect(citizen.screen).to.not.contain('ya está escrito')
})
