/** A service sends a citizen to sign out: asked, unless it shows whose session it means (OpenID Connect RP-Initiated Logout). */
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import type { PlainBrowser } from '../../support/plain-browser.ts'
import { addService, codeOf, exchanges, leadsTo, signedIn, userinfoBy } from './fixtures.ts'

beforeEach(freshDatabase)

const farewell = 'https://predios.example/adios'

async function there() {
  await addService()
  const { browser } = await signedIn()
  const { body } = await exchanges(await codeOf(browser))
  const lives = async () => (await userinfoBy(body['access_token'])).status === 200
  return { browser, hint: String(body['id_token']), lives }
}

const leaves = (browser: PlainBrowser, parameters: Readonly<Record<string, string>>) =>
  browser.opens(`end-session?${new URLSearchParams(parameters).toString()}`)

async function saysYes(browser: PlainBrowser) {
  browser.path = '/demo/sign-out'
  return browser.sends({ 'ca-press': 'sign-out' })
}

test('nobody is sent to an address that is not registered', async () => {
  const { browser, hint, lives } = await there()
  for (const address of [
    'https://evil.example/',
    `${farewell}?a=b`,
    `${farewell}/`,
    'javascript:alert(1)',
  ]) {
    const seen = await leaves(browser, { id_token_hint: hint, post_logout_redirect_uri: address })
    expect([seen.status, leadsTo(seen)]).toEqual([400, undefined])
  }
  expect((await leaves(browser, { post_logout_redirect_uri: farewell })).status).toBe(400)
  expect(await lives()).toBe(true)
})

test('an ID token that was altered, or is none, ends nothing', async () => {
  const { browser, hint, lives } = await there()
  const altered = hint.replace(/\.[^.]{4}/, '.AAAA')
  for (const id_token_hint of [
    altered,
    `${hint.slice(0, -4)}AAAA`,
    'none',
    'eyJhbGciOiJub25lIn0.e30.',
  ]) {
    const seen = await leaves(browser, { id_token_hint, post_logout_redirect_uri: farewell })
    expect([seen.status, leadsTo(seen)]).toEqual([400, undefined])
  }
  expect(await lives()).toBe(true)
})

test('without an ID token the citizen is asked, and goes back after saying yes', async () => {
  const { browser, lives } = await there()
  const asked = await leaves(browser, {
    client_id: 'predios',
    post_logout_redirect_uri: farewell,
    state: 'st',
  })
  expect([leadsTo(asked), await lives()]).toEqual([undefined, true])
  expect(asked.html).toContain('Saldrá de Pago de predios')
  expect(leadsTo(await saysYes(browser))?.href).toBe(`${farewell}?state=st`)
  expect(await lives()).toBe(false)
})

test('without anything the citizen is asked, and stays here', async () => {
  const { browser, lives } = await there()
  for (const parameters of [{}, { state: 'st' }] as const)
    expect((await leaves(browser, parameters)).html).toContain('¿Cerrar la sesión?')
  const left = await saysYes(browser)
  expect([leadsTo(left), await lives()]).toEqual([undefined, false])
  expect(left.html).toContain('La sesión está cerrada')
})

test('without an address the citizen stays here, signed out', async () => {
  const { browser, hint, lives } = await there()
  const left = await leaves(browser, { id_token_hint: hint })
  expect(left.html).toContain('La sesión está cerrada')
  expect(await lives()).toBe(false)
})
