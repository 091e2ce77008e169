/** Which municipality a request is about: the path says, never the body (T17). */
import { createMiddleware } from 'hono/factory'
import { AuthError } from '../auth-error.ts'
import { findMunicipality } from '../municipalities/find.ts'
import { services } from '../services.ts'
import type { AppEnv } from './context.ts'

/** Leaves the municipality and its services for the route. */
export const municipality = createMiddleware<AppEnv>(async (context, next) => {
  const found = findMunicipality(context.req.param('slug'), context.env)
  if (!found) throw new AuthError('not_found')
  context.set('municipality', found)
  context.set('services', await services(context.env, found))
  await next()
})
