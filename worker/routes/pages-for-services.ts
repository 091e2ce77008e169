/** Where services send citizens: to sign in, and to sign out. */
import { paths } from '../../contract/routes.ts'
import type { AppContext } from '../http/context.ts'
import { boundedText, longestBody } from '../http/body.ts'
import { authorization } from '../pages/authorization.ts'
import { formRefused } from '../pages/answer-form.ts'
import { postedIn, type Posted } from '../pages/posted-form.ts'
import { endSession, signOut } from '../pages/sign-out.ts'
import { visitOf } from '../pages/visit.ts'
import type { Operation } from './operation.ts'

const html = { status: 200, media: 'text/html' } as const

const searchOf = (context: AppContext) => new URL(context.req.url).search.slice(1)

/** A request by POST is asked for once more by its address: only that can be come back to. */
const asAddress =
  (path: 'authorize' | 'endSession') =>
  async (context: AppContext): Promise<Response> => {
    const { slug } = context.get('municipality').public
    const text = await boundedText(context.req.raw, longestBody)
    const address = paths[path].replace(':slug', slug)
    return context.redirect(`${address}?${new URLSearchParams(text).toString()}`, 303)
  }

/** What a form of these pages says; one that was not made for this browser says nothing. */
const withForm =
  (act: (context: AppContext, posted: Posted) => Promise<Response>) =>
  async (context: AppContext): Promise<Response> => {
    const posted = await postedIn(context)
    return posted.isOurs
      ? act(context, posted)
      : formRefused(visitOf(context, 'login', false), posted)
  }

const sentHere = (
  method: 'get' | 'post',
  path: 'authorize' | 'endSession',
  summary: string,
  handle: Operation['handle'],
): Operation => ({
  method,
  path: paths[path],
  access: 'sent',
  credential: 'sessionCookie',
  credentialIsOptional: true,
  success: method === 'get' ? html : { status: 303 },
  summary,
  errors: method === 'get' ? [] : ['too_large', 'invalid_request'],
  handle,
})

export const pagesForServices: readonly Operation[] = [
  sentHere(
    'get',
    'authorize',
    'Where a service sends a citizen to sign in (OpenID Connect Core §3.1.2)',
    (context) => authorization(context, searchOf(context)),
  ),
  sentHere('post', 'authorize', 'The same, by a form', asAddress('authorize')),
  {
    method: 'post',
    path: paths.consent,
    access: 'visitor',
    credential: 'sessionCookie',
    credentialIsOptional: true,
    success: html,
    summary: 'What the citizen says on the page that asks; leads back to the service',
    errors: ['origin_refused', 'unsupported_media_type', 'invalid_request', 'too_large'],
    handle: withForm((context, { request, proof, press }) =>
      authorization(context, request, { allows: press?.name === 'allow', proof }),
    ),
  },
  sentHere(
    'get',
    'endSession',
    'Where a service sends a citizen to sign out (OpenID Connect RP-Initiated Logout)',
    (context) => endSession(context, searchOf(context)),
  ),
  sentHere('post', 'endSession', 'The same, by a form', asAddress('endSession')),
  {
    method: 'post',
    path: paths.signOut,
    access: 'visitor',
    credential: 'sessionCookie',
    credentialIsOptional: true,
    success: html,
    summary: 'Signs out, when the citizen has said so; leads back to the service',
    errors: ['origin_refused', 'unsupported_media_type', 'invalid_request', 'too_large'],
    handle: withForm((context, { request, nonce }) => signOut(context, request, nonce)),
  },
]
