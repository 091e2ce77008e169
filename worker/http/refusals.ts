/** Counts why citizens are refused, and writes that down when an answer has left: `worker/figures/tally.ts`. */
import { createMiddleware } from 'hono/factory'
import { deskRoutesOf } from '../../contract/routes-desk.ts'
import type { ErrorCode } from '../../contract/errors.ts'
import { AuthError } from '../auth-error.ts'
import { database } from '../db/database.ts'
import { added } from '../figures/counters.ts'
import { noteRefusal, takeDue } from '../figures/tally.ts'
import { log, nameOfError } from '../log.ts'
import { findMunicipality } from '../municipalities/find.ts'
import type { AppContext, AppEnv } from './context.ts'

/** What no citizen is refused by: somebody is not signed in, or asks for an address that there is not. */
const ordinary: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'session_required',
  'session_ended',
  'not_found',
  'method_not_allowed',
])

export const countedRefusals = createMiddleware<AppEnv>(async (context, next) => {
  await next()
  // Nobody's, where the address names no city.
  const services = context.get('services') as AppContext['var']['services'] | undefined
  if (!services) return
  const { municipality, ports } = services
  const { slug } = municipality.public
  const { error } = context
  const isOfDesk = `${context.req.path}/`.startsWith(`${deskRoutesOf(slug).page}/`)
  if (error instanceof AuthError && !isOfDesk && !ordinary.has(error.code))
    noteRefusal({ municipality: slug, metric: 'refusal', name: error.code }, ports.now())
  const due = takeDue(ports.now())
  if (due.length === 0) return
  const zoneOf = (city: string) => findMunicipality(city, context.env)?.public.timeZone
  const db = database(context.env.DB)
  context.executionCtx.waitUntil(
    db.batch(added(db, due, zoneOf)).catch((cause: unknown) => {
      log('figures_lost', { reason: nameOfError(cause) })
    }),
  )
})
