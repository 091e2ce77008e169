/** Headers that every answer carries, whatever it is. OWASP ASVS 3.4. */
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './context.ts'

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** Answers are not kept by caches and not embedded by others, unless a route says that its answer is for all. */
const unlessSet = { 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin' }

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
