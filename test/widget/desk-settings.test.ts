/** The settings as officers write them: by the words that citizens read, where they read them, and over what is in force. */
import { expect } from 'chai'
import type { SettingField, SettingsView } from '../../contract/desk/settings.ts'
import { DeskGoingBack } from '../../desk/sections/going-back.ts'
import { DeskSetting } from '../../desk/sections/setting-form.ts'
import { DeskSettings } from '../../desk/sections/settings.ts'
import {
  defines,
  deskOf,
  draws,
  pressed,
  Refusal,
  settled,
  textOf,
  type Asked,
} from './support/desk.ts'

defines({
  'desk-going-back': DeskGoingBack,
  'desk-setting': DeskSetting,
  'desk-settings': DeskSettings,
})

const lead = 'words.es-EC.step.confirmation.lead'

const viewOf = (
  inForce: number,
  present: string,
  more: Partial<SettingField> = {},
): SettingsView => ({
  fields: [
    {
      name: lead,
      control: 'line',
      coded: 'Le enviamos una clave.',
      present,
      places: [{ flow: 'recover', step: 'confirmation' }],
      ...more,
    },
  ],
  inForce,
  revision: `r${inForce}`,
  errors: {},
  versions: [],
  officers: {},
  mayPublish: false,
})

async function opensWords(answers: Readonly<Record<string, unknown>>, asked: Asked[] = []) {
  const settings = await draws('desk-settings', { desk: deskOf(answers, asked) })
  pressed(settings, 'Textos de las pantallas')
  await settled(settings)
  return settings
}

const fieldIn = (settings: HTMLElement) => {
  const field = settings.querySelector<HTMLTextAreaElement>('desk-setting [name^=words]')
  if (!field) throw new Error('there is no field')
  return field
}

const types = (field: HTMLTextAreaElement, text: string) => {
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const comesBack = async (settings: HTMLElement) => {
  document.dispatchEvent(new Event('visibilitychange'))
  await settled(settings)
}

test('a text is called by where it stands, and leads to the screen on which it is read', async () => {
  const settings = await opensWords({ '/settings': viewOf(1, 'Le enviamos una clave.') })
  const text = textOf(settings)
  expect(text).to.contain('Pantalla «confirmación»: párrafo (Español)')
  expect(text).to.contain('Se lee en: recuperar la cuenta, pantalla «confirmación».')
  expect(text).not.to.contain('step.')
  expect(settings.querySelector('a')?.getAttribute('href')).to.equal(
    '/ecuapass/desk/preview/draft?flow=recover&step=confirmation&lang=es-EC',
  )
})

test('a long text is read whole, and stays one line however it is pasted', async () => {
  const asked: Asked[] = []
  const long = 'Le enviamos una clave temporal a su correo. '.repeat(6)
  const answers = { '/settings': viewOf(1, long), '/settings/draft': new Refusal('unavailable') }
  const settings = await opensWords(answers, asked)
  const field = fieldIn(settings)
  expect(field.rows).to.be.at.least(6)
  types(field, 'Una clave\nnueva')
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true }),
  )
  await settled(settings)
  expect(asked.at(-1)?.body).to.deep.equal({
    changes: { [lead]: 'Una clave nueva' },
    seen: {},
    inForce: 1,
  })
})

test('whoever comes back to the tab is told what has changed, and keeps what was typed', async () => {
  let view = viewOf(1, 'Una.')
  const settings = await opensWords({ '/settings': () => view })
  types(fieldIn(settings), 'La mía.')
  await comesBack(settings)
  expect(textOf(settings)).not.to.contain('Mientras tanto')
  view = viewOf(2, 'Otra.')
  await comesBack(settings)
  expect(textOf(settings)).to.contain('Mientras tanto otra persona cambió esto.')
  expect(fieldIn(settings).value).to.equal('La mía.')
})

test('what is sent over an older version is refused, kept on the screen, and sent again over the present one', async () => {
  const asked: Asked[] = []
  let view = viewOf(1, 'Una.')
  const settings = await opensWords(
    { '/settings': () => view, '/settings/draft': new Refusal('settings_changed') },
    asked,
  )
  types(fieldIn(settings), 'La mía.')
  view = viewOf(2, 'Otra.')
  pressed(settings, 'Guardar para publicar')
  await settled(settings)
  expect(textOf(settings)).to.contain('Otra persona cambió esto mientras tanto.')
  expect(fieldIn(settings).value).to.equal('La mía.')
  pressed(settings, 'Guardar para publicar')
  await settled(settings)
  const sent = asked.filter(({ path }) => path.endsWith('/draft')).map(({ body }) => body)
  expect(sent).to.deep.equal([
    { changes: { [lead]: 'La mía.' }, seen: {}, inForce: 1 },
    { changes: { [lead]: 'La mía.' }, seen: {}, inForce: 2 },
  ])
})

test('what waits to be published says where it is read, and leads there', async () => {
  const draft = { id: 'drf_1', value: 'Mía.', author: { id: 'off_1', name: 'Carla' }, at: 1 }
  const settings = await draws('desk-settings', {
    desk: deskOf({ '/settings': viewOf(1, 'Una.', { draft }) }),
  })
  const row = settings.querySelector('table tbody tr')
  expect(row && textOf(row)).to.contain('recuperar la cuenta, pantalla «confirmación»')
  expect(row?.querySelector('a')?.getAttribute('href')).to.contain('/preview/draft?flow=recover')
})
