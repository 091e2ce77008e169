/** Mounts the desk's paths behind the controls that its operations ask for. */
import type { Hono } from 'hono'
import { AuthError } from '../../auth-error.ts'
import { bodyOf } from '../../http/body.ts'
import type { AppContext, AppEnv } from '../../http/context.ts'
import { deskIn, networkGate, samePageGate } from '../../http/desk-gate.ts'
import { municipality } from '../../http/municipality.ts'
import { officerIn, requirePermission } from '../../http/officer.ts'
import { problem } from '../../http/problem.ts'
import type { DeskOperation } from './operation.ts'

export function mountDesk(app: Hono<AppEnv>, operations: readonly DeskOperation[]): void {
  for (const [path, here] of Map.groupBy(operations, (operation) => operation.path)) {
    app.use(path, municipality, networkGate)
    for (const operation of here) {
      const verb = operation.method.toUpperCase()
      if (!operation.access.endsWith('page')) app.on(verb, path, samePageGate)
      app.on(verb, path, (context) => answer(context, operation))
    }
    app.all(path, (context) => {
      context.header('Allow', here.map(({ method }) => method.toUpperCase()).join(', '))
      return problem(new AuthError('method_not_allowed'), context)
    })
  }
}

async function answer(context: AppContext, operation: DeskOperation): Promise<Response> {
  const desk = deskIn(context)
  switch (operation.access) {
    case 'page':
      return operation.handle(context)
    case 'officer-page':
      requirePermission(await officerIn(context, desk), operation.permission, false)
      return operation.handle(context, desk)
    case 'entrance':
      return operation.handle(context, desk, await bodyOf(context, operation.body))
    case 'officer': {
      const officer = await officerIn(context, desk)
      requirePermission(officer, operation.permission, operation.isDangerous ?? false)
      const body = operation.body
        ? await bodyOf(context, operation.body, operation.longestBody)
        : undefined
      return operation.handle({ context, desk, officer, body })
    }
  }
}
