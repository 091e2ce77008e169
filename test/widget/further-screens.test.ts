/** What only some municipalities ask: what their screens say, and whose words they say it in. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves, until } from './support/citizen.ts'
import {
  afterDocument,
  afterIdentifying,
  enters,
  furtherStates,
  furtherScreens,
} from './support/further.ts'
import { done } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const open = (name: string) => {
  const scene = furtherStates[name]
  if (!scene) throw new Error(`no scene ${name}`)
  return scene()
}

test('no screen shows a name of ours', async () => {
  for (const scene of Object.values(furtherStates)) {
    // oxlint-disable-next-line no-await-in-loop
    const citizen = await scene()
    expect(citizen.screen).to.not.match(
      /personKind|fisica|street|postalCode|settlement|undefined|\{to\}/,
    )
    leaves()
  }
})

test('what the register knows is told by its mask, and may be left empty', async () => {
  const citizen = await open('details, with what the register knows')
  expect(citizen.field('givenNames').required).to.equal(false)
  expect(citizen.field('email').required).to.equal(true)
  expect(citizen.field('givenNames').value).to.equal('')
})

test('the ways from one forgotten thing to another are called as the municipality calls them', async () => {
  const citizen = await enters('citizen-recover', api())
  await citizen.sees('Recuperar la contraseña')
  expect(citizen.screen).to.contain('Olvidé mi usuario')
  await citizen.presses('Olvidé mi usuario').sees('Buscar el ID de usuario')
  expect(citizen.screen).to.not.contain('Recuperar la contraseña')
  await citizen.presses('No sé mi contraseña').sees('Recuperar la contraseña')
})

test('whoever waits for a code in vain is offered the other ways by their names in this municipality', async () => {
  const recovering = await open('verify-code, in own words')
  expect(recovering.element.textContent).to.contain('Soy nueva por aquí')
  leaves()
  const registering = await open('verify-code, by link alone')
  expect(registering.element.textContent).to.contain('No sé mi contraseña')
})

test('where required fields are marked, those alone have an asterisk, and its meaning is said', async () => {
  const citizen = await open('details, with what the register knows')
  expect(citizen.screen).to.contain('Los campos con asterisco (*) son obligatorios.')
  const marked = citizen
    .all<HTMLLabelElement>('label')
    .filter(({ innerText }) => innerText.includes('*'))
  expect(marked.map(({ control }) => (control as HTMLInputElement).name)).to.deep.equal([
    'postalCode',
    'state',
    'municipality',
    'settlement',
    'phone',
    'email',
  ])
  expect(citizen.screen).to.not.contain('opcional')
})

test('a screen that waits for a link has nothing to type, and sends another message', async () => {
  const at = api().at('POST /flows/register/flw_1/resend').answers(furtherScreens.link)
  const citizen = await afterDocument(furtherScreens.link, at)
  await citizen.reads('Enviamos un mensaje a ana@ejemplo.com')
  expect(citizen.all('input')).to.have.length(0)
  await citizen.presses('Enviar otro mensaje').reads('Enviamos otro mensaje')
  behaves(citizen)
})

test('a channel is chosen, in the words of the municipality, and no contact is shown', async () => {
  const citizen = await open('choose-contact')
  expect(citizen.screen).to.contain('Enviarme un mensaje al correo registrado')
  expect(citizen.screen).to.contain('Mensaje al celular')
  citizen.api.at('POST /flows/recover/flw_1').answers(furtherScreens.proof)
  citizen.find('[value=c2]').click()
  await citizen.submits().sees('Revise su correo electrónico')
  const [sent] = citizen.api.sentTo('POST /flows/recover/flw_1')
  expect(sent?.body).to.deep.equal({ at: 'contact', answer: { contact: 'c2' }, locale: 'es' })
})

test('who has lost every contact finds the way from the choice, and from the code', async () => {
  const citizen = await open('choose-contact')
  await citizen.presses('Ya no tengo esos contactos').sees('No tengo acceso a mis contactos')
  leaves()
  const other = await open('verify-code, in own words')
  other.find('summary').click()
  await other.presses('Ya no tengo esos contactos').sees('No tengo acceso a mis contactos')
})

test('the municipality’s own words go before the product’s on the screen of a code', async () => {
  const citizen = await open('verify-code, in own words')
  expect(citizen.screen).to.contain('Le escribimos a a•••@e•••.com.')
  expect(citizen.screen).to.not.contain('Escríbalo aquí')
  citizen.find('summary').click()
  await citizen.reads('Ventanilla 5, planta baja')
})

test('security questions: chosen from a list, answered below', async () => {
  const citizen = await open('choose-questions')
  expect(citizen.screen).to.contain('Pregunta 1').and.to.contain('Respuesta 2')
  expect(citizen.all('input[type=radio]')).to.have.length(6)
  await citizen.submits().hears('Falta completar')
  leaves()
  const asked = await open('answer-question')
  expect(asked.screen).to.contain('¿Cómo se llamaba su mascota?')
})

test('a reference number is kept in plain sight', async () => {
  const citizen = await open('request received')
  expect(citizen.find('.ca-kept-text').textContent).to.equal('LEO-7K2M-9QXD')
})

test('a user ID that was found is told', async () => {
  const details = { userId: 'ana.paredes' }
  const citizen = await afterIdentifying(done('user_found', undefined, details))
  await until(() => citizen.title === 'Su ID de usuario', 'the user ID')
  expect(citizen.find('.ca-kept-text').textContent).to.equal('ana.paredes')
})

test('a temporary password: promised to nobody, whether registering or recovering', async () => {
  const sent = done('temporary_password_sent', undefined, { to: 'ana@ejemplo.com' })
  const recovering = await afterIdentifying(sent)
  await recovering.reads('Si los datos coinciden, enviamos una contraseña temporal')
  leaves()
  const registering = await afterDocument(sent)
  await registering.reads(
    'Enviamos un mensaje a ana@ejemplo.com. Si contiene una contraseña temporal',
  )
})
