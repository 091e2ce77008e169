/** No request reaches the desk but those of its own page, from the city’s own networks. */
import { beforeEach, describe, expect, test } from 'vitest'
import { clientHeader } from '../../../contract/routes.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { isWithin } from '../../../worker/http/network.ts'
import { operations } from '../../../worker/routes/operations.ts'
import { deskOperations } from '../../../worker/routes/desk/index.ts'
import { freshDatabase } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'
import { base } from '../../support/citizen.ts'
import { Browser, officerAt } from './officer.ts'

beforeEach(freshDatabase)

const samples: Readonly<Record<string, string>> = {
  slug: 'ecuapass',
  file: 'desk.js',
  number: '1',
  version: 'draft',
  city: 'ecuapass',
  kind: 'registration',
  account: `acc_${'a'.repeat(22)}`,
  id: `acc_${'a'.repeat(22)}`,
}

const addressOf = (path: string) =>
  path.replace(/:(\w+)/g, (_, name: string) => samples[name] ?? 'x')

test('every address of the desk is spelled in the contract, and answered once a method', () => {
  const known: readonly string[] = Object.values(deskPaths)
  const claims = deskOperations.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(claims).size).toBe(claims.length)
  expect(deskOperations.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([])
  expect(
    Object.values(deskPaths).filter((path) => !claims.some((one) => one.endsWith(` ${path}`))),
  ).toEqual([])
})

test('no address of the desk is one of the citizens’', () => {
  const theirs = new Set(operations.map(({ path }) => path))
  expect(deskOperations.filter(({ path }) => theirs.has(path))).toEqual([])
})

describe('from outside of the city’s networks', () => {
  for (const { method, path } of deskOperations)
    test(`nobody reaches ${method} ${path}`, async () => {
      const { browser } = await officerAt('ecuapass')
      for (const address of ['198.51.100.7', '2001:db8:1e0::1', 'nonsense', null]) {
        const refused = await browser.sends(addressOf(path), {
          method: method.toUpperCase(),
          headers: { 'cf-connecting-ip': address },
        })
        expect([refused.status, refused.code]).toEqual([403, 'network_refused'])
      }
    })
})

describe('a page of another origin', () => {
  const asked = deskOperations.filter(({ access }) => !access.endsWith('page'))
  for (const { method, path } of asked)
    test(`is not heard at ${method} ${path}, with the officer’s own cookie`, async () => {
      const { browser } = await officerAt('ecuapass')
      const verb = method.toUpperCase()
      for (const headers of [
        { origin: 'https://www.ecuapass.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'none' },
        { [clientHeader]: null },
        ...(verb === 'GET' ? [] : [{ origin: null }]),
      ]) {
        const refused = await browser.sends(addressOf(path), { method: verb, headers })
        expect([refused.status, refused.code], JSON.stringify(headers)).toEqual([
          403,
          'origin_refused',
        ])
        expect(refused.headers.get('access-control-allow-origin')).toBeNull()
      }
      if (verb !== 'POST') return
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      expect((await browser.sends(addressOf(path), { headers: form })).code).toBe(
        'unsupported_media_type',
      )
    })
})

describe('nobody who is not signed in', () => {
  for (const { method, path } of deskOperations.filter(({ access }) =>
    access.startsWith('officer'),
  ))
    test(`is answered at ${method} ${path}`, async () => {
      const stranger = new Browser('ecuapass')
      const refused = await stranger.sends(addressOf(path), { method: method.toUpperCase() })
      expect([refused.status, refused.code]).toEqual([401, 'officer_required'])
    })
})

test('no preflight is answered, and no answer is for another origin', async () => {
  const { browser } = await officerAt('ecuapass')
  for (const { path } of deskOperations) {
    const { status, headers } = await browser.sends(addressOf(path), { method: 'OPTIONS' })
    expect(status).toBe(405)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  }
})

test('the page lets nothing of others in, is framed by nobody, and is kept by no cache', async () => {
  const page = await new Browser('ecuapass').reads(deskPaths.page.replace(':slug', 'ecuapass'))
  expect(page.status).toBe(200)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(page.headers.get('x-frame-options')).toBe('DENY')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.text).not.toMatch(/<script(?![^>]*src=)|<style|style=|widget\.js/)
})

test('the cookie is the host’s, of no script, and goes to no other site', async () => {
  const { browser, authenticator } = await officerAt('ecuapass')
  const entered = await browser.signsIn(authenticator)
  const [cookie] = entered.headers.getSetCookie()
  expect(cookie).toMatch(
    /^__Host-citizen-officer-ecuapass=ofs_[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
  )
})

test('a city without a desk has none', async () => {
  const request = new Request(`${base}/demo/desk`, { headers: { 'cf-connecting-ip': '192.0.2.7' } })
  expect((await fetchWorker(request)).status).toBe(404)
})

test('who runs the officers sees them; nobody else does', async () => {
  const supervisor = await officerAt('ecuapass', 'supervisor')
  const refused = await supervisor.browser.reads(supervisor.browser.routes.officers)
  expect([refused.status, refused.code]).toEqual([403, 'permission_refused'])
  const { browser, id } = await officerAt('ecuapass', 'administrator')
  await officerAt('leon')
  const listed = JSON.parse((await browser.reads(browser.routes.officers)).text) as { id: string }[]
  expect(new Set(listed.map((one) => one.id))).toEqual(new Set([supervisor.id, id]))
})

for (const [address, network, is] of [
  ['192.0.2.1', '192.0.2.0/25', true],
  ['192.0.2.128', '192.0.2.0/25', false],
  ['192.0.2.999', '192.0.2.0/25', false],
  ['::ffff:192.0.2.1', '192.0.2.0/25', true],
  ['2001:db8:e:1::9', '2001:db8:e::/48', true],
  ['2001:db8:f::9', '2001:db8:e::/48', false],
  ['192.0.2.1', '::/0', false],
  ['192.0.2.1', '192.0.2.0', false],
  ['192.0.2.1', '192.0.2.0/33', false],
  ['', '0.0.0.0/0', false],
] as const)
  test(`${address || 'nothing'} is ${is ? '' : 'not '}of ${network}`, () => {
    expect(isWithin(address, network)).toBe(is)
  })
