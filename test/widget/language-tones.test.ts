/** The tone in which a city speaks: the page's usted as it is, tú by a pack, and never a key. */
import { expect } from 'chai'
import type { PublicProfile } from '../../contract/profile.ts'
import { session } from '../../widget/index.ts'
import { currentLocale, packs, speak } from '../../widget/locale/language.ts'
import { api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'
import { profile } from './support/samples.ts'

teardown(async () => {
  document.documentElement.lang = 'es'
  await speak('es')
  await session.signOut()
  leaves()
})

/** A city that speaks these languages. */
const city = (more: Partial<PublicProfile>) =>
  api()
    .at('GET /profile.json')
    .answers({ ...profile, slug: 'other', ...more })

/** A page keeps what it knows of a city, so each has an address of its own. */
const signIn = (name: string, lang = '') =>
  `<citizen-login lang="${lang}" server="https://${name}.tones.test/other">`

test('a city of Ecuador speaks its own Spanish, with its own words, and says so to whoever reads aloud', async () => {
  const words = { 'es-EC': { 'step.credentials.title': 'Ingresar al portal' } }
  const at = city({ locales: ['es-EC', 'en'], words })
  const citizen = await visits(signIn('ec'), at)
  await citizen.sees('Ingresar al portal')
  expect(citizen.screen).to.contain('¿Olvidó su contraseña?')
  expect(citizen.find('.ca-root').lang).to.equal('es-EC')
})

test('what a citizen of Ecuador sends carries the language of the city', async () => {
  const at = city({ locales: ['es-EC', 'en'] })
  const citizen = await visits(
    signIn('ec-sends'),
    at.at('POST /flows/login').refuses('wrong_credentials'),
  )
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'x' }).submits()
  await citizen.hears('Usuario o contraseña incorrectos')
  expect(citizen.api.sent[0]?.body).to.have.property('locale', 'es-EC')
})

for (const locale of ['es-MX', 'es-VE'] as const)
  test(`a city that speaks ${locale} says tú`, async () => {
    const citizen = await visits(signIn(locale), city({ locales: [locale, 'en'] }))
    expect(citizen.screen).to.contain('¿Olvidaste tu contraseña?')
    expect(citizen.find('.ca-root').lang).to.equal(locale)
  })

/** What only somebody who says usted writes: pronouns, and orders. */
const usted =
  /(?<!\p{L})(usted|sus?|les?|(Escriba|Elija|Revise|Vuelva|Use|Incluya|Pida|Recargue|Empiece|Inicie|Espere|Marque|Guarde|Continúe|Confirme|Compruebe|Mire|Avise|Responda|Lea|Escríba|Revíse|Acórte|Ábra|Déje|Guárde|Compáre|Déjenos|Díganos|Abrió|Olvidó|Tenía)(lo|la|los)?)(?!\p{L})/iu

for (const locale of ['es-MX', 'es-VE'] as const)
  test(`no sentence of ${locale} falls back into usted`, async () => {
    const pack = await packs[locale].get()
    const said = Object.values(pack?.templates ?? {}).map((one) =>
      typeof one === 'string' ? one : one.strings.join('…'),
    )
    expect(said.length).to.be.greaterThan(200)
    expect(said.filter((sentence) => usted.test(sentence))).to.deep.equal([])
  })

test('in Kichwa, what has no word yet is said in the Spanish of the city', async () => {
  const words = { 'es-EC': { 'field.password.label': 'Clave de acceso' } }
  const at = city({ locales: ['es-EC', 'qu-EC'], words })
  const citizen = await visits(signIn('kichwa', 'qu-EC'), at)
  await citizen.sees('Yaykuna')
  expect(citizen.screen).to.contain('Clave de acceso').and.to.contain('¿Olvidó su contraseña?')
  citizen.button('Yaykuna')
})

test('of two wishes, one right after the other, the last is granted', async () => {
  await speak('es-MX')
  await Promise.all([speak('en'), speak('es-MX')])
  expect(currentLocale()).to.equal('es-MX')
})
