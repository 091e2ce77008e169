/** No memory test, no short time, and no dead end for who has no account: what these screens offer besides their answer. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import type { AccountView } from '../../contract/account.ts'
import { api } from './support/api.ts'
import { behaves, leaves, visits } from './support/citizen.ts'
import { followsLink } from './support/cities.ts'
import { afterIdentifying, furtherScreens, furtherStates } from './support/further.ts'
import { opensAccount } from './support/screen-states.ts'
import { account, screens } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const asked = async () => {
  const open = furtherStates['answer-question']
  if (!open) throw new Error('no such screen')
  return open()
}

test('the question that is asked is chosen already, and its answer stands below', async () => {
  const citizen = await asked()
  expect(citizen.find<HTMLInputElement>('[name=question][value=pet]').checked).to.equal(true)
  expect(citizen.screen).to.contain('¿Cómo se llamaba su mascota?').and.to.contain('Respuesta')
  const at = citizen.api.at('POST /flows/login/flw_1').refuses('invalid_answer', {
    fields: { answer: 'answer_wrong' },
    triesLeft: 2,
  })
  await citizen.types('answer', 'Bo').submits().reads('Le quedan 2 intentos.')
  expect(at.sentTo('POST /flows/login/flw_1')[0]?.body).to.deep.include({
    answer: { question: 'pet', answer: 'Bo' },
  })
  behaves(citizen)
})

test('another of the own questions may be answered', async () => {
  const citizen = await asked()
  citizen.find('[name=question][value=song]').click()
  await citizen.reads('¿Cuál es su canción?')
  const at = citizen.api.at('POST /flows/login/flw_1').answers(furtherScreens.agreements)
  await citizen.types('answer', 'Pasillo').submits().sees('Lea y acepte para continuar')
  expect(at.sentTo('POST /flows/login/flw_1')[0]?.body).to.deep.include({
    answer: { question: 'song', answer: 'Pasillo' },
  })
})

test('who remembers none takes a code instead, and types no answer', async () => {
  const citizen = await asked()
  citizen.find('[name=question][value=code]').click()
  await citizen.reads('enviarme un código por correo')
  const at = citizen.api.at('POST /flows/login/flw_1').answers({
    ...screens['verify-code'],
    at: 'question-code',
    view: { ...screens['verify-code'].view, to: 'a•••••@…' },
  })
  await citizen.submits().sees('Revise su correo electrónico')
  expect(at.sentTo('POST /flows/login/flw_1')[0]?.body).to.deep.include({
    answer: { question: 'code' },
  })
  expect(citizen.screen).to.contain('a•••••@…').and.to.contain('otra cuenta')
})

test('when no more answers are taken the code still is offered', async () => {
  const citizen = await asked()
  citizen.api.at('POST /flows/login/flw_1').refuses('answers_used_up', { retryAfter: 18_000 })
  await citizen.types('answer', 'Bo').submits().reads('Pida un código o recupere su contraseña')
  expect(citizen.find('[value=code]').checkVisibility()).to.equal(true)
})

test('whose account it is not leaves it for the own one', async () => {
  const citizen = await asked()
  await citizen.presses(/otra cuenta/).sees('Iniciar sesión')
})

test('more time is one press, at any moment, and the new end is said', async () => {
  const { view } = screens['verify-code']
  const shown = (more: object) => ({ ...screens['verify-code'], view: { ...view, ...more } })
  const at = api()
    .at('POST /flows/recover')
    .answers(shown({ prolongable: true, expiresIn: 100 }))
  at.at('POST /flows/recover/flw_1/more-time').answers(
    shown({ prolongable: true, prolonged: true, expiresIn: 600 }),
  )
  const citizen = await visits('<citizen-recover>', at)
  await citizen.sees('Recuperar la contraseña')
  citizen.types('identifier', '0104662689').submits()
  await citizen.reads('menos de dos minutos')
  citizen.types('code', '1234')
  await citizen.presses('Necesito más tiempo').reads('Tiene más tiempo')
  expect(citizen.field('code').value).to.equal('1234')
  expect(citizen.screen).to.not.contain('menos de dos minutos')
  behaves(citizen)
})

test('who may have no account registers from the choice of contacts, with the document that was typed', async () => {
  const citizen = await afterIdentifying(furtherScreens.contact)
  await citizen.sees('¿Cómo quiere recuperar el acceso?')
  const typed = /"curp":"([^"]+)"/.exec(
    JSON.stringify(citizen.api.sentTo('POST /flows/recover')[0]?.body),
  )
  await citizen.presses('Soy nueva por aquí').sees('Crear una cuenta')
  await citizen.reads('Crear una cuenta')
  expect(citizen.field('curp').value).to.equal(typed?.[1])
})

test('the account tells what was only typed, and what the register knows, as such', async () => {
  const view: AccountView = {
    ...account,
    details: { givenNames: 'M•••', familyNames: 'Paredes' },
    derived: { givenNames: 'register' },
    unproven: [{ channel: 'sms', value: '+593991234567' }],
  }
  const citizen = await opensAccount(api().at('GET /account').answers(view))
  await citizen.reads('Teléfono · Sin comprobar')
  expect(citizen.screen).to.contain('+593991234567')
  expect(citizen.screen).to.contain('M••• (según el registro municipal)')
  expect(citizen.screen).to.not.contain('Paredes (según')
})

for (const refusal of ['link_spent', 'flow_expired'] as const)
  test(`a message that stops a registration, after ${refusal}: why it does nothing, and whom to tell`, async () => {
    const at = api().at('POST /flows/dispute/link').refuses(refusal)
    const citizen = await followsLink('ibarra', 'dispute', at)
    await citizen.sees('Falta un paso')
    citizen.find('[type=submit], .ca-button').click()
    await citizen.hears('Ese mensaje ya se usó o caducó.')
    expect(citizen.alert).to.contain('avise al Municipio')
    expect(citizen.title).to.equal('Recuperar contraseña')
    behaves(citizen)
  })
