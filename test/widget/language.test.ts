/** The language of an element, and the words that a municipality replaces. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'
import { profile } from './support/samples.ts'

teardown(async () => {
  document.documentElement.lang = 'es'
  await session.signOut()
  leaves()
})

test('the element’s own language goes before the page’s', async () => {
  const citizen = await visits('<citizen-login lang="en">', api())
  await citizen.sees('Sign in')
  expect(citizen.find('.ca-root').lang).to.equal('en')
  citizen.element.lang = 'es'
  await citizen.sees('Iniciar sesión')
})

test('the page’s language, also when it changes, and what was typed stays', async () => {
  document.documentElement.lang = 'en-GB'
  const citizen = await visits('<citizen-login>', api())
  await citizen.sees('Sign in')
  citizen.types('identifier', 'ana@ejemplo.com')
  document.documentElement.lang = 'es-EC'
  await citizen.sees('Iniciar sesión')
  expect(citizen.field('identifier').value).to.equal('ana@ejemplo.com')
})

test('a language that the municipality does not offer: its own first', async () => {
  const citizen = await visits('<citizen-login lang="de">', api())
  expect(citizen.title).to.equal('Iniciar sesión')
})

test('the language goes with what is sent', async () => {
  const citizen = await visits(
    '<citizen-login lang="en">',
    api().at('POST /flows/login').refuses('wrong_credentials'),
  )
  await citizen.sees('Sign in')
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'x' }).submits()
  await citizen.hears('Wrong user name or password')
  expect(citizen.api.sent[0]?.body).to.have.property('locale', 'en')
})

test('a municipality has its own words', async () => {
  const words = {
    es: {
      'field.identifier.label': 'CURP o correo',
      'field.identifier.hint': 'Como en su credencial',
      'step.credentials.title': 'Entrar',
      'step.credentials.button': 'Ingresar',
    },
  }
  const at = api()
    .at('GET /profile.json')
    .answers({ ...profile, slug: 'other', words })
  const citizen = await visits('<citizen-login server="https://words.test/other">', at)
  await citizen.sees('Entrar')
  expect(citizen.screen).to.contain('CURP o correo').and.to.contain('Como en su credencial')
  citizen.button('Ingresar')
})

for (const [accepts, label] of [
  [['cedula-ec'], 'Cédula'],
  [['cedula-ec', 'ruc-ec', 'passport'], 'Cédula, RUC o pasaporte'],
  [['curp', 'email'], 'CURP o correo electrónico'],
  [['curp', 'rfc', 'cedula-ec', 'ruc-ec', 'email'], 'Documento de identidad o correo electrónico'],
] as const)
  test(`a field that accepts ${accepts.join(', ')} is called ${label}`, async () => {
    const { identifierLabel } = await import('../../widget/strings/identifiers.ts')
    expect(identifierLabel(accepts)).to.equal(label)
  })

test('a language whose pack is partial is read aloud in the one that most of it is in', async () => {
  const at = api()
    .at('GET /profile.json')
    .answers({ ...profile, slug: 'other', locales: ['es-EC', 'qu-EC'] })
  const tag = '<citizen-login lang="qu-EC" server="https://kichwa.test/other">'
  const citizen = await visits(tag, at)
  await citizen.sees('Yaykuna')
  expect(citizen.find('.ca-root').lang).to.equal('es-EC')
})

/** What stands on the screen, and the language in which a voice reads it. */
const readIn = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const [text] = [...element.childNodes].filter(
      (node) => node instanceof Text && node.data.trim() !== '',
    )
    const said = text?.textContent?.trim()
    return said ? [[said, element.closest<HTMLElement>('[lang]')?.lang] as const] : []
  })

test('each text of a mixed screen is in the language that it is read in, also after it has changed', async () => {
  const at = api()
    .at('GET /profile.json')
    .answers({ ...profile, slug: 'other', locales: ['es-EC', 'qu-EC', 'en'] })
  const tag = '<citizen-login lang="qu-EC" server="https://mixed.test/other">'
  const citizen = await visits(tag, at)
  await citizen.sees('Yaykuna')
  const spoken = new Map(readIn(citizen.find('.ca-root')))
  expect(spoken.get('Yaykuna')).to.equal('qu-EC')
  expect(spoken.get('Contraseña')).to.equal('es-EC')
  expect(spoken.get('¿Olvidó su contraseña?')).to.equal('es-EC')
  citizen.presses('¿Olvidó su contraseña?')
  await citizen.sees('Recuperar la contraseña')
  const then = new Map(readIn(citizen.find('.ca-root')))
  expect(then.get('Recuperar la contraseña')).to.equal('es-EC')
  expect(then.get('Katina')).to.equal('qu-EC')
  citizen.element.lang = 'en'
  await citizen.sees('Recover your password')
  expect(citizen.all('[lang]').map((one) => one.lang)).to.deep.equal(['en'])
})

test('an agreement’s title is found in the language that stands in for the page’s', async () => {
  const { agreementTitle } = await import('../../widget/strings/further-labels.ts')
  const agreements = { terms: { version: '1', title: { en: 'Terms', 'es-EC': 'Términos' } } }
  const about = { ...profile, locales: ['en', 'qu-EC'], agreements } as const
  expect(agreementTitle(about, 'terms', 'qu-EC')).to.equal('Términos')
})
