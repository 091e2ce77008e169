/** Whatever the leak service does, choosing a password neither fails nor waits (F13). */
import { expect, test } from 'vitest'
import { pwnedRanges } from '../../../worker/passwords/leaked.ts'

const password = 'password'
const leaked = '1E4C9B93F3F0682250B6CF8331B7EE68FD8:52579'
const baseUrl = 'https://api.pwnedpasswords.com/'

const never = new Promise<never>(() => {})

for (const [fetch, why] of [
  [() => Promise.reject(new TypeError('connection refused')), 'refused'],
  [() => Promise.resolve(new Response(leaked, { status: 500 })), 'a fault of its own'],
  [() => Promise.resolve(new Response(leaked, { status: 429 })), 'too many requests'],
  [() => Promise.resolve(new Response(leaked, { status: 203 })), 'rewritten on the way'],
  [() => Promise.resolve(Response.redirect('https://evil.example/range/5BAA6', 302)), 'a redirect'],
  [() => Promise.resolve(new Response(broken())), 'broken off in the middle'],
] as const)
  test(`the answer is "unknown": ${why}`, async () => {
    expect(await pwnedRanges({ baseUrl, fetch }).appearsIn(password)).toBe('unknown')
  })

for (const [fetch, why] of [
  [() => never, 'no answer'],
  [() => Promise.resolve(new Response(endless())), 'an answer that never ends'],
] as const)
  test(`the answer is "unknown" once the time is up: ${why}`, async () => {
    expect(await pwnedRanges({ baseUrl, fetch, timeout: 20 }).appearsIn(password)).toBe('unknown')
  })

test('the request is withdrawn when the time is up', async () => {
  let signal: AbortSignal | null | undefined
  const fetch = (_url: string, init: RequestInit) => {
    signal = init.signal
    return never
  }
  await pwnedRanges({ baseUrl, fetch, timeout: 20 }).appearsIn(password)
  expect(signal?.aborted).toBe(true)
})

function broken(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(`${leaked}\r\n`))
      controller.error(new Error('connection reset'))
    },
  })
}

function endless(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(`${leaked}\r\n`))
    },
  })
}
