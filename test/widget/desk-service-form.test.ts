/** The form of one of the city's systems: what each needs is seen, what few need is folded, and nothing typed is lost. */
import { expect } from 'chai'
import type { RegisteredService, ServiceTerms, ServicesView } from '../../contract/desk/services.ts'
import { DeskServiceForm } from '../../desk/sections/service-form.ts'
import { DeskServices } from '../../desk/sections/services.ts'
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

defines({ 'desk-service-form': DeskServiceForm, 'desk-services': DeskServices })

const terms: ServiceTerms = {
  name: 'Predios',
  redirects: ['https://predios.example/uno'],
  signedOut: [],
  claims: { email: { 'es-EC': 'Para el recibo' } },
  level: 1,
  sector: 'predios.example',
  proves: 'secret',
}

const service = (revision: string, more: Partial<ServiceTerms> = {}): RegisteredService => ({
  id: 'predios',
  terms: { ...terms, ...more },
  since: 1,
  secrets: 1,
  revision,
})

const viewOf = (...services: readonly RegisteredService[]): ServicesView => ({
  services,
  waiting: [],
  undoable: [],
  locales: ['es-EC', 'en'],
  hasFactors: false,
})

const opens = async (
  button: string,
  answers: Readonly<Record<string, unknown>>,
  asked: Asked[] = [],
) => {
  const services = await draws('desk-services', { desk: deskOf(answers, asked) })
  pressed(services, button)
  await settled(services)
  return services
}

const shown = (element: HTMLElement) =>
  [...element.querySelectorAll<HTMLElement>('input[type=text], textarea')].filter((one) =>
    one.checkVisibility(),
  )

const field = (element: HTMLElement, name: string) => {
  const found = element.querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (!found) throw new Error(`there is no field ${name}`)
  return found
}

test('whoever adds a system is shown three fields, and what for of a claim once it is ticked', async () => {
  const form = await opens('Agregar un sistema', { '/services': viewOf() })
  expect(shown(form).map((one) => one.id)).to.deep.equal(['id', 'name', 'redirects'])
  expect(textOf(form)).to.contain('Con esto basta para la mayoría de los sistemas.')
  field(form, 'claims.email').click()
  await settled(form)
  expect(shown(form)).to.have.length(5)
})

test('what is wrong in the folded part is unfolded, and all that was typed is still there', async () => {
  const form = await opens('Agregar un sistema', {
    '/services': viewOf(),
    '/services/changes': { is: 'refused', errors: { signedOut: 'address_malformed' } },
  })
  field(form, 'id').value = 'predios'
  field(form, 'redirects').value = 'https://predios.example/uno'
  field(form, 'signedOut').value = 'adios'
  field(form, 'claims.email').click()
  field(form, 'claims.email.es-EC').value = 'Para el recibo'
  await settled(form)
  pressed(form, 'Proponer')
  await settled(form)
  expect(document.activeElement?.id).to.equal('signedOut')
  expect(field(form, 'signedOut').checkVisibility()).to.equal(true)
  for (const [name, value] of [
    ['id', 'predios'],
    ['redirects', 'https://predios.example/uno'],
    ['signedOut', 'adios'],
    ['claims.email.es-EC', 'Para el recibo'],
  ] as const)
    expect(field(form, name).value).to.equal(value)
})

test('a claim that is ticked without saying what for is asked for it, and nothing is sent', async () => {
  const asked: Asked[] = []
  const form = await opens('Agregar un sistema', { '/services': viewOf() }, asked)
  field(form, 'claims.email').click()
  await settled(form)
  pressed(form, 'Proponer')
  await settled(form)
  expect(textOf(form)).to.contain('Escriba para qué se le dice: Correo.')
  expect(asked.some(({ path }) => path.endsWith('/changes'))).to.equal(false)
})

test('a change over a system that is another by now is refused, kept, and sent again over the present one', async () => {
  const asked: Asked[] = []
  let view = viewOf(service('r1'))
  const form = await opens(
    'Cambiar',
    { '/services': () => view, '/services/changes': new Refusal('settings_changed') },
    asked,
  )
  field(form, 'redirects').value = 'https://predios.example/mia'
  view = viewOf(service('r2', { redirects: ['https://predios.example/otra'] }))
  pressed(form, 'Proponer')
  await settled(form)
  expect(field(form, 'redirects').value).to.equal('https://predios.example/mia')
  expect(textOf(form)).to.contain('Mientras tanto')
  pressed(form, 'Proponer')
  await settled(form)
  const sent = asked.filter(({ path }) => path.endsWith('/changes'))
  expect(sent.map(({ body }) => (body as { revision: string }).revision)).to.deep.equal([
    'r1',
    'r2',
  ])
})
