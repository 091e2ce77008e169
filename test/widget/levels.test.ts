/** What a city asks to have been proven before an act, in the account: said before anything is typed. */
import { expect } from 'chai'
import { session } from '../../widget/session.ts'
import { api } from './support/api.ts'
import { behaves, leaves } from './support/citizen.ts'
import { opensAccount } from './support/screen-states.ts'
import { details, profile } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const { 'change-password': steps } = profile.flows

const asking = () =>
  api()
    .at('GET /profile.json')
    .answers({
      ...profile,
      flows: { ...profile.flows, 'change-phone': steps, 'download-data': steps },
      levels: { 'change-phone': 3, 'download-data': 2 },
      support: { office: 'Plaza Mayor 1' },
    })

test('what the city asks for before an act is said in the place of its button, with what there is and where to go', async () => {
  const citizen = await (await opensAccount(asking())).reads('Sesiones abiertas')
  expect(citizen.find('[data-ca-lacking]').innerText).to.match(
    /^Cambiar el teléfono\s+Hace falta que el registro civil haya confirmado que el documento es suyo\. Hoy tiene un documento que usted declaró\.\s+Para comprobarlo, acuda con su documento a: Plaza Mayor 1$/,
  )
  expect(citizen.all('[data-ca-lacking]')).to.have.length(1)
  expect(citizen.all('button').some((one) => one.innerText === 'Descargar sus datos')).to.equal(
    true,
  )
  expect(citizen.all('button').some((one) => one.innerText === 'Cambiar el teléfono')).to.equal(
    false,
  )
  behaves(citizen)
})

test('what the page did not know of is told when the Worker refuses it', async () => {
  const citizen = await (await opensAccount(asking())).reads('Sesiones abiertas')
  await citizen.presses('Cambiar la contraseña').sees('Cambiar la contraseña')
  const level = { has: 1, wanted: 4 }
  citizen.api.at('POST /flows/change-password').refuses('level_required', { level })
  citizen.fills({ current: 'secreta', password: details.password }).submits()
  await citizen.hears(
    'Hace falta que un funcionario le haya visto con su documento. Hoy tiene un contacto comprobado. Para comprobarlo, acuda con su documento a la institución.',
  )
})
