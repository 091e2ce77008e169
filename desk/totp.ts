/** Signs an officer in by password and the code of an app, and connects one. */
import type { OfficerView } from '../contract/desk/sign-in.ts'
import type { TotpEnrolment, TotpSetUp, TotpSignIn } from '../contract/desk/totp.ts'
import type { DeskRoutes } from '../contract/routes-desk.ts'
import { ask } from './api.ts'

export const signInByTotp = ({ totpSession }: DeskRoutes, body: TotpSignIn) =>
  ask<OfficerView>(totpSession, { method: 'POST', body })

/** @param token of the link */
export const totpSetUp = ({ totpOptions }: DeskRoutes, token: string) =>
  ask<TotpSetUp>(totpOptions, { method: 'POST', body: { token } })

export const enrolTotp = ({ totpInvitation }: DeskRoutes, body: TotpEnrolment) =>
  ask<OfficerView>(totpInvitation, { method: 'POST', body })
