/** While the municipality's service fails, in whatever way, the citizen goes on: nothing throws, nothing is logged of them. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cedula, json, registerWhose, rosa } from './service.ts'

const html = (status: number) =>
  new Response('<!doctype html><h1>1004568687</h1>', {
    status,
    headers: { 'content-type': 'text/html' },
  })

const streamed = (parts: (controller: ReadableStreamDefaultController<Uint8Array>) => void) =>
  new Response(new ReadableStream<Uint8Array>({ pull: parts }), {
    headers: { 'content-type': 'application/json' },
  })

const text = JSON.stringify(rosa)
const bytes = (typed: string) => new TextEncoder().encode(typed)

afterEach(() => vi.restoreAllMocks())

describe('the citizen types the data themselves when the service answers', () => {
  for (const [why, reason, answer] of [
    ['200 with an error in it', 'other_person', () => json({ error: 'base de datos caída' })],
    ['200 with an empty object', 'other_person', () => json({})],
    ['200 with a list', 'other_person', () => json([rosa])],
    ['200 with null', 'not_json', () => json(null)],
    ['200 with HTML', 'not_json', () => html(200)],
    ['404 with HTML: a wrong address is not "nobody"', 'not_json', () => html(404)],
    ['JSON under another name', 'not_json', () => new Response(text)],
    ['JSON that was cut off', 'not_json', () => json(text.slice(0, -9))],
    [
      'bytes that are no UTF-8',
      'not_json',
      () =>
        streamed((c) => {
          c.enqueue(new Uint8Array([0x22, 0xff, 0x22]))
          c.close()
        }),
    ],
    ['a body of megabytes', 'too_large', () => json(`{"x":"${'x'.repeat(2_000_000)}"}`)],
    [
      'a body without end',
      'too_large',
      () => streamed((c) => c.enqueue(bytes('[[[[[[[['.repeat(512)))),
    ],
    [
      'a field that is an object',
      'field_malformed',
      () => json({ persona: { ...rosa.persona, nombres: { $ne: 1 } } }),
    ],
    [
      'a field that is a page long',
      'field_malformed',
      () => json({ persona: { ...rosa.persona, nombres: 'x'.repeat(201) } }),
    ],
    [
      'a field with a line that was never there',
      'field_malformed',
      () => json({ persona: { ...rosa.persona, nombres: 'Rosa\u202e' } }),
    ],
    [
      'a redirect',
      'redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://otra.example/' } }),
    ],
    ['401', 'status', () => json({}, 401)],
    ['429', 'status', () => json({}, 429)],
    ['500', 'status', () => html(500)],
    ['503', 'status', () => json({ error: 'mantenimiento' }, 503)],
    [
      'a broken connection',
      'unreachable',
      () => Promise.reject(new TypeError('reset: 1004568687')),
    ],
    ['nothing in time', 'timeout', () => new Promise<Response>(() => {})],
    [
      'nothing in time, and the request is aborted',
      'timeout',
      (signal: AbortSignal) =>
        new Promise<Response>((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')))
        }),
    ],
    [
      'half an answer, and then nothing',
      'timeout',
      () => {
        let isBegun = false
        return streamed((c) => {
          if (!isBegun) c.enqueue(bytes(text.slice(0, 9)))
          isBegun = true
        })
      },
    ],
  ] as const)
    test(why, async () => {
      const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined)
      const { register } = registerWhose(answer)
      expect(await register.find(cedula)).toEqual({ is: 'unavailable' })
      const lines = logged.mock.calls.map(([line]) => String(line))
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
        { event: 'register_unavailable', municipality: 'demo', reason },
      ])
    })
})

test('a record without any field that we know is no record', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const { register } = registerWhose(() => json({ persona: { cedula: cedula.value } }))
  expect(await register.find(cedula)).toEqual({ is: 'unavailable' })
})

describe('nobody is asked without a secret to sign with', () => {
  for (const [known, why] of [
    ['', 'none'],
    ['c2hvcnQ', 'too short'],
    ['not base64url at all, but long enough to be', 'not base64url'],
  ] as const)
    test(why, async () => {
      vi.spyOn(console, 'log').mockImplementation(() => undefined)
      const { register, requests } = registerWhose(() => json(rosa), {}, known)
      expect(await register.find(cedula)).toEqual({ is: 'unavailable' })
      expect(requests).toEqual([])
    })
})
