/** Systems that take out tags that they do not know leave a `div`: it stands for the tag. */
import { expect } from 'chai'
import { attendPage } from '../../widget/elements/host-page.ts'
import { api } from './support/api.ts'
import { leaves, until } from './support/citizen.ts'

const { error } = console

teardown(() => {
  console.error = error
  for (const place of document.querySelectorAll('[data-citizen]')) place.remove()
  leaves()
})

function writes(markup: string): HTMLElement {
  window.fetch = api().fetch
  const page = new DOMParser().parseFromString(markup, 'text/html')
  const place = document.adoptNode(page.body.firstElementChild as HTMLElement)
  document.body.append(place)
  attendPage(false)
  return place
}

test('a div holds the form, and what was written on it is the tag’s', async () => {
  const place = writes(
    '<div class="block-7" data-citizen="login" data-server="https://id.test/demo" data-return-to="/predios" data-heading-level="3" data-navigation="none"><a href="/entrar">Iniciar sesión</a></div>',
  )
  const tag = place.querySelector('citizen-login')
  expect(place.className).to.equal('block-7')
  expect(tag?.returnTo).to.equal('/predios')
  expect(tag?.getAttribute('navigation')).to.equal('none')
  expect(tag?.querySelector('a')?.textContent).to.equal('Iniciar sesión')
  await until(() => place.querySelector('form') !== null, 'the form')
  expect(place.querySelector('[data-ca-heading]')?.getAttribute('aria-level')).to.equal('3')
})

test('looked at twice, it holds one form', () => {
  const place = writes('<div data-citizen="recover" data-server="https://id.test/demo"></div>')
  attendPage(false)
  expect(place.querySelectorAll('citizen-recover').length).to.equal(1)
})

test('a word that is no tag is told to the developer, with those that are', () => {
  const said: string[] = []
  console.error = (text: string) => void said.push(text)
  const place = writes('<div data-citizen="entrar">Iniciar sesión</div>')
  expect(place.textContent).to.equal('Iniciar sesión')
  expect(said.join()).to.contain('data-citizen="entrar"').and.to.contain('login, register')
})
