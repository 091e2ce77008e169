/** Nothing that anybody writes becomes markup or a script (T03): attributes, the profile, answers of the Worker. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'
import { done, grant, profile, screens } from './support/samples.ts'

const payloads = [
  '<script>window.owned = 1</script>',
  '<img src=x onerror="window.owned = 1">',
  '"><svg/onload=window.owned=1>',
  "'-window.owned=1-'",
  '</title><script>window.owned=1</script>',
  '{{constructor.constructor("window.owned=1")()}}',
  '${window.owned=1}',
  'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */oNcliCk=window.owned=1 )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=window.owned=1//>\\x3e',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.owned=1&gt;">',
  '\u202e\u0000\ufeff<b>',
  '?lit$1$<!--?lit$--><img src=x onerror=window.owned=1>',
]

declare global {
  interface Window {
    owned?: number
  }
}

teardown(async () => {
  Reflect.deleteProperty(window, 'owned')
  await session.signOut()
  leaves()
})

const harmless = (root: Element) => {
  expect(window.owned).to.equal(undefined)
  expect(root.querySelectorAll('script, img, svg, math, style, b').length).to.equal(0)
  for (const link of root.querySelectorAll('a'))
    expect(link.protocol).to.be.oneOf(['http:', 'https:'])
}

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const attributes = [
  'return-to',
  'login-uri',
  'state',
  'login-url',
  'register-url',
  'recover-url',
  'account-url',
  'styling',
  'heading-level',
  'lang',
]

const signsIn = async (payload: string) => {
  const written = attributes.map((name) => `${name}="${quoted(payload)}"`).join(' ')
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits(`<citizen-login ${written}>`, at)
  harmless(citizen.element)
  return citizen.fills({ identifier: 'ana@ejemplo.com', password: 'x' })
}

for (const payload of payloads)
  test(`in every attribute: ${payload.slice(0, 40)}`, async () => {
    const citizen = await signsIn(payload)
    // Most of these are also names of pages that could be; the test stays here.
    citizen.element.addEventListener('citizen-signed-in', (event) => event.preventDefault())
    await citizen.submits().sees('Hola, Ana')
    harmless(citizen.element)
  })

for (const address of [
  'javascript:window.owned=1',
  ' java\nscript:window.owned=1',
  'data:text/html,x',
])
  test(`an address that is no place to go is no link, and nobody is sent there: ${address}`, async () => {
    const citizen = await signsIn(address)
    expect(citizen.all('a')).to.have.length(0)
    await citizen.submits().sees('Hola, Ana')
    harmless(citizen.element)
  })

for (const [index, payload] of payloads.entries())
  test(`in what the Worker says: ${payload.slice(0, 40)}`, async () => {
    const view = { ...screens['verify-code'].view, to: payload }
    const at = api()
      .at('POST /flows/recover')
      .answers({ ...screens['verify-code'], view })
    const words = { es: { 'field.identifier.label': payload, 'step.identify.title': payload } }
    const strange = {
      ...profile,
      slug: 'other',
      name: payload,
      service: payload,
      words,
      brand: { accent: payload, accentDark: payload },
      support: { email: payload },
    }
    at.at('GET /profile.json').answers(strange)
    const citizen = await visits(`<citizen-recover server="https://id${index}.test/other">`, at)
    citizen.types('identifier', 'ana@ejemplo.com').submits()
    await citizen.sees('Revise su correo electrónico')
    expect(citizen.find('.ca-lead').textContent).to.contain(payload)
    harmless(citizen.element)
  })

test('the token of a link is taken only in its own alphabet', async () => {
  history.replaceState(null, '', '#citizen-recover=<img src=x onerror=window.owned=1>')
  const citizen = await visits('<citizen-recover>', api())
  await citizen.sees('Recuperar la contraseña')
  expect(location.hash).to.equal('')
  harmless(citizen.element)
})
