/** Mounts every path of a list behind the controls that its operations ask for. */
import type { Hono } from 'hono'
import { AuthError } from '../auth-error.ts'
import type { AppEnv } from '../http/context.ts'
import { formGate } from '../http/form-gate.ts'
import { bindToKey } from '../http/idempotency.ts'
import { nonceOffered } from '../http/key-shown.ts'
import { municipality } from '../http/municipality.ts'
import { operatorGate } from '../http/operator-gate.ts'
import { cors, originGate, readableByAll } from '../http/origin-gate.ts'
import { problem } from '../http/problem.ts'
import { openToServices } from '../http/service-request.ts'
import type { Operation } from './operation.ts'

export function mount(app: Hono<AppEnv>, operations: readonly Operation[]): void {
  for (const [path, here] of Map.groupBy(operations, (operation) => operation.path))
    mountPath(app, path, here)
}

/** Mounts all that may be asked of one path: what holds for the path once, then each method behind its gate. */
function mountPath(app: Hono<AppEnv>, path: string, here: readonly Operation[]): void {
  const isFound = here.some(({ findsMunicipality }) => findsMunicipality)
  if (path.startsWith('/:slug/') && !isFound) app.use(path, municipality)
  if (here.some(({ access }) => access === 'page')) app.use(path, cors)
  else if (here.some(({ access }) => access === 'anyone')) app.use(path, readableByAll)
  else if (here.some(({ access }) => access === 'service')) app.use(path, openToServices)
  for (const { method, access, recognises, handle } of here) {
    const verb = method.toUpperCase()
    if (access === 'page' && method !== 'get') app.on(verb, path, originGate)
    if (access === 'visitor' && method !== 'get') app.on(verb, path, formGate)
    if (access === 'operator') app.on(verb, path, operatorGate)
    if (recognises) app.on(verb, path, nonceOffered(recognises))
    app.on(verb, path, async (context) => {
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
