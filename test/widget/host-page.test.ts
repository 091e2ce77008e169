/** Pages as they are (F22): hostile rules, old frameworks, elements moved, removed and repeated. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, until, visits } from './support/citizen.ts'
import { done, grant, profile } from './support/samples.ts'

const added: Element[] = []

teardown(async () => {
  for (const element of added.splice(0)) element.remove()
  await session.signOut()
  leaves()
})

function style(text: string) {
  const sheet = document.createElement('style')
  sheet.textContent = text
  document.head.append(sheet)
  added.push(sheet)
}

/** How the parts of the sign-in look: sizes, colours, fonts. */
function look(root: Element) {
  const properties = [
    'display',
    'color',
    'backgroundColor',
    'fontSize',
    'padding',
    'borderWidth',
    'width',
    'height',
    'textTransform',
    'letterSpacing',
    'opacity',
    'float',
    'margin',
  ] as const
  return [...root.querySelectorAll('.ca-root *')].map((element) => {
    const computed = getComputedStyle(element)
    return [element.tagName, ...properties.map((name) => computed[name])].join(' ')
  })
}

for (const [name, rules] of [
  ['a page that unsets everything', '* { all: unset }'],
  [
    'a page with a framework',
    'input, button, a, label, p, h2 { float: left; width: 30%; padding: 1px; color: red; background: blue; border: 9px solid; margin: 40px; text-transform: uppercase; opacity: .3 } .ca-button, form > button { display: none } label::before { content: "x" } body { text-transform: uppercase; letter-spacing: 4px; line-height: 4; color: red }',
  ],
] as const)
  test(`${name}: the element looks as it does anywhere`, async () => {
    const before = await visits('<citizen-login>', api())
    await before.reads('Iniciar sesión')
    const expected = look(before.element)
    leaves()
    style(rules)
    const citizen = await visits('<citizen-login>', api())
    expect(look(citizen.element)).to.deep.equal(expected)
  })

test('Enter and submit stay inside: a page form with a default button is not pressed', async () => {
  const citizen = await visits('<citizen-login>', api())
  const page = document.createElement('form')
  citizen.element.replaceWith(page)
  page.append(citizen.element)
  added.push(page)
  const heard: string[] = []
  for (const name of ['keydown', 'keypress', 'keyup'])
    page.addEventListener(name, () => heard.push(name))
  await citizen.sees('Iniciar sesión')
  for (const name of ['keydown', 'keypress', 'keyup'])
    citizen
      .field('identifier')
      .dispatchEvent(new KeyboardEvent(name, { key: 'Enter', bubbles: true, composed: true }))
  citizen.submits()
  await citizen.hears('Falta completar')
  expect(heard).to.deep.equal([])
  expect(citizen.field('identifier').form).to.not.equal(page)
  citizen
    .field('identifier')
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
  expect(heard).to.deep.equal(['keydown'])
})

test('a script of the page that listens to every submit hears none', async () => {
  const citizen = await visits('<citizen-login>', api())
  let heard = 0
  const hear = () => (heard += 1)
  document.addEventListener('submit', hear)
  await citizen.submits().hears('Falta completar')
  document.removeEventListener('submit', hear)
  expect(heard).to.equal(0)
})

test('an element that is moved keeps its form, its text and its request', async () => {
  const at = api().at('POST /flows/login')
  const release = at.holds(done('signed_in', grant))
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await until(() => at.sent.length === 1, 'a request')
  const shadow = document.createElement('div')
  document.body.append(shadow)
  added.push(shadow)
  shadow.attachShadow({ mode: 'open' }).append(citizen.element)
  expect(citizen.field('identifier').value).to.equal('ana@ejemplo.com')
  release()
  await citizen.sees('Hola, Ana')
  expect(getComputedStyle(citizen.find('.ca-button')).minHeight).to.equal('48px')
})

test('an element removed in the middle of a request can be put back and used', async () => {
  const at = api().at('POST /flows/login').stalls().answers(done('signed_in', grant))
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await until(() => at.sent.length === 1, 'a request')
  const place = citizen.element.parentElement
  citizen.element.remove()
  await until(() => citizen.field('password').value === '', 'an empty password')
  place?.append(citizen.element)
  await until(() => citizen.find('form [type=submit]').ariaBusy !== 'true', 'an idle button')
  citizen.types('password', 'secreta').submits()
  await citizen.sees('Hola, Ana')
})

test('two elements share a page: their ids differ, and both know who is signed in', async () => {
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const one = await visits('<citizen-login>', at)
  const other = await visits('<citizen-register>', at)
  await other.sees('Crear una cuenta')
  const ids = [...one.all('[id]'), ...other.all('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).to.equal(ids.length)
  let heard = 0
  const hear = () => (heard += 1)
  document.addEventListener('citizen-signed-in', hear)
  one.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await one.sees('Hola, Ana')
  await other.sees('Hola, Ana')
  await until(() => heard > 0, 'an event')
  document.removeEventListener('citizen-signed-in', hear)
  expect(heard).to.equal(1)
})

test('what the page wrote inside the tag is there until the form is, and no longer', async () => {
  const citizen = await visits('<citizen-login>', api())
  expect(citizen.element.querySelector('a[href="/fallback"]')).to.equal(null)
})

test('a page may theme it, and its own colours go before the municipality’s', async () => {
  style(':root { --citizen-accent: rgb(1, 2, 3); --citizen-radius: 0px }')
  const citizen = await visits('<citizen-login>', api())
  const button = getComputedStyle(citizen.find('.ca-button'))
  expect(button.backgroundColor).to.equal('rgb(1, 2, 3)')
  expect(button.borderRadius).to.equal('0px')
})

test('another municipality named while the first is still awaited: the last one is shown', async () => {
  const at = api().at('GET /profile.json')
  const release = at.holds({ ...profile, slug: 'slow', service: 'Cuenta Lenta' })
  at.answers({ ...profile, slug: 'quick', service: 'Cuenta Rápida' })
  window.fetch = at.fetch
  const element = document.createElement('citizen-login')
  element.setAttribute('server', 'https://id.test/slow')
  added.push(element)
  document.body.append(element)
  await until(() => at.profiles === 1, 'the first profile')
  element.setAttribute('server', 'https://id.test/quick')
  await until(() => element.innerText.includes('Cuenta Rápida'), 'the second municipality')
  const other = document.createElement('citizen-login')
  other.setAttribute('server', 'https://id.test/slow')
  added.push(other)
  document.body.append(other)
  release()
  await until(() => other.innerText.includes('Cuenta Lenta'), 'the first municipality')
  expect(element.innerText).to.contain('Cuenta Rápida')
})

test('the level of the headings follows the page', async () => {
  const citizen = await visits('<citizen-login heading-level="3">', api())
  expect(citizen.find('[data-ca-heading]').getAttribute('aria-level')).to.equal('3')
})
