/** Versions of the settings: going back says first what it changes, and takes two presses. */
import { expect } from 'chai'
import type { FieldChange, SettingsVersion, SettingsView } from '../../contract/desk/settings.ts'
import { DeskGoingBack } from '../../desk/sections/going-back.ts'
import { DeskSettings } from '../../desk/sections/settings.ts'
import { defines, deskOf, draws, pressed, settled, textOf, type Asked } from './support/desk.ts'

defines({ 'desk-going-back': DeskGoingBack, 'desk-settings': DeskSettings })

const [email, phone] = ['help.email', 'help.phone'] as const

const version = (
  number: number,
  changes: readonly FieldChange[],
  more: Partial<SettingsVersion> = {},
): SettingsVersion => ({
  number,
  at: number,
  publisher: 'off_carla',
  authors: ['off_pablo'],
  changes,
  isUsable: true,
  ...more,
})

/** Three versions: an address, a telephone, and the address once more. */
const view: SettingsView = {
  fields: [
    { name: email, control: 'email', coded: 'uno@ciudad.example', present: 'tres@ciudad.example' },
    { name: phone, control: 'phone', coded: '', present: '02 222 2222' },
  ],
  inForce: 3,
  revision: 'r3',
  errors: {},
  versions: [
    version(3, [{ name: email, from: 'dos@ciudad.example', to: 'tres@ciudad.example' }]),
    version(2, [{ name: phone, from: '', to: '02 222 2222' }]),
    version(1, [{ name: email, from: 'uno@ciudad.example', to: 'dos@ciudad.example' }]),
  ],
  officers: {},
  mayPublish: false,
}

const named = (element: HTMLElement, name: string) => {
  const found = element.querySelector<HTMLElement>(`button[aria-label="${name}"]`)
  if (!found) throw new Error(`there is no button ${name}`)
  return found
}

const rowsOf = (element: HTMLElement) =>
  [...element.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf))

async function reviews(label: string, asked: Asked[] = [], shown = view) {
  const answers = {
    '/settings': shown,
    '/settings/versions/1/roll-back': { is: 'published', number: 4 },
  }
  const settings = await draws('desk-settings', { desk: deskOf(answers, asked) })
  named(settings, label).click()
  await settled(settings)
  return settings
}

test('going back is asked once, with all that changes back, and not sent before', async () => {
  const asked: Asked[] = []
  const settings = await reviews('Volver a esta: Versión 1', asked)
  expect(rowsOf(settings)).to.deep.equal([
    ['Correo', 'tres@ciudad.example', 'dos@ciudad.example'],
    ['Teléfono', '02 222 2222', '(vacío)'],
  ])
  expect(document.activeElement && textOf(document.activeElement)).to.equal('Volver a la versión 1')
  expect(asked.some(({ path }) => path.endsWith('roll-back'))).to.equal(false)
  pressed(settings, 'Volver a la versión 1')
  await settled(settings)
  expect(asked.find(({ path }) => path.endsWith('/versions/1/roll-back'))?.body).to.deep.equal({
    inForce: 3,
  })
  expect(textOf(settings)).to.contain('Publicada la versión 4.')
})

test('going back to the program says what that changes, and can be left', async () => {
  const settings = await draws('desk-settings', { desk: deskOf({ '/settings': view }) })
  pressed(settings, 'Volver a lo que trae el programa')
  await settled(settings)
  expect(rowsOf(settings).map(([, , becomes]) => becomes)).to.deep.equal([
    'uno@ciudad.example',
    '(vacío)',
  ])
  pressed(settings, 'Dejarlo como está')
  await settled(settings)
  expect(textOf(settings)).to.contain('Ajustes')
  expect(settings.querySelector('desk-going-back') === null).to.equal(true)
})

test('a version that cannot be used is not offered, and one that says the same changes nothing', async () => {
  const [third, second, first] = view.versions
  if (!third || !second || !first) throw new Error('there are three')
  const spoilt = { ...view, versions: [third, second, { ...first, isUsable: false }] }
  const settings = await draws('desk-settings', { desk: deskOf({ '/settings': spoilt }) })
  expect(settings.querySelectorAll('button[aria-label^="Volver a esta"]')).to.have.lengthOf(1)
  const alike = { ...view, versions: [{ ...third, changes: [] }, second, first] }
  const same = await reviews('Volver a esta: Versión 2', [], alike)
  expect(textOf(same)).to.contain('No cambia nada')
  expect([...same.querySelectorAll('button')].map(textOf)).to.deep.equal(['Dejarlo como está'])
})

test('a list that holds the last versions alone says so', async () => {
  const many = {
    ...view,
    inForce: 23,
    versions: view.versions.map((one) => ({ ...one, number: one.number + 20 })),
  }
  const settings = await draws('desk-settings', { desk: deskOf({ '/settings': many }) })
  expect(textOf(settings)).to.contain('Aquí están las últimas 3 de 23.')
})
