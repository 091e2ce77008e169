/** The operator's routes open to the operator's key, and to nothing that is nearly it. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { clientHeader } from '../../../contract/routes.ts'
import { createKey } from '../../../worker/crypto/keys.ts'
import { operations } from '../../../worker/routes/operations.ts'
import { freshDatabase } from '../../support/database.ts'
import { addressOf, sendRaw, untouched } from './raw.ts'

beforeAll(freshDatabase)
beforeEach(() => void vi.restoreAllMocks())

const key = env.OPERATOR_KEY ?? ''
const other = createKey()

/** Everything of the operator's, and the one route of everybody's that tells the operator more. */
const theirs = [
  ...operations.filter(({ access }) => access === 'operator'),
  ...operations.filter(({ path }) => path === '/healthz'),
]

const notTheKey = [
  [`Bearer ${other}`, 'a key of the right length'],
  [`Bearer ${key.slice(0, -1)}`, 'a letter short'],
  [`Bearer ${key}A`, 'a letter long'],
  [`Bearer ${key}=`, 'padding'],
  [`Bearer ${key} ${key}`, 'two keys'],
  [`Bearer ${key}, Bearer ${key}`, 'two credentials'],
  [`Bearer${key}`, 'no blank'],
  [`Basic ${key}`, 'another scheme'],
  [key, 'no scheme'],
  ['Bearer', 'nothing'],
  ['', 'an empty header'],
  [`Bearer ${'A'.repeat(4000)}`, 'far too long'],
  [`Bearer ${env.AUDIT_KEY}`, 'another key of the Worker'],
] as const

for (const operation of theirs)
  describe(`${operation.method} ${operation.path}`, () => {
    const asks = (authorization: string | null) =>
      sendRaw(addressOf(operation), {
        method: operation.method.toUpperCase(),
        headers: { authorization },
        ...(operation.method === 'post' && { body: '{}' }),
      })

    for (const [presented, why] of notTheKey)
      test(`is closed: ${why}`, async () => {
        vi.spyOn(console, 'log').mockImplementation(() => undefined)
        const refused = await asks(presented)
        expect([refused.status, refused.code]).toEqual([401, 'operator_required'])
        expect(refused.asked).toEqual(untouched)
      })

    test('opens to the key', async () => {
      for (const scheme of ['Bearer', 'bearer'])
        expect((await asks(`${scheme} ${key}`)).code).not.toBe('operator_required')
    })

    test('a wrong key is told of in the log, without what was tried', async () => {
      const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined)
      await asks(`Bearer ${other}`)
      const said = JSON.stringify(logged.mock.calls)
      expect(said).toContain('operator_refused')
      expect(said).not.toContain(other.slice(0, 12))
    })

    test('does the same work for whatever is presented', async () => {
      vi.spyOn(console, 'log').mockImplementation(() => undefined)
      const digests = vi.spyOn(crypto.subtle, 'digest')
      const comparisons = vi.spyOn(crypto.subtle, 'timingSafeEqual')
      for (const [presented] of notTheKey) {
        digests.mockClear()
        comparisons.mockClear()
        await asks(presented)
        expect([digests.mock.calls.length, comparisons.mock.calls.length]).toEqual([1, 1])
      }
    })
  })

for (const operation of operations.filter(({ access }) => access === 'operator')) {
  test(`${operation.path} is closed without any key`, async () => {
    const method = operation.method.toUpperCase()
    const refused = await sendRaw(addressOf(operation), { method, headers: {}, body: '{}' })
    expect([refused.status, refused.code]).toEqual([401, 'operator_required'])
    expect(refused.asked).toEqual(untouched)
  })

  test(`no page may read ${operation.path}, not even with the key`, async () => {
    const path = addressOf(operation)
    const answered = await sendRaw(path, {
      headers: { authorization: `Bearer ${key}` },
      body: '{}',
    })
    expect(answered.headers.get('access-control-allow-origin')).toBe(null)
    const preflight = await sendRaw(path, {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': `authorization, ${clientHeader}` },
    })
    expect(preflight.status).toBe(405)
    expect(preflight.headers.get('access-control-allow-origin')).toBe(null)
  })
}
