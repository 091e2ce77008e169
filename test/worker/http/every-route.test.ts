/** No route is without its controls: they are made from the registry, and this is the registry’s own test (T34). */
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { errorStatus } from '../../../contract/errors.ts'
import { deskEntrancePath } from '../../../contract/routes-desk.ts'
import { outboxPath, paths } from '../../../contract/routes.ts'
import { app } from '../../../worker/app.ts'
import type { Access } from '../../../worker/routes/operation.ts'
import { deskOperations } from '../../../worker/routes/desk/index.ts'
import { operations } from '../../../worker/routes/operations.ts'
import { fetchWorker } from '../../support/worker.ts'
import { base } from '../../support/citizen.ts'
import { addressOf, changing, honest, sendRaw, untouched } from './raw.ts'

const known: readonly string[] = [...Object.values(paths), outboxPath, deskEntrancePath]

/** Errors there are the standard's own. */
const isOAuth = (access: Access) => access === 'service' || access === 'sent'

test('the Worker answers at no address but those of its two registries', () => {
  const listed = new Set([...operations, ...deskOperations].map(({ path }) => path))
  const mounted = new Set(app.routes.map(({ path }) => path).filter((path) => path !== '/*'))
  expect(mounted).toEqual(listed)
})

test('every address is spelled in the contract, and every address of the contract is answered', () => {
  expect(operations.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([])
  const answered = new Set(operations.map(({ path }) => path))
  expect(known.filter((path) => !answered.has(path))).toEqual([])
})

test('no two operations claim one method of one address', () => {
  const claims = operations.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(claims).size).toBe(claims.length)
})

test('whatever changes something is for pages of a municipality, or for whoever signs or holds a key', () => {
  expect(changing.length).toBeGreaterThan(5)
  for (const { method, access, path } of operations)
    if (method !== 'get') {
      expect(access, path).not.toBe('anyone')
      expect(path).toMatch(/^\/:slug\//)
    }
})

test('a vendor or an operator reaches nothing that a page reaches, and no page what is theirs', async () => {
  for (const operation of operations.filter(({ access }) => access === 'vendor')) {
    const answered = await sendRaw(addressOf(operation), { body: '{}' })
    expect(answered.headers.get('access-control-allow-origin')).toBe(null)
    expect(answered.status).toBe(404)
  }
  for (const operation of operations.filter(({ access }) => access === 'operator')) {
    const answered = await sendRaw(addressOf(operation), { body: '{}' })
    expect(answered.headers.get('access-control-allow-origin')).toBe(null)
    expect([answered.status, answered.asked]).toEqual([401, untouched])
  }
})

test('whatever reads a body says of what shape', () => {
  // What a vendor sends has its own shape, and its own signature; a form is translated for an operation that says it, and
  // those of OAuth have the standard's.
  for (const { method, access, path, body } of operations)
    if (method === 'post' && access !== 'vendor' && access !== 'visitor' && !isOAuth(access))
      expect(body, path).toBeDefined()
})

describe('an operation that changes something', () => {
  for (const operation of changing)
    test(`is behind the gate: ${operation.method} ${operation.path}`, async () => {
      const method = operation.method.toUpperCase()
      const refused = await sendRaw(addressOf(operation), {
        method,
        headers: { origin: 'https://evil.example' },
        ...(method === 'POST' && { body: '{}' }),
      })
      expect([refused.status, refused.code]).toEqual([403, 'origin_refused'])
      expect(refused.asked).toEqual(untouched)
    })
})

describe('an operation answers only what it says it may', () => {
  for (const operation of operations)
    test(`${operation.method} ${operation.path}`, async () => {
      const method = operation.method.toUpperCase()
      const response = await fetchWorker(
        new Request(base + addressOf(operation), {
          method,
          headers: honest(),
          redirect: 'manual',
          ...(method === 'POST' && { body: '{}' }),
        }),
        // Nothing is built and nothing is stored: most of these are refused, which is what is looked at.
        {
          ...env,
          ASSETS: { fetch: async () => new Response(null, { status: 404 }) } as unknown as Fetcher,
        },
      )
      if (response.status < 400) return
      if (isOAuth(operation.access)) {
        expect(Object.keys(await response.json<object>())).toEqual(['error', 'error_description'])
        return
      }
      const { code } = await response.json<{ readonly code: keyof typeof errorStatus }>()
      expect(errorStatus[code]).toBe(response.status)
      expect([
        ...operation.errors,
        ...(operation.body ? ['invalid_request'] : []),
        'not_found',
        'unavailable',
      ]).toContain(code)
    })
})
