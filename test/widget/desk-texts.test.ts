/** The texts of a city are many: how many there are is said, all can be reached, and found by where they are read. */
import { expect } from 'chai'
import type { SettingField, SettingsView } from '../../contract/desk/settings.ts'
import { DeskSetting } from '../../desk/sections/setting-form.ts'
import { defines, deskOf, draws, pressed, settled, textOf } from './support/desk.ts'

defines({ 'desk-setting': DeskSetting })

const text = (at: number, more: Partial<SettingField> = {}): SettingField => ({
  name: `words.es-EC.step.details.text${at}`,
  control: 'line',
  coded: '',
  present: '',
  places: [{ flow: 'register', step: 'details' }],
  ...more,
})

const fields: readonly SettingField[] = [
  ...Array.from({ length: 90 }, (_, at) => text(at)),
  text(90, { present: 'Lo nuestro.' }),
  text(91, { places: [{ flow: 'recover', step: 'verify-code' }] }),
]

const view: SettingsView = {
  fields,
  inForce: 0,
  revision: 'r',
  errors: {},
  versions: [],
  officers: {},
  mayPublish: false,
}

const opens = () => draws('desk-setting', { desk: deskOf({}), view, setting: 'words' })

const namesIn = (element: HTMLElement) =>
  [...element.querySelectorAll<HTMLTextAreaElement>('[name^=words]')].map(({ name }) => name)

async function searches(element: HTMLElement, sought: string) {
  const field = element.querySelector<HTMLInputElement>('[type=search]')
  if (!field) throw new Error('there is no search')
  field.value = sought
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled(element)
}

test('the list says how many there are, shows more, and at last all', async () => {
  const setting = await opens()
  expect(namesIn(setting)).to.have.lengthOf(40)
  expect(namesIn(setting)[0]).to.equal(fields[90]?.name)
  expect(textOf(setting)).to.contain('A la vista: 40 de 92.')
  pressed(setting, 'Mostrar 40 más')
  await settled(setting)
  expect((document.activeElement as HTMLTextAreaElement).name).to.equal(namesIn(setting)[40])
  pressed(setting, 'Mostrar 12 más')
  await settled(setting)
  expect(new Set(namesIn(setting)).size).to.equal(92)
  expect(textOf(setting)).to.contain('A la vista: 92 de 92.')
  expect(
    [...setting.querySelectorAll('button')].map(textOf).some((one) => one.includes('más')),
  ).to.equal(false)
})

test('a text is found by where it is read, with or without accents', async () => {
  const setting = await opens()
  for (const sought of ['recuperar la cuenta, pantalla «código»', 'CODIGO', ' código ']) {
    await searches(setting, sought)
    expect(namesIn(setting), sought).to.deep.equal([fields[91]?.name])
    expect(textOf(setting)).to.contain('A la vista: 1 de 1 con esas palabras, de 92 en total.')
  }
})

test('what was typed stays on the screen, whatever is looked for then', async () => {
  const setting = await opens()
  const field = setting.querySelector<HTMLTextAreaElement>('[name^=words]')
  if (!field) throw new Error('there is no field')
  field.value = 'Lo mío.'
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await searches(setting, 'codigo')
  expect(namesIn(setting)).to.deep.equal([fields[90]?.name, fields[91]?.name])
})
