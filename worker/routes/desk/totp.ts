/** How officers come in without a passkey, where the city lets them. */
import { invitationBody } from '../../../contract/desk/sign-in.ts'
import { totpEnrolment, totpSignIn } from '../../../contract/desk/totp.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { days } from '../../../contract/units.ts'
import {
  enrolTotp,
  signInByTotp,
  totpSetUp,
  type EnteredByTotp,
} from '../../desk/officers/totp-entrance.ts'
import { clientIpOf } from '../../http/client-ip.ts'
import type { AppContext } from '../../http/context.ts'
import { cookieOf, setOwnCookie } from '../../http/cookies.ts'
import { setOfficerCookie } from '../../http/officer.ts'
import { entranceOperation, type DeskOperation } from './operation.ts'
import { viewOf } from './session.ts'

/** As long as browsers keep a cookie at most. */
const known = days(400)

function entered(context: AppContext, { cookie, browser, officer }: EnteredByTotp): Response {
  setOfficerCookie(context, cookie)
  setOwnCookie(context, 'officer-browser', browser, known)
  return context.json(viewOf(officer, { isFresh: false, by: 'totp' }))
}

export const deskTotp: readonly DeskOperation[] = [
  entranceOperation({
    method: 'post',
    path: deskPaths.totpSession,
    body: totpSignIn,
    async handle(context, desk, body) {
      const browser = cookieOf(context, 'officer-browser')
      return entered(context, await signInByTotp(desk, body, clientIpOf(context), browser))
    },
  }),
  entranceOperation({
    method: 'post',
    path: deskPaths.totpOptions,
    body: invitationBody,
    async handle(context, desk, { token }) {
      const { shown, cookie } = await totpSetUp(desk, token, cookieOf(context, 'officer-app'))
      setOwnCookie(context, 'officer-app', cookie)
      return context.json(shown)
    },
  }),
  entranceOperation({
    method: 'post',
    path: deskPaths.totpInvitation,
    body: totpEnrolment,
    async handle(context, desk, body) {
      const shown = cookieOf(context, 'officer-app')
      const opened = await enrolTotp(desk, body, clientIpOf(context), shown)
      setOwnCookie(context, 'officer-app', '')
      return entered(context, opened)
    },
  }),
]
