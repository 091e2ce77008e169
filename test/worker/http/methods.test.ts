/** Reading changes nothing: whatever changes something is refused under any other method (T07, T10, OWASP ASVS 3.5.3). */
import { expect, test } from 'vitest'
import { operations } from '../../../worker/routes/operations.ts'
import { addressOf, changing, sendRaw, untouched } from './raw.ts'

const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE']

const allowedAt = (path: string) =>
  operations.filter((one) => one.path === path).map(({ method }) => method.toUpperCase())

for (const path of new Set(operations.map((operation) => operation.path))) {
  const allowed = allowedAt(path)
  // HEAD is GET without the body (RFC 9110 §9.3.2).
  const others = methods.filter((method) => !allowed.includes(method === 'HEAD' ? 'GET' : method))
  test.each(others)(`%s ${path} is refused, before anything is asked`, async (method) => {
    const refused = await sendRaw(addressOf({ path }), {
      method,
      ...(['PUT', 'PATCH', 'POST'].includes(method) && { body: '{}' }),
    })
    expect(refused.status).toBe(405)
    expect(refused.headers.get('allow')?.split(', ').toSorted()).toEqual(allowed.toSorted())
    expect(refused.asked).toEqual(untouched)
  })
}

test('there is something that changes, and something that is read', () => {
  expect(changing.length).toBeGreaterThan(5)
  expect(changing.length).toBeLessThan(operations.length)
})
