/** A request that another site makes a browser send does nothing at all (T07, OWASP ASVS 3.5). */
import { describe, expect, test } from 'vitest'
import { clientHeader } from '../../../contract/routes.ts'
import { addressOf, changing, credentials, sendRaw, untouched } from './raw.ts'

const bodyFor = (method: string) => (method === 'post' ? { body: credentials } : {})

for (const operation of changing) {
  const { method, path, body } = operation
  const act = { method: method.toUpperCase(), ...bodyFor(method) }
  const address = addressOf(operation)

  describe(`${method} ${path}`, () => {
    for (const [what, headers] of [
      ['without an origin', { origin: null }],
      [
        'without an origin and without Sec-Fetch headers',
        { origin: null, 'sec-fetch-site': null, 'sec-fetch-mode': null },
      ],
      ['from a foreign origin', { origin: 'https://evil.example' }],
      ['from a page without an origin', { origin: 'null' }],
      ['without the header of the client', { [clientHeader]: null }],
      ['as a navigation', { 'sec-fetch-mode': 'navigate' }],
      ['as a form or an image would', { 'sec-fetch-mode': 'no-cors' }],
      ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ] as const)
      test(`is refused ${what}, before anything is asked`, async () => {
        const refused = await sendRaw(address, { ...act, headers })
        expect([refused.status, refused.code]).toEqual([403, 'origin_refused'])
        expect(refused.headers.getSetCookie()).toEqual([])
        expect(refused.asked).toEqual(untouched)
      })

    if (body)
      test.each([
        null,
        '',
        'text/plain',
        'text/plain; application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
        'application/jsonp',
        'application/json, text/plain',
        'text/json',
      ])('is refused as %s, before anything is asked', async (type) => {
        const refused = await sendRaw(address, { ...act, headers: { 'content-type': type } })
        expect([refused.status, refused.code]).toEqual([415, 'unsupported_media_type'])
        expect(refused.asked).toEqual(untouched)
      })
  })
}

test('a browser too old for Sec-Fetch headers is let in by its origin', async () => {
  const headers = { 'sec-fetch-site': null, 'sec-fetch-mode': null }
  const answered = await sendRaw('/demo/session', { body: '{}', headers })
  expect([answered.status, answered.code]).toEqual([401, 'session_ended'])
})

test('JSON is JSON with its charset named, in any case', async () => {
  for (const type of [
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset=UTF-8',
  ]) {
    const answered = await sendRaw('/demo/session', {
      body: '{}',
      headers: { 'content-type': type },
    })
    expect(answered.code, type).toBe('session_ended')
  }
})
