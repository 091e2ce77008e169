/** Mounts every operation behind the controls that its access asks for. Order of middleware, nothing else. */
import { Hono } from 'hono'
import { AuthError } from './auth-error.ts'
import type { AppEnv } from './http/context.ts'
import { municipality } from './http/municipality.ts'
import { cors, originGate } from './http/origin-gate.ts'
import { onError, problem } from './http/problem.ts'
import { securityHeaders } from './http/security-headers.ts'
import { operations } from './routes/index.ts'

export const app = new Hono<AppEnv>()

app.onError(onError)
app.use(securityHeaders)

for (const operation of operations) {
  const { method, path, access, handle } = operation
  if (path.startsWith('/:slug/')) app.use(path, municipality)
  if (access === 'page') {
    app.use(path, cors)
    if (method !== 'get') app.on(method.toUpperCase(), path, originGate)
  } else
    app.use(path, async (context, next) => {
      context.header('Access-Control-Allow-Origin', '*')
      context.header('Cross-Origin-Resource-Policy', 'cross-origin')
      await next()
    })
  app.on(method.toUpperCase(), path, (context) => handle(context))
}

for (const path of new Set(operations.map((operation) => operation.path)))
  app.all(path, (context) => {
    const allowed = operations
      .filter((operation) => operation.path === path)
      .map(({ method }) => method.toUpperCase())
    context.header('Allow', allowed.join(', '))
    return problem(new AuthError('method_not_allowed'), context)
  })

app.notFound((context) => problem(new AuthError('not_found'), context))
