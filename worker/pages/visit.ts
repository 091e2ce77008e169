/** One request of one of the Worker's own pages: whose, which, in what language, and by which browser. */
import type { Grant } from '../../contract/account.ts'
import { flowKinds, type FlowKind } from '../../contract/flow.ts'
import { languageOf, type Locale } from '../../contract/locale.ts'
import { flowsOfPage, type OwnPage } from '../../contract/own-page.ts'
import type { Pages, PublicProfile } from '../../contract/profile.ts'
import { returnAddress } from '../../contract/return-address.ts'
import { openIdRoutesOf } from '../../contract/routes-openid.ts'
import { ownPagesOf, routesOf } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { AppContext } from '../http/context.ts'
import { cookieOf, setOwnCookie } from '../http/cookies.ts'
import { InnerCalls, type Reply } from './inner-calls.ts'

/** Where a browser stands on a page; empty parts say nothing. */
export interface Position {
  readonly kind: FlowKind
  readonly flow: string
  /** How it ended; or `resent`, when another message has just gone. */
  readonly note: string
}

export interface Visit {
  readonly context: AppContext
  readonly profile: PublicProfile
  readonly page: OwnPage
  readonly locale: Locale
  readonly paths: Pages
  readonly routes: ReturnType<typeof routesOf> & ReturnType<typeof openIdRoutesOf>
  readonly calls: InnerCalls
  /** The session that the browser's cookie names, refreshed once; as an element does when its page is loaded. */
  readonly session: () => Promise<Grant | undefined>
}

/**
 * @param english the page was asked for by its English name
 * @param wanted a language that goes before the municipality's own
 */
export function visitOf(
  context: AppContext,
  page: OwnPage,
  english: boolean,
  wanted?: Locale,
): Visit {
  const profile = context.get('municipality').public
  const locale = wanted ?? localeOf(context, profile, english)
  const calls = new InnerCalls(context)
  const routes = { ...routesOf(profile.slug), ...openIdRoutesOf(profile.slug) }
  let asked: Promise<Grant | undefined> | undefined
  const refreshed = async () => {
    if (cookieOf(context, 'session') === undefined) return undefined
    const reply: Reply<Grant> = await calls.ask('POST', routes.session, { body: {} })
    if (reply.ok) return reply.value
    if (reply.failure.code === 'session_ended') return undefined
    throw new AuthError(reply.failure.code)
  }
  const paths = ownPagesOf(profile.slug, locale)
  const session = () => (asked ??= refreshed())
  return { context, profile, page, locale, paths, routes, calls, session }
}

/** What was chosen just now, else what the page's name says, else what was chosen before, else the municipality's own. */
function localeOf(context: AppContext, { locales: offered }: PublicProfile, english: boolean) {
  const find = (wanted: string | undefined) => offered.find((locale) => locale === wanted)
  const inEnglish = english ? offered.find((locale) => languageOf(locale) === 'en') : undefined
  const chosen = find(context.req.query('lang')) ?? inEnglish
  const kept = find(cookieOf(context, 'language'))
  if (chosen && chosen !== kept) setOwnCookie(context, 'language', chosen)
  return chosen ?? kept ?? offered[0]
}

/** What a form says; one of another language than the page's name is in the language that it was drawn in. */
export const spoken = (visit: Visit, text: string): Locale =>
  visit.profile.locales.find((one) => one === text) ?? visit.locale

export const isAtHome = (page: OwnPage, kind: string): kind is FlowKind =>
  (flowsOfPage[page] as readonly string[]).includes(kind)

/** Undefined where the browser has begun nothing on this page. */
export function positionOf({ context, page, profile }: Visit): Position | undefined {
  const [name = '', flow = '', note = ''] = (cookieOf(context, 'position') ?? '').split('.')
  const kind = flowKinds.find((one) => one === name)
  return kind && isAtHome(page, kind) && profile.flows[kind] ? { kind, flow, note } : undefined
}

export const keepPosition = ({ context }: Visit, { kind, flow, note }: Position): void =>
  setOwnCookie(context, 'position', `${kind}.${flow}.${note}`)

export function forgetPosition(visit: Visit): void {
  if (cookieOf(visit.context, 'position') !== undefined) setOwnCookie(visit.context, 'position', '')
}

const read = (text: string, here: string) =>
  URL.canParse(text, here) ? new URL(text, here) : undefined

/** Where the citizen came from, and may be sent back to; kept, so that no form and no other address has to carry it. */
export function keepReturn({ context, profile }: Visit): void {
  const wanted = context.req.query('return-to')
  if (wanted === undefined) return
  const address = encodeURIComponent(returnAddress(wanted, context.req.url, profile, read) ?? '')
  setOwnCookie(context, 'return', address.length > 1024 ? '' : address)
}

/** @returns undefined where nobody wants the citizen back; looked at once more, for a profile may have changed */
export function returnOf({ context, profile }: Visit): string | undefined {
  const wanted = context.req.query('return-to')
  if (wanted !== undefined) return returnAddress(wanted, context.req.url, profile, read)
  const kept = cookieOf(context, 'return')
  if (kept === undefined || !/^(?:[^%]|%[0-9A-F]{2})*$/.test(kept)) return undefined
  return returnAddress(decodeURIComponent(kept), context.req.url, profile, read)
}
