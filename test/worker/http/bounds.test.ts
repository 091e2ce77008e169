/** Nothing that a request says of itself is read before its length is known: a stranger's headers cost nobody's time (T30). */
import { beforeAll, describe, expect, test } from 'vitest'
import { registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { sendRaw, untouched } from './raw.ts'

beforeAll(freshDatabase)

/** More than any proxy lets through. */
const long = 120_000

for (const name of ['user-agent', 'accept-language', 'referer', 'accept'])
  test(`${name} only describes: too long a one is cut, and the citizen goes on`, async () => {
    const citizen = await registered(`${name}@example.com`)
    const headers = { [name]: 'Version/1 '.repeat(long / 10) }
    expect((await citizen.refreshes({ headers })).status).toBe(200)
    expect(
      (await new Citizen().sends('/demo/profile.json', { method: 'GET', headers })).status,
    ).toBe(200)
  })

for (const [name, value] of [
  ['origin', `https://${'a'.repeat(long)}`],
  ['authorization', `Bearer ${'a'.repeat(long)}`],
  ['authorization', `Bearer ${'a.'.repeat(long / 2)}`],
  ['cookie', 'a=b; '.repeat(20_000)],
  ['cookie', `__Host-citizen-flow-demo=${'a'.repeat(long)}`],
  ['cookie', ';'.repeat(long)],
  ['idempotency-key', 'a'.repeat(long)],
  ['content-type', `application/json;${' '.repeat(long)}x`],
  ['content-type', `multipart/form-data; boundary=${'-'.repeat(long)}`],
  ['if-none-match', '"a",'.repeat(long / 4)],
  ['cf-connecting-ip', '1.'.repeat(long / 2)],
  ['cf-connecting-ip', ':'.repeat(long)],
  ['sec-fetch-site', 'a'.repeat(long)],
  ['citizen-auth-client', 'a'.repeat(long)],
  ['svix-signature', 'v1,a '.repeat(long / 5)],
  ['x-anything', 'a'.repeat(long)],
] as const)
  test(`${name} decides: ${value.slice(0, 24)}… is refused, before anything is asked`, async () => {
    const refused = await sendRaw('/demo/session', { body: '{}', headers: { [name]: value } })
    expect([refused.status, refused.code]).toEqual([431, 'headers_too_large'])
    expect(refused.asked).toEqual(untouched)
  })

test('a hundred short headers are one long one', async () => {
  const headers = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x-${n}`, 'a']))
  expect((await sendRaw('/demo/session', { body: '{}', headers })).status).toBe(431)
  const some = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`x-${n}`, 'a'.repeat(1500)]),
  )
  expect((await sendRaw('/demo/session', { body: '{}', headers: some })).status).toBe(431)
})

test('what other sites of the city keep in the browser is no reason to refuse', async () => {
  const citizen = await registered('galletas@example.com')
  const own = [...citizen.cookies].map(([name, value]) => `${name}=${value}`)
  const cookie = [...Array.from({ length: 150 }, (_, n) => `_ga_${n}=${'G'.repeat(80)}`), ...own]
  expect((await citizen.refreshes({ headers: { cookie: cookie.join('; ') } })).status).toBe(200)
})

describe('an address that is too long is refused', () => {
  for (const [what, path] of [
    ['by its slug', `/${'a'.repeat(5000)}/profile.json`],
    ['by its parts', `/demo${'/flows'.repeat(900)}`],
    ['by a part', `/demo/flows/login/${'a'.repeat(5000)}`],
    ['by its query', `/demo/profile.json?${'a=b&'.repeat(1500)}`],
    ['by what is written in percent', `/demo/geo/MX/${'%2F'.repeat(1500)}`],
    ['by what is written wrongly', `/demo/geo/MX/${'%'.repeat(5000)}`],
  ] as const)
    test(what, async () => {
      const refused = await sendRaw(path, { method: 'GET' })
      expect([refused.status, refused.code]).toEqual([414, 'address_too_long'])
      expect(refused.asked).toEqual(untouched)
    })
})

describe('within the bounds, what is read takes no longer than it is long', () => {
  const body = (answer: object) => JSON.stringify({ answer })
  for (const [what, path, sent] of [
    ['a body of backslashes', '/demo/flows/login', '\\'.repeat(16_000)],
    ['a text of backslashes', '/demo/flows/login', body({ identifier: '\\'.repeat(7900) })],
    ['a body nested deeply', '/demo/flows/login', '{"a":'.repeat(3200)],
    [
      'a whole one nested deeply',
      '/demo/flows/login',
      `${'{"a":'.repeat(2700)}1${'}'.repeat(2700)}`,
    ],
    [
      'an address of dots',
      '/demo/flows/recover',
      body({ identifier: `${'a.'.repeat(7000)}@x.ec` }),
    ],
    [
      'an address of hyphens',
      '/demo/flows/recover',
      body({ identifier: `a@${'a-'.repeat(7000)}` }),
    ],
    ['a number of blanks', '/demo/flows/recover', body({ identifier: `+${' 5'.repeat(7000)}` })],
    [
      'blanks around a letter',
      '/demo/flows/recover',
      body({ identifier: `${' '.repeat(15_000)}x` }),
    ],
    [
      'a name of blanks within',
      '/demo/flows/recover',
      body({ identifier: `x${' \t'.repeat(7000)}x` }),
    ],
    [
      'a link’s token of dots',
      '/demo/flows/recover/link',
      JSON.stringify({ token: '.'.repeat(9000) }),
    ],
  ] as const)
    test(what, async () => {
      const began = performance.now()
      const answered = await sendRaw(path, { body: sent })
      expect(answered.status).toBeGreaterThanOrEqual(400)
      expect(answered.status).toBeLessThan(500)
      // Generous: what is quadratic takes minutes.
      expect(performance.now() - began).toBeLessThan(10_000)
    })

  test('a report of a hundred thousand names, that nobody signed', async () => {
    const names = Array.from({ length: 100_000 }, (_, n) => `${n}=`).join('&')
    const signature = { 'x-twilio-signature': `${'A'.repeat(27)}=` }
    const refused = await sendRaw('/demo/delivery/sms/twilio/reports', {
      body: names,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...signature },
    })
    expect([401, 404]).toContain(refused.status)
  })
})
