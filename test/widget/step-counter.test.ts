/** The counter of steps is true: where it says that a step is the last, nothing follows. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { cities, enters, followsLink, profileOf, screenOf, screensOf } from './support/cities.ts'
import { behaves, leaves, until, type Citizen } from './support/citizen.ts'
import { done } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

/** `[2, 6]` of `Paso 2 de 6`. */
const counted = (citizen: Citizen) =>
  citizen.element.querySelector('.ca-progress')?.textContent?.match(/\d+/g)?.map(Number)

for (const city of cities)
  for (const { name, open, asks } of screensOf(city)) {
    const steps = (asks && profileOf(city).flows[asks.kind]) ?? []
    const at = steps.findIndex(({ id }) => id === asks?.screen.at)
    const behind = steps.slice(at + 1).filter(({ when }) => when !== 'browser_changed')
    const sends = steps.some((step) => 'sends' in step)
    if (asks && asks.kind !== 'login' && (behind.length > 0 || sends))
      test(`${city}, ${name}: is not counted as the last`, async () => {
        const citizen = await open()
        await until(() => citizen.title !== undefined, 'a screen')
        const [position, total] = counted(citizen) ?? [0, 1]
        expect(position).to.be.lessThan(total ?? 0)
      })
  }

const [sent, ofIbarra] = [done('temporary_password_sent'), profileOf('ibarra').flows.login]

/** Registers at Ibarra, and is told to wait for the temporary password. */
async function registers() {
  const [, person] = profileOf('ibarra').flows.register
  if (!person) throw new Error('Ibarra asks for a document alone')
  const at = api()
    .at('POST /flows/register')
    .answers(screenOf('ibarra', 'register', person))
  at.at('POST /flows/register/flw_1').answers(sent)
  const citizen = await enters('ibarra', 'citizen-register', at)
  await citizen.types('document', '1004568687').submits().sees('Verifique sus datos')
  expect(counted(citizen)).to.deep.equal([2, 6])
  citizen.fills({ address: 'Bolívar 1', phone: '0991234567', email: 'ana@ejemplo.com' })
  return citizen.ticks('privacy').submits().sees('Revise su correo electrónico')
}

test('who registers at Ibarra is counted on through the first sign-in, to its last step', async () => {
  const citizen = await registers()
  const screens = ['first-password', 'questions', 'agreements'].flatMap((id) =>
    ofIbarra.filter((config) => config.id === id).map((one) => screenOf('ibarra', 'login', one)),
  )
  const [first, ...others] = screens
  if (!first) throw new Error('Ibarra has no first password')
  citizen.api.at('POST /flows/login').answers(first)
  const at = citizen.api.at('POST /flows/login/flw_1')
  for (const screen of others) at.answers(screen)
  await citizen.presses('Iniciar sesión').sees('Iniciar sesión')
  await until(() => citizen.field('user').value === '1004568687', 'the name')
  expect(counted(citizen)).to.deep.equal([3, 6])
  await citizen.types('password', 'temporal').submits().sees('Elija su contraseña')
  expect(counted(citizen)).to.deep.equal([4, 6])
  citizen.fills({ password: 'Tres-palabras-7', repeated: 'Tres-palabras-7' })
  await citizen.submits().sees('Preguntas de seguridad')
  expect(counted(citizen)).to.deep.equal([5, 6])
  for (const n of [1, 2, 3]) {
    const list = citizen.find<HTMLSelectElement>(`[name=question${n}]`)
    list.selectedIndex = n
    list.dispatchEvent(new Event('change', { bubbles: true }))
    citizen.types(`answer${n}`, `respuesta ${n}`)
  }
  await citizen.submits().sees('Lea y acepte')
  expect(counted(citizen)).to.deep.equal([6, 6])
  behaves(citizen)
})

for (const [city, kind, title] of [
  ['ibarra', 'recover', 'Faltan 3 pasos'],
  ['ibarra', 'dispute', 'Falta un paso'],
  ['leon', 'recover', 'Faltan 2 pasos'],
  ['leon', 'register', 'Falta un paso o dos'],
  ['maracaibo', 'register', 'Faltan 2 pasos'],
  ['demo', 'recover', 'Faltan 2 pasos'],
  ['demo', 'register', 'Falta un paso o dos'],
] as const)
  test(`the link of a message, ${city}, ${kind}: says how many steps there are still`, async () => {
    await (await followsLink(city, kind)).sees(title)
  })
