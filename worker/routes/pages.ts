/** The Worker's own pages: the screens of the elements, where no script runs or no page of the city holds them. */
import type { OwnPage } from '../../contract/own-page.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { AppContext } from '../http/context.ts'
import { answer, formRefused, statusOf, useLink } from '../pages/answer-form.ts'
import { documentOf, stylesFor } from '../pages/document.ts'
import { postedIn } from '../pages/posted-form.ts'
import { returnedInAddress, returnedInForm } from '../pages/provider-callback.ts'
import { press } from '../pages/press.ts'
import { firstFlow, openingOf, refusalOf, stateOf } from '../pages/state.ts'
import { keepReturn, visitOf, type Visit } from '../pages/visit.ts'
import type { Operation } from './operation.ts'

/** What keeps a page from showing what it should is said above the form that it opens with. */
function failed(visit: Visit, error: unknown): Promise<Response> {
  if (!(error instanceof AuthError)) throw error
  const kind = firstFlow(visit)
  const refusal = refusalOf(error)
  const shown = { is: 'step', kind, screen: openingOf(visit, kind), refusal } as const
  return documentOf(visit, shown, statusOf(refusal.code))
}

async function show(context: AppContext, page: OwnPage, english: boolean): Promise<Response> {
  const visit = visitOf(context, page, english)
  keepReturn(visit)
  return stateOf(visit).then(
    (shown) => documentOf(visit, shown),
    (error: unknown) => failed(visit, error),
  )
}

async function act(context: AppContext, page: OwnPage, english: boolean): Promise<Response> {
  const posted = await postedIn(context)
  const visit = visitOf(context, page, english)
  const acted = async () => {
    if (!posted.isOurs) return formRefused(visit, posted)
    if (posted.press) return press(visit, posted, posted.press)
    return posted.link === undefined ? answer(visit, posted) : useLink(visit, posted, posted.link)
  }
  return acted().catch((error: unknown) => failed(visit, error))
}

const html = { status: 200, media: 'text/html' } as const

const atPath = (
  page: OwnPage,
  path: string,
  english: boolean,
  summary: string,
): readonly Operation[] => [
  {
    method: 'get',
    path,
    access: 'visitor',
    credential: 'sessionCookie',
    credentialIsOptional: true,
    success: html,
    summary: `${summary}: a page that needs no script`,
    errors: [],
    handle: (context) => show(context, page, english),
  },
  {
    method: 'post',
    path,
    access: 'visitor',
    credential: 'flowCookie',
    credentialIsOptional: true,
    success: html,
    summary: `${summary}: what a form of that page sends; goes on by 303, and answers with the form what it refuses`,
    errors: ['origin_refused', 'unsupported_media_type', 'invalid_request', 'too_large'],
    handle: (context) => act(context, page, english),
  },
]

export const ownPages: readonly Operation[] = [
  ...atPath('login', paths.login, false, 'Sign-in'),
  ...atPath('login', paths.loginInEnglish, true, 'Sign-in, in English'),
  ...atPath('register', paths.register, false, 'Registration'),
  ...atPath('register', paths.registerInEnglish, true, 'Registration, in English'),
  ...atPath('recover', paths.recover, false, 'Recovery'),
  ...atPath('recover', paths.recoverInEnglish, true, 'Recovery, in English'),
  ...atPath('account', paths.accountPage, false, 'Account'),
  ...atPath('account', paths.accountPageInEnglish, true, 'Account, in English'),
  {
    method: 'get',
    path: paths.providerCallback,
    access: 'visitor',
    success: html,
    summary: 'Where other providers send citizens back to: changes nothing, and leads on by 303',
    errors: ['not_found', 'address_too_long'],
    handle: returnedInAddress,
  },
  {
    method: 'post',
    path: paths.providerCallback,
    access: 'vendor',
    success: html,
    summary: 'The same, for providers that let the browser post a form (Apple)',
    errors: ['not_found', 'too_large'],
    handle: returnedInForm,
  },
  {
    method: 'get',
    path: paths.pageStyles,
    access: 'anyone',
    success: { status: 200, media: 'text/css' },
    summary: "Styles of these pages, in the municipality's colours",
    errors: ['not_found'],
    handle: stylesFor,
  },
  {
    method: 'get',
    path: paths.pageScript,
    access: 'anyone',
    success: { status: 200, media: 'text/javascript' },
    summary: 'Brings the element into these pages, where scripts run',
    errors: ['not_found'],
    async handle(context) {
      const found = await context.env.ASSETS.fetch(new URL('/page.js', 'https://assets.invalid'))
      if (found.status !== 200) throw new AuthError('not_found')
      context.header('Content-Type', 'text/javascript; charset=utf-8')
      context.header('Cache-Control', 'public, max-age=300')
      return context.body(await found.text())
    },
  },
]
