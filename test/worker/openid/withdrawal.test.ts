/** The citizen sees which services may know what, and takes it back. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import {
  addService,
  asks,
  authorizes,
  callback,
  codeOf,
  exchanges,
  leadsTo,
  request,
  signedIn,
  userinfoBy,
  verifier,
} from './fixtures.ts'

beforeEach(freshDatabase)

test('a service that was let in is listed with what it may know and what for; withdrawn, it is asked about anew', async () => {
  await addService()
  const { citizen, browser } = await signedIn()
  const { body } = await exchanges(await codeOf(browser))
  const listed = await citizen.sends('/demo/services', { method: 'GET' })
  expect(JSON.parse(listed.text)).toMatchObject({
    services: [
      {
        id: 'predios',
        name: 'Pago de predios',
        claims: [
          { claim: 'name', purpose: 'Para el recibo' },
          { claim: 'email', purpose: 'Para enviarlo' },
        ],
      },
    ],
  })
  expect(
    leadsTo(await browser.opens(`authorize?${(await request()).toString()}`))?.searchParams.has(
      'code',
    ),
  ).toBe(true)
  await citizen.sends('/demo/services/predios', { method: 'DELETE' })
  expect((await citizen.sends('/demo/services/predios', { method: 'DELETE' })).status).toBe(404)
  expect(JSON.parse((await citizen.sends('/demo/services', { method: 'GET' })).text)).toEqual({
    services: [],
  })
  expect((await userinfoBy(body['access_token'])).status).toBe(401)
  const asked = await browser.opens(`authorize?${(await request()).toString()}`)
  expect(asked.html).toContain('Permitir y continuar')
})

test('who declines is sent back with access_denied, and the service knows nothing', async () => {
  await addService()
  const { browser } = await signedIn()
  const back = await authorizes(browser, await request(), 'decline')
  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    error: 'access_denied',
    state: 'state-of-the-service',
  })
  expect(back.searchParams.has('code')).toBe(false)
})

test('more than what was agreed is asked for again, and until then not told', async () => {
  await addService()
  const { browser } = await signedIn()
  await codeOf(browser, { scope: 'openid email' })
  const asked = await browser.opens(`authorize?${(await request()).toString()}`)
  expect(asked.html).toContain('Elena Prueba')
})

test('an answer to a page that asked something else is none: the citizen is asked anew', async () => {
  await addService()
  const { browser } = await signedIn()
  await browser.opens(`authorize?${(await request({ scope: 'openid' })).toString()}`)
  browser.path = '/demo/consent'
  const seen = await browser.sends(
    { 'ca-press': 'allow' },
    {},
    { 'ca-request': (await request()).toString() },
  )
  expect(leadsTo(seen)).toBe(undefined)
  expect(seen.html).toContain('Permitir y continuar')
})

test('the same citizen is another one in another sector, and the same in the same', async () => {
  await addService()
  await addService('recibos')
  await addService('aguas', { sector: 'aguas.example' })
  const { browser } = await signedIn()
  const subOf = async (client_id: string) => {
    const code = await codeOf(browser, { client_id })
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
    }
    const secretly = {
      authorization: `Basic ${btoa(`${client_id}:a-secret-of-the-service-predios-which-is-long`)}`,
    }
    const { body } = await asks('token', form, secretly)
    return (await userinfoBy(body['access_token'])).body['sub']
  }
  const [predios, recibos, aguas] = [
    await subOf('predios'),
    await subOf('recibos'),
    await subOf('aguas'),
  ]
  expect(predios).toBe(recibos)
  expect(aguas).not.toBe(predios)
})

test('what a service is not registered for any more is told no more, by the token of before', async () => {
  await addService()
  const { browser } = await signedIn()
  const { body } = await exchanges(await codeOf(browser))
  const told = async () => (await userinfoBy(body['access_token'])).body
  expect(await told()).toMatchObject({ email: 'elena@example.org', email_verified: true })
  await env.DB.prepare(
    "UPDATE services SET settings = json_remove(settings, '$.claims.email')",
  ).run()
  const after = await told()
  expect([after['email'], after['email_verified']]).toEqual([undefined, undefined])
  expect(after['name']).toBeDefined()
})
