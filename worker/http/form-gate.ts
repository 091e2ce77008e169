/**
 * Lets only forms of the Worker's own pages through, before anything is asked (T07). A browser says where a form comes from,
 * and cannot be made to lie in it; what says nothing at all is a browser without scripts, such as w3m, and has to bring
 * the token of the form and the cookie that it was made for, which everybody has to (`pages/posted-form.ts`).
 */
import { createMiddleware } from 'hono/factory'
import { AuthError } from '../auth-error.ts'
import type { AppEnv } from './context.ts'

const isForm = (type: string | undefined) =>
  /^application\/x-www-form-urlencoded(?:\s*;\s*charset=utf-8)?$/i.test(type ?? '')

export const formGate = createMiddleware<AppEnv>(async (context, next) => {
  const header = (name: string) => context.req.header(name)
  const { origin: own } = new URL(context.req.url)
  if (
    (header('origin') ?? own) !== own ||
    (header('sec-fetch-site') ?? 'same-origin') !== 'same-origin' ||
    (header('sec-fetch-mode') ?? 'navigate') !== 'navigate'
  )
    throw new AuthError('origin_refused')
  if (!isForm(header('content-type'))) throw new AuthError('unsupported_media_type')
  await next()
})
