/** Flows over HTTP: reads what was sent, lets the engine move, responds with the screen. */
import {
  answerBody,
  beginBody,
  flowKinds,
  linkBody,
  moreTimeBody,
  resendBody,
  screen,
  type FlowKind,
} from '../../contract/flow.ts'
import { days, hours } from '../../contract/units.ts'
import type { Locale } from '../../contract/locale.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { FlowRequest, StepResult } from '../flows/step-result.ts'
import type { AppContext } from '../http/context.ts'
import { setCookie } from '../http/cookies.ts'
import { nowhere } from '../http/geolocation.ts'
import { setSessionCookie } from '../http/session-cookie.ts'
import { attemptOf, secretsOf, signedIn } from '../http/client.ts'
import { keyThatRecognises } from '../http/key-shown.ts'
import { always, ofAccount, ofCode, ofFlow, ofSignIn } from './flow-errors.ts'
import { withBody, type Operation } from './operation.ts'

/** How long a browser is known as the one that began its flows. */
const browserLifetime = hours(24)

/** How long a device is known; browsers keep no cookie longer than 400 days (RFC 6265bis §5.5). */
const deviceLifetime = days(180)

function kindOf(context: AppContext): FlowKind {
  const kind = flowKinds.find((one) => one === context.req.param('kind'))
  if (!kind) throw new AuthError('not_found')
  return kind
}

function localeOf(context: AppContext, wanted: Locale | undefined): Locale {
  const { locales } = context.get('municipality').public
  return locales.find((locale) => locale === wanted) ?? locales[0]
}

const flowOf = (context: AppContext) => context.req.param('flow') ?? ''

/** Lets the browser be known as the one that began: by a cookie, where it keeps one. */
const setBrowser = (context: AppContext, { client: { browser } }: FlowRequest, isOpen: boolean) =>
  setCookie(context, 'flow', browser[0] ?? '', isOpen ? 'while-open' : browserLifetime)

/** Whether others use the computer: the municipality says so of all of them, or else the citizen of this one. */
function isShared(context: AppContext, said: true | undefined): boolean {
  const { computers } = context.get('municipality').public
  return computers ? computers === 'shared' : said === true
}

/**
 * A browser that has signed somebody in is known from then on, to that account (see `limits/sign-in-limits.ts`),
 * unless others use it.
 */
function respond(
  context: AppContext,
  { screen: next, refreshToken, isRenewed, shared }: StepResult,
  { client }: FlowRequest,
): Response {
  if (refreshToken !== undefined) {
    setSessionCookie(context, { refreshToken, ...(shared && { shared }) })
    if (client.deviceKey !== '' && !shared && !isRenewed)
      setCookie(context, 'device', client.deviceKey, deviceLifetime)
  }
  return context.json(next)
}

export const flows: readonly Operation[] = [
  withBody({
    method: 'post',
    path: paths.link,
    access: 'page',
    recognises: 'begins',
    summary: 'Proves a contact by the token in the fragment of an e-mailed link',
    body: linkBody,
    response: screen,
    errors: [
      'link_spent',
      'link_damaged',
      'finished_elsewhere',
      ...always,
      ...ofFlow,
      ...ofCode,
      ...ofAccount,
    ],
    async handle(context, { token, shared: said, ...sent }) {
      const attempt = await attemptOf(context, sent, { begins: true })
      const result = await context
        .get('services')
        .flows.link(kindOf(context), token, attempt, isShared(context, said) || undefined)
      setBrowser(context, attempt, result.shared === true)
      return respond(context, result, attempt)
    },
  }),
  withBody({
    method: 'post',
    path: paths.begin,
    access: 'page',
    recognises: 'begins',
    credential: 'accessToken',
    credentialIsOptional: true,
    summary: "Begins a flow by answering its first screen, which the profile's steps describe",
    body: beginBody,
    response: screen,
    errors: [...always, ...ofSignIn, ...ofFlow, ...ofAccount],
    async handle(context, body) {
      const kind = kindOf(context)
      const shared = isShared(context, body.shared)
      const attempt = await attemptOf(context, body, { begins: true })
      const locale = localeOf(context, body.locale)
      const result = await context.get('services').flows.begin(
        kind,
        {
          answer: body.answer,
          locale,
          ...(shared && { shared }),
          ...(body.identityFrom !== undefined && { identityFrom: body.identityFrom }),
        },
        attempt,
      )
      setBrowser(context, attempt, shared)
      return respond(context, result, attempt)
    },
  }),
  withBody({
    method: 'post',
    path: paths.flow,
    access: 'page',
    credential: 'flowCookie',
    recognises: 'flow',
    summary: 'Answers the screen on which a flow stands',
    body: answerBody,
    response: screen,
    errors: [...always, ...ofSignIn, ...ofFlow, ...ofCode, ...ofAccount],
    async handle(context, { at, answer, ...sent }) {
      const attempt = await attemptOf(context, sent)
      const { flows: engine } = context.get('services')
      return respond(
        context,
        await engine.answer(kindOf(context), flowOf(context), at, answer, attempt),
        attempt,
      )
    },
  }),
  withBody({
    method: 'post',
    path: paths.resend,
    access: 'page',
    credential: 'flowCookie',
    recognises: 'flow',
    summary: 'Sends again the message that a flow waits for',
    body: resendBody,
    response: screen,
    errors: ['too_soon', 'session_required', ...always, ...ofFlow],
    async handle(context, sent) {
      const attempt = await attemptOf(context, sent)
      const { flows: engine } = context.get('services')
      const result = await engine.resend(kindOf(context), flowOf(context), attempt)
      return respond(context, result, attempt)
    },
  }),
  withBody({
    method: 'post',
    path: paths.moreTime,
    access: 'page',
    credential: 'flowCookie',
    recognises: 'flow',
    summary: 'Gives more time: to the flow, and to the code or the link that was e-mailed for it',
    body: moreTimeBody,
    response: screen,
    errors: ['already_done', 'unavailable', 'session_required', ...ofFlow],
    async handle(context, sent) {
      const attempt = await attemptOf(context, sent)
      const { flows: engine } = context.get('services')
      const result = await engine.moreTime(kindOf(context), flowOf(context), attempt)
      return respond(context, result, attempt)
    },
  }),
  {
    method: 'get',
    path: paths.flow,
    access: 'page',
    credential: 'flowCookie',
    recognises: 'flow',
    summary: 'Where a flow stands, after a reload',
    response: screen,
    errors: ['already_done', 'session_required', ...ofFlow],
    async handle(context) {
      const session = await signedIn(context)
      const client = {
        ...(session && { session }),
        clientIp: '',
        device: '',
        geolocation: nowhere,
        deviceKey: '',
        showsDevice: false,
        browser: await secretsOf(context, await keyThatRecognises(context)),
      }
      const { flows: engine } = context.get('services')
      const result = await engine.resume(kindOf(context), flowOf(context), client)
      return respond(context, result, { client, idempotencyKey: '' })
    },
  },
]
