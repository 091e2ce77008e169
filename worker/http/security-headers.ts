/** Headers that every answer carries, whatever it is. OWASP ASVS 3.4. */
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './context.ts'

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/**
 * Answers are not kept by caches and not embedded by others, unless a route says that its answer is for all; and nothing
 * runs in them, unless one is a page (`pages/document.ts`), which has a policy of its own.
 */
const unlessSet = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

export const securityHeaders = createMiddleware<AppEnv>(async (context, next) => {
  const requestId = crypto.randomUUID()
  context.set('requestId', requestId)
  await next()
  const present = context.res.headers
  for (const [name, value] of Object.entries(headers)) context.header(name, value)
  for (const [name, value] of Object.entries(unlessSet))
    if (!present.has(name)) context.header(name, value)
  context.header('Vary', 'Origin', { append: true })
  context.header('X-Request-Id', requestId)
})
