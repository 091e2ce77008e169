/**
 * Lets only the municipality's own pages, the `private.origins` of its profile, speak to it. Everything is required at
 * once: an exact origin, a header that only a preflighted request can carry, JSON, and a browser that says the same
 * (T06, T07). Before any effect.
 */
import { createMiddleware } from 'hono/factory'
import {
  clientHeader,
  idempotencyKeyHeader,
  nonceHeader,
  proofHeader,
} from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { AppEnv } from './context.ts'

const allowedHeaders = [
  'authorization',
  'content-type',
  clientHeader,
  idempotencyKeyHeader,
  proofHeader,
].join(', ')

const exposedHeaders = ['Retry-After', 'X-Request-Id', nonceHeader].join(', ')

/** Seconds a browser may remember a preflight. */
const preflightLifetime = 600

/** For paths that pages read and write: answers preflights, and names the one origin that may read. */
export const cors = createMiddleware<AppEnv>(async (context, next) => {
  const origin = context.req.header('origin')
  const allowed =
    origin !== undefined && context.get('municipality').private.origins.includes(origin)
  if (allowed) {
    context.header('Access-Control-Allow-Origin', origin)
    context.header('Access-Control-Allow-Credentials', 'true')
    context.header('Access-Control-Expose-Headers', exposedHeaders)
  }
  if (context.req.method !== 'OPTIONS') return next()
  if (!allowed) throw new AuthError('origin_refused')
  context.header('Access-Control-Allow-Headers', allowedHeaders)
  context.header('Access-Control-Allow-Methods', 'GET, POST, DELETE')
  context.header('Access-Control-Max-Age', String(preflightLifetime))
  return context.body(null, 204)
})

/** For paths of public data, the same for all. */
export const readableByAll = createMiddleware<AppEnv>(async (context, next) => {
  context.header('Access-Control-Allow-Origin', '*')
  context.header('Cross-Origin-Resource-Policy', 'cross-origin')
  await next()
})

/**
 * One of the municipality's pages; or one of this Worker's own, which hold the same elements, and of which a browser says
 * itself that it is of the same origin.
 */
const isOwn = ({ private: { origins, base } }: Municipality, origin: string, site?: string) =>
  origins.includes(origin) || (origin === base && site === 'same-origin')

/** For requests that change something. */
export const originGate = createMiddleware<AppEnv>(async (context, next) => {
  const { method, header } = {
    method: context.req.method,
    header: (name: string) => context.req.header(name),
  }
  const origin = header('origin') ?? ''
  const site = header('sec-fetch-site')
  const mode = header('sec-fetch-mode')
  if (
    !isOwn(context.get('municipality'), origin, site) ||
    header(clientHeader) === undefined ||
    // Browsers that send Sec-Fetch headers cannot be made to lie in them; older ones send none.
    site === 'none' ||
    (mode !== undefined && mode !== 'cors')
  )
    throw new AuthError('origin_refused')
  if (method === 'POST' && !isJson(header('content-type')))
    throw new AuthError('unsupported_media_type')
  await next()
})

const isJson = (type: string | undefined) =>
  /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type ?? '')
