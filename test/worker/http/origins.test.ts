/** Only the municipality's own pages may read or write, by exact origin (T06). */
import { expect, test } from 'vitest'
import { origin } from '../../support/citizen.ts'
import { credentials, routes, sendRaw, untouched } from './raw.ts'

const foreign: readonly (readonly [origin: string, why: string])[] = [
  ['null', 'a page without an origin, or in a sandbox'],
  ['https://www.ciudadabierta.example.evil.com', 'ours is only the beginning'],
  ['https://evilwww.ciudadabierta.example', 'ours is only the end'],
  ['https://www.ciudadabierta.example:444', 'another port'],
  ['https://www.ciudadabierta.example:443', 'not how a browser writes it'],
  ['http://www.ciudadabierta.example', 'another scheme'],
  ['https://WWW.ciudadabierta.example', 'capitals'],
  ['https://www.ciudadabierta.example.', 'a dot at the end'],
  ['https://sub.www.ciudadabierta.example', 'a host below'],
  ['https://ciudadabierta.example', 'the host above'],
  ['https://www.ciudadabierta.example@evil.com', 'a user name'],
  ['https://www.xn--ciudadabiert-3rg.example', 'a look-alike'],
  ['https://www.ciudadabierta.example/', 'a path'],
  ['https://www.ciudadabierta.example, https://evil.com', 'two origins'],
  [`${origin}, ${origin}`, 'ours, twice'],
  ['', 'empty'],
  [`https://${'a'.repeat(253)}.example`, 'longer than a host can be'],
  ['https://id.ciudadabierta.example', 'the Worker’s own'],
]

for (const [from, why] of foreign) {
  const name = `${from.slice(0, 60) || '(empty)'}: ${why}`

  test(`a page may not write from ${name}`, async () => {
    const refused = await sendRaw(routes.begin('login'), {
      body: credentials,
      headers: { origin: from },
    })
    expect([refused.status, refused.code]).toEqual([403, 'origin_refused'])
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
    expect(refused.headers.get('access-control-allow-credentials')).toBeNull()
    expect(refused.asked).toEqual(untouched)
  })

  test(`a page may not read from ${name}`, async () => {
    const answered = await sendRaw(routes.account, { method: 'GET', headers: { origin: from } })
    expect(answered.headers.get('access-control-allow-origin')).toBeNull()
    expect(answered.headers.get('access-control-allow-credentials')).toBeNull()
  })

  test(`no preflight is granted to ${name}`, async () => {
    const refused = await sendRaw(routes.session, { method: 'OPTIONS', headers: { origin: from } })
    expect(refused.status).toBe(403)
    for (const header of ['origin', 'methods', 'headers', 'credentials'])
      expect(refused.headers.get(`access-control-allow-${header}`)).toBeNull()
  })
}

test('the municipality’s own page is named exactly, and alone', async () => {
  const answered = await sendRaw(routes.account, { method: 'GET' })
  expect(answered.headers.get('access-control-allow-origin')).toBe(origin)
  expect(answered.headers.get('access-control-allow-credentials')).toBe('true')
})

test('a preflight grants what the widget uses and no more', async () => {
  const granted = await sendRaw(routes.session, { method: 'OPTIONS' })
  expect(granted.status).toBe(204)
  expect(granted.headers.get('access-control-allow-origin')).toBe(origin)
  expect(granted.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE')
  expect(granted.headers.get('access-control-allow-headers')).toBe(
    'authorization, content-type, citizen-auth-client, idempotency-key, dpop',
  )
  expect(granted.asked).toEqual(untouched)
})

test('what is for all is for all, and never with credentials', async () => {
  for (const path of [routes.profile, routes.jwks, routes.agreement('terms'), '/openapi.json'])
    for (const from of [origin, 'https://evil.com', null]) {
      const answered = await sendRaw(path, { method: 'GET', headers: { origin: from } })
      expect(answered.status, path).toBe(200)
      expect(answered.headers.get('access-control-allow-origin'), path).toBe('*')
      expect(answered.headers.get('access-control-allow-credentials'), path).toBeNull()
    }
})

test('a page of the Worker’s own may write, where the browser itself says that it is one', async () => {
  const own = { origin: 'https://id.ciudadabierta.example', 'sec-fetch-site': 'same-origin' }
  const answered = await sendRaw(routes.session, { body: '{}', headers: own })
  expect([answered.status, answered.code]).toEqual([401, 'session_ended'])
  expect(answered.headers.get('access-control-allow-origin')).toBeNull()
  for (const site of [null, 'same-site', 'cross-site', 'none']) {
    const headers = { ...own, 'sec-fetch-site': site }
    const refused = await sendRaw(routes.session, { body: '{}', headers })
    expect([refused.status, refused.code], `${site}`).toEqual([403, 'origin_refused'])
  }
})
