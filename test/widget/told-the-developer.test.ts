/** What a page lacks is told to whoever made it: once, in the console, with the cure, and as an event. */
import { expect } from 'chai'
import { watchPolicy } from '../../widget/api/page-policy.ts'
import type { CitizenError } from '../../widget/elements/events.ts'
import { postCredential } from '../../widget/elements/post-credential.ts'
import { session } from '../../widget/index.ts'
import { api, type Api } from './support/api.ts'
import { leaves, until } from './support/citizen.ts'
import { profile } from './support/samples.ts'

const { error } = console
let said: string[] = []
let codes: string[] = []
const added: Element[] = []

const hear = ({ detail }: CitizenError) => void codes.push(detail.code)

setup(() => {
  said = []
  codes = []
  console.error = (words: unknown) => said.push(String(words))
  addEventListener('citizen-error', hear as unknown as EventListener)
})

teardown(async () => {
  console.error = error
  removeEventListener('citizen-error', hear as unknown as EventListener)
  for (const element of added.splice(0)) element.remove()
  await session.signOut()
  leaves()
})

function places(server: string | undefined, at: Api): HTMLElement {
  window.fetch = at.fetch
  const element = document.createElement('citizen-login')
  if (server !== undefined) element.server = server
  added.push(element)
  document.body.append(element)
  return element
}

const reads = (element: HTMLElement, words: string) =>
  until(
    () => element.innerText.includes(words),
    () => `"${words}" in ${element.innerText}`,
  )

/** As a browser tells of what a policy refused. */
const violates = (blockedURI: string, effectiveDirective: string) =>
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      blockedURI,
      effectiveDirective,
      violatedDirective: effectiveDirective,
      disposition: 'enforce',
      documentURI: location.href,
      originalPolicy: '',
      statusCode: 200,
    }),
  )

test('a slug that nobody has: which one, and how an address is written', async () => {
  const at = api().at('GET /profile.json').refuses('not_found')
  const element = places('https://wrong.test/leom', at)
  await reads(element, 'No encontramos el servicio de esta página')
  expect(said.join()).to.contain('https://wrong.test/leom').and.to.contain('.ec/leon')
  expect(codes).to.deep.equal(['not_found'])
})

test('a package without `server`: what to write on the tag', async () => {
  const element = places(undefined, api())
  await reads(element, 'No encontramos el servicio de esta página')
  expect(said.join()).to.contain('server="https://')
  expect(codes).to.deep.equal(['not_found'])
})

test('a host that has one city needs no slug', async () => {
  const at = api()
    .at('GET /profile.json')
    .answers({ ...profile, slug: 'sola' })
  const element = places('https://one-city.test', at)
  await until(() => element.querySelector('form') !== null, 'the form')
  expect(said).to.deep.equal([])
})

test('a policy that lets nothing through: which address to add to which directive', async () => {
  const at = api().at('GET /profile.json').breaks()
  const element = places('https://policy.test/demo', at)
  violates('https://policy.test/demo/profile.json', 'connect-src')
  await reads(element, 'Esta página no tiene permiso para usar el servicio')
  expect(said.join()).to.contain('add https://policy.test to connect-src')
  expect(codes).to.deep.equal(['page_policy'])
})

test('the same fault of several elements is told once', async () => {
  const at = api().at('GET /profile.json').refuses('not_found').refuses('not_found')
  await reads(places('https://twice.test/nobody', at), 'No encontramos')
  await reads(places('https://twice.test/nobody', at), 'No encontramos')
  expect(said.length).to.equal(1)
})

test('a policy that keeps `login-uri` from being posted to: what to add to form-action', async () => {
  const { submit } = HTMLFormElement.prototype
  HTMLFormElement.prototype.submit = () => violates('https://site.test/recibe', 'form-action')
  watchPolicy()
  const action = 'https://site.test/recibe'
  postCredential({ action, credential: 'token', state: null, returnTo: undefined })
  await until(() => codes.length > 0, 'an event')
  HTMLFormElement.prototype.submit = submit
  document.querySelector('form[action="https://site.test/recibe"]')?.remove()
  expect(said.join()).to.contain('https://site.test/recibe').and.to.contain('form-action')
  expect(codes).to.deep.equal(['policy_refused'])
})
