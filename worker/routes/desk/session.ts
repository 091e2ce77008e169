/** How officers come in, stay in, and go. */
import {
  deskAssertion,
  enrolmentBody,
  invitationBody,
  type DeskChallenge,
  type OfficerView,
  type WayIn,
} from '../../../contract/desk/sign-in.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { creationOptions, enrol, freshen, signIn, signOut } from '../../desk/officers/entrance.ts'
import type { Officer } from '../../desk/officers/officer-store.ts'
import { idleLifetime } from '../../desk/officers/officer-sessions.ts'
import { clientIpOf } from '../../http/client-ip.ts'
import { setOfficerCookie } from '../../http/officer.ts'
import { entranceOperation, nothing, officerOperation, type DeskOperation } from './operation.ts'

export const viewOf = (
  { id, name, role }: Officer,
  { isFresh, by }: { readonly isFresh: boolean; readonly by: WayIn },
): OfficerView => ({ id, name, role, isFresh, by, idleIn: idleLifetime })

/** To the page whose passkey was used just now. */
const freshView = (officer: Officer, freshness: string): OfficerView => ({
  ...viewOf(officer, { isFresh: true, by: 'passkey' }),
  freshness,
})

export const deskSession: readonly DeskOperation[] = [
  entranceOperation({
    method: 'post',
    path: deskPaths.challenge,
    body: nothing,
    async handle(context, { challenges, party }) {
      const challenge = await challenges.issue({ purpose: 'officer-sign-in', to: '' })
      return context.json({ challenge, rpId: party.rpId } satisfies DeskChallenge)
    },
  }),
  entranceOperation({
    method: 'post',
    path: deskPaths.session,
    body: deskAssertion,
    async handle(context, desk, body) {
      const { cookie, freshness, officer } = await signIn(desk, body, clientIpOf(context))
      setOfficerCookie(context, cookie)
      return context.json(freshView(officer, freshness))
    },
  }),
  entranceOperation({
    method: 'post',
    path: deskPaths.invitationOptions,
    body: invitationBody,
    handle: async (context, desk, { token }) => context.json(await creationOptions(desk, token)),
  }),
  entranceOperation({
    method: 'post',
    path: deskPaths.invitation,
    body: enrolmentBody,
    async handle(context, desk, { token, ...made }) {
      const { cookie, freshness, officer } = await enrol(desk, token, made)
      setOfficerCookie(context, cookie)
      return context.json(freshView(officer, freshness))
    },
  }),
  officerOperation({
    method: 'get',
    path: deskPaths.session,
    permission: null,
    handle: async ({ context, officer }) => context.json(viewOf(officer, officer)),
  }),
  officerOperation({
    method: 'delete',
    path: deskPaths.session,
    permission: null,
    async handle({ context, desk, officer }) {
      await signOut(desk, officer)
      setOfficerCookie(context, '')
      return context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'get',
    path: deskPaths.freshness,
    permission: null,
    async handle({ context, desk: { challenges, party }, officer }) {
      const challenge = await challenges.issue({
        purpose: 'officer-fresh-sign-in',
        to: officer.session,
      })
      return context.json({ challenge, rpId: party.rpId } satisfies DeskChallenge)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.freshness,
    permission: null,
    body: deskAssertion,
    async handle({ context, desk, officer, body }) {
      return context.json(freshView(officer, await freshen(desk, body, officer)))
    },
  }),
]
