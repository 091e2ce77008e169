/** The keyboard alone: every control is reached in order, and Enter sends. */
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'
import { enters } from './support/further.ts'
import { forms } from './support/screen-states.ts'
import { details, done, grant } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const press = (key: string) => sendKeys({ press: key })
const type = (text: string) => sendKeys({ type: text })

async function along(citizen: { readonly focus: string }, stops: number) {
  const seen: string[] = []
  for (let stop = 0; stop < stops; stop += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await press('Tab')
    seen.push(citizen.focus)
  }
  return seen
}

test('signing in without a mouse', async () => {
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits('<citizen-login>', at)
  await press('Tab')
  await type('ana@ejemplo.com')
  await press('Tab')
  await type('secreta')
  await press('Enter')
  await citizen.sees('Hola, Ana')
  expect(citizen.focus).to.equal('heading')
  expect(at.sentTo('POST /flows/login')).to.have.length(1)
})

test('the order of the sign-in: fields, show, whose computer, send, the other flows', async () => {
  const citizen = await visits('<citizen-login>', api())
  expect(await along(citizen, 7)).to.deep.equal([
    'identifier',
    'password',
    'Mostrar la contraseña',
    'shared',
    'Iniciar sesión',
    '¿Olvidó su contraseña?',
    'Crear una cuenta',
  ])
})

test('registering without a mouse, agreement included', async () => {
  const citizen = await forms.details()
  await press('Tab')
  for (const text of ['', details.givenNames, details.familyNames, details.email]) {
    // oxlint-disable-next-line no-await-in-loop
    if (text) await type(text)
    // oxlint-disable-next-line no-await-in-loop
    await press('Tab')
  }
  await type(details.password)
  await press('Tab')
  await press('Tab')
  await press('Space')
  await press('Enter')
  await citizen.sees('Revise su correo electrónico')
})

test('a summary of errors leads to the field by the keyboard', async () => {
  const citizen = await visits('<citizen-login>', api())
  await press('Tab')
  await press('Enter')
  await citizen.hears('Falta completar')
  expect(citizen.focus).to.equal('alert')
  await press('Tab')
  await press('Tab')
  await press('Enter')
  expect(citizen.focus).to.equal('password')
})

test('what has the focus can be seen, by a line of three pixels', async () => {
  const citizen = await visits('<citizen-login>', api())
  for (let stop = 0; stop < 6; stop += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await press('Tab')
    const { outlineStyle, outlineWidth } = getComputedStyle(citizen.find(':focus'))
    expect(`${outlineStyle} ${outlineWidth}`, citizen.focus).to.equal('solid 3px')
  }
})

test('a kind of person is chosen with the arrow keys, and its document is the next stop', async () => {
  const citizen = await enters('citizen-login', api())
  await press('Tab')
  expect(citizen.focus).to.equal('personKind')
  await press('ArrowDown')
  await citizen.reads('RFC')
  await press('ArrowUp')
  await citizen.reads('CURP')
  expect(citizen.focus).to.equal('personKind')
  await press('Tab')
  expect(citizen.focus).to.equal('curp')
})
