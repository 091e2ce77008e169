/**
 * Lets only the city's own networks and the desk's own page through: no answer is for another origin, and nothing of
 * another origin is heard (T04, T06, T07).
 */
import { createMiddleware } from 'hono/factory'
import { clientHeader } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { Desk } from '../desk/desk.ts'
import type { AppContext, AppEnv } from './context.ts'
import { isWithin } from './network.ts'

/** @throws AuthError `not_found` where the municipality has no desk */
export function deskIn(context: AppContext): Desk {
  const desk = context.get('services').desk()
  if (!desk) throw new AuthError('not_found')
  return desk
}

/** Where there is a desk, and from the networks that its city allows. Every path of a desk is behind it. */
export const networkGate = createMiddleware<AppEnv>(async (context, next) => {
  const { networks } = deskIn(context).settings
  const address = context.req.header('cf-connecting-ip') ?? ''
  if (networks !== 'anywhere' && !networks.some((network) => isWithin(address, network)))
    throw new AuthError('network_refused')
  await next()
})

const isJson = (type: string | undefined) =>
  /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type ?? '')

/**
 * What a page of the same origin alone can send: the header needs a preflight elsewhere, which nobody answers; browsers
 * cannot be made to lie in `Sec-Fetch-Site`; and whatever changes something says its origin.
 */
export const samePageGate = createMiddleware<AppEnv>(async (context, next) => {
  const header = (name: string) => context.req.header(name)
  const { base } = context.get('municipality').private
  const isRead = context.req.method === 'GET'
  const origin = header('origin')
  if (
    header(clientHeader) === undefined ||
    (header('sec-fetch-site') ?? 'same-origin') !== 'same-origin' ||
    (origin === undefined ? !isRead : origin !== base)
  )
    throw new AuthError('origin_refused')
  if (context.req.method === 'POST' && !isJson(header('content-type')))
    throw new AuthError('unsupported_media_type')
  await next()
})
