/** No header that a request carries reaches an address that a citizen is sent to (T43). */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { registered, person } from '../../support/accounts.ts'
import { workDone } from '../../support/work-done.ts'
import { freshDatabase, limitsRefill } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { routes, sendRaw, untouched } from './raw.ts'

const email = 'vecina@example.com'

beforeAll(async () => {
  await freshDatabase()
  await registered(email)
})

beforeEach(limitsRefill)

const forged: readonly Readonly<Record<string, string>>[] = [
  { host: 'evil.example' },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-forwarded-port': '81' },
  { forwarded: 'for=1.2.3.4;host=evil.example;proto=http' },
  {
    'x-host': 'evil.example',
    'x-original-host': 'evil.example',
    'x-rewrite-url': '//evil.example/',
  },
  { 'x-original-url': 'https://evil.example/' },
  { referer: 'https://evil.example/entrar' },
  { 'x-http-method-override': 'DELETE', 'x-forwarded-server': 'evil.example' },
]

const recover = JSON.stringify({ answer: { identifier: email } })
const register = async (address: string) =>
  JSON.stringify({ answer: person(address), human: await workDone('demo', 'register') })

/** Where the reader of a message can be led: addresses in its text, and in its HTML whatever is fetched or opened. */
const addressesIn = (text: string, html: string) => [
  ...(text.match(/https?:\/\/[^\s<>)]+/g) ?? []),
  ...[...html.matchAll(/\b(?:href|src|action|background)="(?!mailto:|tel:)([^"]+)"/g)].map(
    ([, address = '']) => address,
  ),
]

/** Sends, and looks at the one message that came of it. */
async function expectOwnLinks(to: string, send: () => Promise<{ readonly status: number }>) {
  const before = await mailTo(to)
  expect((await send()).status).toBe(200)
  const [newest, ...older] = await mailTo(to)
  expect(older).toHaveLength(before.length)
  const { text = '', html = '', link = '' } = newest ?? {}
  expect(`${text} ${html} ${link}`).not.toContain('evil')
  const origins = addressesIn(`${text} ${link}`, html).map((address) => new URL(address).origin)
  expect(origins.length).toBeGreaterThan(2)
  // The crest comes from the Worker's own address, as the profile has it.
  const own = [demo.public.pages.recover, demo.private.base].map(
    (address) => new URL(address).origin,
  )
  expect(new Set(origins)).toEqual(new Set(own))
}

for (const headers of forged)
  test(`a recovery asked with ${Object.keys(headers).join(', ')} forged leads to the municipality’s page`, async () => {
    await expectOwnLinks(email, () => sendRaw(routes.begin('recover'), { body: recover, headers }))
  })

test('a request that came by another host leads to the municipality’s page', async () => {
  const host = 'https://evil.example'
  await expectOwnLinks(email, () => sendRaw(routes.begin('recover'), { body: recover, host }))
  const fresh = 'nueva@example.com'
  const body = await register(fresh)
  await expectOwnLinks(fresh, () => sendRaw(routes.begin('register'), { body, host }))
})

test('a forged origin sends nothing at all', async () => {
  const headers = { origin: 'https://evil.example' }
  const refused = await sendRaw(routes.begin('recover'), { body: recover, headers })
  expect([refused.status, refused.asked]).toEqual([403, untouched])
})

test('a language of the request chooses words, and only among those that the municipality has', async () => {
  const body = JSON.stringify({ answer: { identifier: email }, locale: 'en' })
  const headers = { 'accept-language': '../../evil' }
  await expectOwnLinks(email, () => sendRaw(routes.begin('recover'), { body, headers }))
  const other = JSON.stringify({ answer: { identifier: email }, locale: '../../evil' })
  expect((await sendRaw(routes.begin('recover'), { body: other })).code).toBe('invalid_request')
})
