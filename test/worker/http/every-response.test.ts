/** What every answer carries, whatever it is: good, refused, not found, broken (OWASP ASVS 3.4, T04, T06). */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { fetchWorker } from '../../support/worker.ts'
import { base } from '../../support/citizen.ts'
import { credentials, honest, routes, sendRaw } from './raw.ts'

const broken = async () => {
  const { SEAL_KEYS: _, ...without } = env
  return fetchWorker(new Request(base + routes.profile, { headers: honest() }), without)
}

const answers: readonly [what: string, ask: () => Promise<Pick<Response, 'status' | 'headers'>>][] =
  [
    ['200', () => sendRaw(routes.profile, { method: 'GET' })],
    ['200 to HEAD', () => sendRaw(routes.profile, { method: 'HEAD' })],
    ['204', () => sendRaw(routes.session, { method: 'DELETE' })],
    ['204 to a preflight', () => sendRaw(routes.session, { method: 'OPTIONS' })],
    ['302', () => sendRaw('/demo/.well-known/change-password', { method: 'GET' })],
    ['400', () => sendRaw(routes.begin('login'), { body: '{' })],
    ['401', () => sendRaw(routes.session, { body: '{}' })],
    [
      '403',
      () => sendRaw(routes.session, { body: '{}', headers: { origin: 'https://evil.example' } }),
    ],
    [
      '403 to a preflight',
      () => sendRaw(routes.session, { method: 'OPTIONS', headers: { origin: 'null' } }),
    ],
    ['404 of a municipality', () => sendRaw('/nowhere/profile.json', { method: 'GET' })],
    ['404 of a path', () => sendRaw('/a/b/c/d/e/f', { method: 'GET' })],
    ['404 of a municipality’s path', () => sendRaw('/demo/nothing', { method: 'GET' })],
    ['405', () => sendRaw(routes.profile, { method: 'PUT', body: '{}' })],
    ['413', () => sendRaw(routes.begin('login'), { body: 'x'.repeat(16_385) })],
    [
      '415',
      () =>
        sendRaw(routes.begin('login'), {
          body: credentials,
          headers: { 'content-type': 'text/plain' },
        }),
    ],
    ['500', broken],
  ]

for (const [what, ask] of answers)
  test(`${what} carries the headers that protect it`, async () => {
    const { status, headers } = await ask()
    expect(status).toBe(Number(what.slice(0, 3)))
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    )
    expect(headers.get('content-security-policy')).toMatch(/base-uri 'none'; object-src 'none'/)
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toMatch(/^(same-origin|cross-origin)$/)
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect(headers.get('vary')?.split(', ')).toContain('Origin')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('cache-control')).toMatch(/^(no-store|public, max-age=\d+)/)
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
  })

test('only what is the same for all may be kept by a cache', async () => {
  for (const path of [routes.account, routes.sessions, routes.flow('login', 'flw_1')])
    expect((await sendRaw(path, { method: 'GET' })).headers.get('cache-control'), path).toBe(
      'no-store',
    )
})

test('an error is a problem document with a code and a number to quote, and nothing else', async () => {
  const refused = await sendRaw(routes.begin('login'), { body: '{' })
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(JSON.parse(refused.text)).toEqual({
    code: 'invalid_request',
    requestId: refused.headers.get('x-request-id'),
  })
})

test('the well-known address of passwords leads to the municipality’s own page, whatever it is asked', async () => {
  for (const query of [
    '',
    '?return_to=https://evil.com',
    '?url=//evil.com',
    '?next=javascript:alert(1)',
    '?%0d%0aLocation:%20https://evil.com',
  ]) {
    const answered = await sendRaw(`/demo/.well-known/change-password${query}`, {
      method: 'GET',
      headers: { host: 'evil.com', referer: 'https://evil.com/' },
    })
    expect(answered.headers.get('location')).toBe('https://www.ciudadabierta.example/cuenta')
  }
})
