/** Mounts every operation behind the controls that its access asks for. Order of middleware, nothing else. */
import { Hono } from 'hono'
import { AuthError } from './auth-error.ts'
import { bounded } from './http/bounds.ts'
import type { AppEnv } from './http/context.ts'
import { bindToKey } from './http/idempotency.ts'
import { municipality } from './http/municipality.ts'
import { operatorGate } from './http/operator-gate.ts'
import { cors, originGate } from './http/origin-gate.ts'
import { onError, problem } from './http/problem.ts'
import { securityHeaders } from './http/security-headers.ts'
import { operations } from './routes/index.ts'

export const app = new Hono<AppEnv>()

app.onError(onError)
app.use(securityHeaders)
app.use(bounded)

for (const path of new Set(operations.map((operation) => operation.path))) {
  const here = operations.filter((operation) => operation.path === path)
  if (path.startsWith('/:slug/')) app.use(path, municipality)
  for (const { method, access, handle } of here) {
    if (access === 'page') {
      app.use(path, cors)
      if (method !== 'get') app.on(method.toUpperCase(), path, originGate)
    } else if (access === 'operator') app.on(method.toUpperCase(), path, operatorGate)
    else if (access === 'anyone')
      app.use(path, async (context, next) => {
        context.header('Access-Control-Allow-Origin', '*')
        context.header('Cross-Origin-Resource-Policy', 'cross-origin')
        await next()
      })
    app.on(method.toUpperCase(), path, async (context) => {
      if (method === 'delete') await bindToKey(context, {})
      return handle(context)
    })
  }
  // Before the next path, which may also fit: what may only be posted to a link is no flow to be read.
  app.all(path, (context) => {
    context.header('Allow', here.map(({ method }) => method.toUpperCase()).join(', '))
    return problem(new AuthError('method_not_allowed'), context)
  })
}

app.notFound((context) => problem(new AuthError('not_found'), context))
