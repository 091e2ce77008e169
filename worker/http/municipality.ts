/** Which municipality a request is about: the path says, never the body (T17). */
import { createMiddleware } from 'hono/factory'
import { AuthError } from '../auth-error.ts'
import { services } from '../services.ts'
import { municipalityInForce } from '../settings/in-force.ts'
import { settingsStore } from '../settings/settings-store.ts'
import type { AppEnv } from './context.ts'
import { assumptionFor } from './present-settings.ts'

/** Leaves the municipality and its services for the route. */
export const municipality = createMiddleware<AppEnv>(async (context, next) => {
  const assumption = assumptionFor(context.req.raw)
  const slug = context.req.param('slug')
  const found =
    assumption?.city ??
    (await municipalityInForce(slug, context.env, (work) => context.executionCtx.waitUntil(work)))
  if (!found) throw new AuthError('not_found')
  context.set('municipality', found)
  const made = await services(context.env, found)
  if (assumption) {
    const { database } = made
    database.sendFirst(
      settingsStore(database, found.public.slug).mustStillBeInForce(assumption.number),
    )
  }
  context.set('services', made)
  await next()
})
