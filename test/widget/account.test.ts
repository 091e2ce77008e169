/** The citizen's own account. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves, until, visits } from './support/citizen.ts'
import { forms, opensAccount } from './support/screen-states.ts'
import { details, done, grant, session as opened } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

test('nobody is signed in: the sign-in, and the account after it', async () => {
  const citizen = await visits('<citizen-account>', api())
  expect(citizen.title).to.equal('Iniciar sesión')
  leaves()
  const account = await opensAccount()
  await account.reads('Sesiones abiertas')
  expect(account.screen)
    .to.contain('Ana')
    .and.to.contain('0104662689')
    .and.to.contain('Esta sesión')
  for (const route of ['GET /account', 'GET /sessions'])
    expect(account.api.sentTo(route)[0]?.bearer).to.equal('token-1')
  behaves(account)
})

test('one session is ended, the others stay in the list', async () => {
  const at = api()
    .at('DELETE /sessions/ses_2')
    .gives(() => new Response(null, { status: 204 }))
  const citizen = await (await opensAccount(at)).reads('Safari · iPhone')
  await citizen.presses(/^Cerrar sesión en Safari · iPhone, /).reads('¿Cerrar la sesión?')
  await citizen.presses('Sí, cerrar').reads('La sesión se cerró: Safari · iPhone')
  expect(
    citizen
      .all('.ca-session')
      .map(({ innerText }) => innerText)
      .join(),
  ).to.match(/^Chrome · Linux\s+Esta sesión/)
  expect(at.sentTo('DELETE /sessions/ses_2')).to.have.length(1)
})

test('all other sessions are ended at once', async () => {
  const sessions = [opened('ses_1', true), opened('ses_2'), opened('ses_3')]
  const at = api().at('GET /sessions').answers({ sessions })
  const citizen = await (await opensAccount(at)).reads('Cerrar las demás sesiones')
  await citizen.presses('Cerrar las demás sesiones').reads('¿Cerrar todas las sesiones menos esta?')
  await citizen.presses('Sí, cerrar').reads('Se cerraron las demás sesiones')
  expect(at.sentTo('DELETE /sessions?keep=current')).to.have.length(1)
  expect(citizen.all('.ca-session')).to.have.length(1)
})

test('a session that cannot be ended: said, and the list is kept', async () => {
  const at = api().at('DELETE /sessions/ses_2').breaks()
  const citizen = await (await opensAccount(at)).reads('Safari · iPhone')
  await citizen.presses(/^Cerrar sesión en Safari · iPhone, /).reads('¿Cerrar la sesión?')
  await citizen.presses('Sí, cerrar').reads('No pudimos conectar')
  expect(citizen.screen).to.contain('Safari · iPhone')
})

test('signing out everywhere', async () => {
  const citizen = await (await opensAccount()).reads('Sesiones abiertas')
  await citizen.presses('Cerrar sesión en todos los dispositivos').reads('también en este?')
  await citizen.presses('Sí, cerrar').sees('Iniciar sesión')
  await until(() => citizen.api.sentTo('DELETE /sessions').length === 1, 'DELETE /sessions')
  expect(citizen.api.sentTo('DELETE /sessions')[0]?.bearer).to.equal('token-1')
})

test('the password is changed with the token of the citizen who is signed in', async () => {
  const citizen = await forms['change-password']()
  citizen.api.at('POST /flows/change-password').answers(done('password_changed', grant))
  citizen.fills({ current: 'secreta', password: details.password }).submits()
  await citizen.sees('Su contraseña cambió')
  expect(citizen.api.sentTo('POST /flows/change-password')[0]).to.deep.include({
    bearer: 'token-1',
    body: { answer: { current: 'secreta', password: details.password }, locale: 'es' },
  })
  await citizen.presses('Volver a mi cuenta').sees('Mi cuenta')
  behaves(citizen)
})

test('the present password was wrong: said beside it, and it is typed again', async () => {
  const citizen = await forms['change-password']()
  const fields = { current: 'password_wrong' }
  citizen.api.at('POST /flows/change-password').refuses('invalid_answer', { fields })
  citizen.fills({ current: 'otra', password: details.password }).submits()
  await citizen.hears('«Contraseña actual» no es correcta')
  expect(citizen.field('current').value).to.equal('')
})

test('the session ended meanwhile: the sign-in, with the reason', async () => {
  const at = api().at('GET /sessions').refuses('session_ended')
  const citizen = await visits('<citizen-account>', at)
  at.at('POST /flows/login').answers(done('signed_in', grant))
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.hears('Su sesión terminó')
  expect(citizen.title).to.equal('Iniciar sesión')
})

test('what people come for stands first: the password, and where the city reaches them', async () => {
  const citizen = await (await opensAccount()).reads('Sesiones abiertas')
  const names = citizen.all('.ca-section').map(({ dataset }) => dataset.caSection)
  expect(names.slice(0, 3)).to.deep.equal(['password', 'contacts', 'personal-data'])
  expect(names.at(-1)).to.equal('agreements')
})
