/** Providers that do not do their part, as data: how each comes about, and as what the operator is told of it. */
import { vi } from 'vitest'
import type { Upstream } from '../../support/upstream.ts'
import { answering, configured, html, type Fault } from './faults.ts'

/** Five megabytes, of which as many are sent as are read. */
function endless(): Response {
  const chunk = new TextEncoder().encode(' '.repeat(65_536))
  let left = 80
  return new Response(
    new ReadableStream({
      pull(controller) {
        if ((left -= 1) < 0) controller.close()
        else controller.enqueue(chunk)
      },
    }),
  )
}

/** Never answers. Whoever asks gives up at once, instead of after five seconds. */
function silent(upstream: Upstream): void {
  const { reason } = AbortSignal.abort(new DOMException('', 'TimeoutError'))
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(reason))
  upstream.instead.set('/token', () => Promise.reject(reason))
}

/** The provider does not do its part: whoever runs the Worker hears of it. */
export const failing: readonly Fault[] = [
  {
    why: 'five megabytes',
    reason: 'too_large',
    meanwhile: answering('/token', endless),
  },
  {
    why: 'a redirect',
    reason: 'redirects',
    meanwhile: answering('/token', () => Response.redirect('https://evil.example/token', 302)),
  },
  { why: 'HTML', reason: 'unreadable', meanwhile: answering('/token', html) },
  { why: 'a list', reason: 'unreadable', meanwhile: answering('/token', () => Response.json([])) },
  {
    why: 'no connection',
    reason: 'unreachable',
    meanwhile: answering('/token', () => Promise.reject(new TypeError('Network connection lost.'))),
  },
  { why: 'silence', reason: 'timeout', meanwhile: silent },
  {
    why: 'an error of its own',
    reason: 'answered_error',
    meanwhile: answering('/token', () => Response.json({}, { status: 503 })),
  },
  {
    why: 'too many requests',
    reason: 'answered_error',
    meanwhile: answering('/token', () => Response.json({}, { status: 429 })),
  },
  { why: 'keys that are HTML', reason: 'unreadable', meanwhile: answering('/certs', html) },
  {
    why: 'keys that are none',
    reason: 'unreadable',
    meanwhile: answering('/certs', () => Response.json({ keys: 'none' })),
  },
  {
    why: 'a secret that it does not take',
    reason: 'client_refused',
    meanwhile: answering('/token', () =>
      Response.json({ error: 'invalid_client' }, { status: 401 }),
    ),
  },
  {
    why: 'a Graph that does not take the secret',
    reason: 'client_refused',
    provider: 'facebook',
    meanwhile: answering('/access_token', () =>
      Response.json({ error: { code: 101 } }, { status: 400 }),
    ),
  },
  {
    why: 'server_error in the address',
    reason: 'answered_error',
    answer: { error: 'server_error' },
  },
  {
    why: 'a scope that it does not know',
    reason: 'misconfigured',
    answer: { error: 'invalid_scope' },
  },
]

/** Found out before the citizen has left. */
export const unreachable: readonly Fault[] = [
  {
    why: 'a configuration of another issuer',
    reason: 'misconfigured',
    before: configured({ issuer: 'https://evil.example' }),
  },
  {
    why: 'a page that anybody on the way could read',
    reason: 'misconfigured',
    before: configured({ authorization_endpoint: 'http://accounts.google.com/auth' }),
  },
  {
    why: 'a configuration that is not there',
    reason: 'answered_error',
    before: answering('/.well-known/openid-configuration', () =>
      Response.json({}, { status: 404 }),
    ),
  },
]
