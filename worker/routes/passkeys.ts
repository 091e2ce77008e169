/** Passkeys over HTTP: what is signed to sign in, and what a citizen does with their own. The sign-in itself is a flow's. */
import * as v from 'valibot'
import { grant, type Grant } from '../../contract/account.ts'
import {
  creationBody,
  creationOptions,
  passkeyChallenge,
  proofOfNow,
  renamingBody,
} from '../../contract/passkey-operations.ts'
import { paths } from '../../contract/routes.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { AuthError } from '../auth-error.ts'
import type { AuditEvent } from '../../contract/desk/audit-events.ts'
import { fromBase64url, toBase64url } from '../crypto/base64.ts'
import { utf8 } from '../crypto/digest.ts'
import { askedAlgorithms, challengeIn, verifyCreation } from '../crypto/webauthn/ceremony.ts'
import { notifyAll } from '../flows/notify.ts'
import { renewalOf } from '../flows/renewed-session.ts'
import type { FlowRequest } from '../flows/step-result.ts'
import { attemptOf, signedIn } from '../http/client.ts'
import type { AppContext } from '../http/context.ts'
import { setCookie } from '../http/cookies.ts'
import { requireProofOfNow } from '../http/proof-of-now.ts'
import { setSessionCookie } from '../http/session-cookie.ts'
import { challengeLifetime } from '../accounts/passkey-challenge.ts'
import { relyingPartyOf } from '../accounts/relying-party.ts'
import { withBody, type Operation } from './operation.ts'

const ofSession = ['session_required', 'session_ended', 'not_found'] as const
const ofProof = ['factor_due', 'password_required', 'invalid_answer', 'too_many_attempts'] as const

/** @throws AuthError `session_required`, and `not_found` where the city has no passkeys */
async function signedInAttempt(context: AppContext) {
  relyingPartyOf(context.get('municipality'))
  const attempt = await attemptOf(context, {})
  const { session } = attempt.client
  if (!session) {
    const isShown = context.req.header('authorization') !== undefined
    throw new AuthError(isShown ? 'session_ended' : 'session_required')
  }
  return { attempt, session }
}

type SignedIn = Awaited<ReturnType<typeof signedInAttempt>>

/** Every proven contact is told, in the transaction of the effect. */
async function notice(
  context: AppContext,
  { client, idempotencyKey }: FlowRequest,
  name: 'passkey-added' | 'passkey-removed',
  account: FoundAccount,
) {
  const { municipality, ports } = context.get('services')
  const flow = { locale: account.locale }
  return notifyAll({ client, flow, idempotencyKey, municipality, ports }, name, account)
}

/** What is written down beside the effect; the batch is refused when the session has ended by then. */
async function record(
  context: AppContext,
  { attempt: { client, idempotencyKey }, session: { id, account } }: SignedIn,
  event: AuditEvent,
  passkey: string,
) {
  const { ports } = context.get('services')
  const entry = await ports.idFor('aud', idempotencyKey, event)
  return [
    ports.sessions.mustLive(id, account),
    await ports.audit.entry(entry, event, account, { passkey, device: client.device }),
    ...(await ports.accounts.rememberPlace(entry, account, client.geolocation)),
  ]
}

/** Why nothing was written: a session that has ended meanwhile, or else what is said. */
async function refusal(context: AppContext, code: 'passkey_not_added' | 'not_found') {
  return new AuthError((await signedIn(context)) ? code : 'session_ended')
}

/** The session in which the citizen goes on; none where there was another in its place already. */
async function given(context: AppContext, renewed: string): Promise<{ readonly session?: Grant }> {
  const opened = await context.get('services').ports.sessions.renewed(renewed)
  if (!opened) return {}
  setSessionCookie(context, opened)
  return { session: opened.grant }
}

const bytes = (text: string) => fromBase64url(text) ?? new Uint8Array()

/** What a browser shows beside a passkey: what the citizen would type, and their name. */
const shownNames = ({ contacts, identifiers, view }: FoundAccount) => {
  const name = contacts.find(({ proven }) => proven)?.value ?? identifiers[0]?.value ?? ''
  const { familyNames, givenNames } = view.details
  return { name, displayName: [givenNames, familyNames].filter(Boolean).join(' ') || name }
}

export const passkeys: readonly Operation[] = [
  withBody({
    method: 'post',
    path: paths.passkeyChallenge,
    access: 'page',
    recognises: 'begins',
    summary: 'A challenge for a passkey to sign, good once and from this browser; stores nothing',
    body: v.strictObject({}),
    response: passkeyChallenge,
    errors: ['not_found'],
    async handle(context) {
      relyingPartyOf(context.get('municipality'))
      const { client } = await attemptOf(context, {}, { begins: true })
      const [browser = ''] = client.browser
      const { challenges } = context.get('services').ports.passkeys
      setCookie(context, 'flow', browser, 'while-open')
      const challenge = await challenges.issue({ purpose: 'sign-in', to: browser })
      return context.json({ challenge, expiresIn: challengeLifetime })
    },
  }),
  withBody({
    method: 'post',
    path: paths.passkeyOptions,
    access: 'page',
    credential: 'accessToken',
    summary: 'What a browser makes a passkey from, for a citizen who has just proven who they are',
    body: proofOfNow,
    response: creationOptions,
    errors: [...ofSession, ...ofProof],
    async handle(context, { password }) {
      const { attempt, session } = await signedInAttempt(context)
      const account = await requireProofOfNow(context, attempt, password)
      const { municipality, ports } = context.get('services')
      const [listed] = await ports.batch(ports.passkeys.list(account.id))
      const use = { purpose: 'create', to: session.id } as const
      return context.json({
        challenge: await ports.passkeys.challenges.issue(use),
        rp: { id: relyingPartyOf(municipality).rpId, name: municipality.public.name },
        user: { id: toBase64url(utf8(account.id)), ...shownNames(account) },
        algorithms: [...askedAlgorithms],
        exclude: listed.map(({ credential }) => credential),
      })
    },
  }),
  withBody({
    method: 'post',
    path: paths.passkeys,
    access: 'page',
    credential: 'accessToken',
    summary: 'Adds the passkey that the browser has made, and tells every contact',
    body: creationBody,
    response: v.strictObject({ id: v.string(), session: v.optional(grant) }),
    errors: [...ofSession, 'passkey_refused', 'passkey_not_added'],
    async handle(context, { clientDataJSON, attestationObject, name }) {
      const caller = await signedInAttempt(context)
      const { attempt, session } = caller
      const { municipality, ports } = context.get('services')
      const party = relyingPartyOf(municipality)
      const { idempotencyKey, client } = attempt
      const sent = {
        clientData: bytes(clientDataJSON),
        attestationObject: bytes(attestationObject),
      }
      // That somebody was given it is the proof: it was given after one.
      const challenge = (await challengeIn(sent.clientData, 'webauthn.create', party)) ?? ''
      const { challenges } = ports.passkeys
      const use = { purpose: 'create', to: session.id } as const
      const expiresAt = await challenges.expiry(challenge, [use])
      const made = expiresAt === null ? null : await verifyCreation(sent, party)
      if (!made || expiresAt === null) throw new AuthError('passkey_refused')
      const [account, spentBy] = await ports.batch(
        ports.accounts.findById(session.account),
        await challenges.spentBy(challenge),
      )
      if (account?.status !== 'active') throw new AuthError('session_ended')
      const id = await ports.idFor('psk', idempotencyKey)
      const renewal = await renewalOf(session, { ...attempt, ports })
      // A lost answer that is asked for again.
      if (spentBy === idempotencyKey)
        return context.json({ id, ...(await given(context, renewal.renewed)) })
      const told = await notice(context, attempt, 'passkey-added', account)
      const isAdded = await ports.commit([
        ...(await record(context, caller, 'passkey_added', id)),
        ...(await challenges.spend(challenge, expiresAt, idempotencyKey)),
        ...(await ports.passkeys.add(account.id, id, name ?? client.device, made)),
        ...told.writes,
        ...renewal.writes,
      ])
      if (!isAdded) throw await refusal(context, 'passkey_not_added')
      await ports.outbox.sendToQueue(told.messages)
      return context.json({ id, ...(await given(context, renewal.renewed)) })
    },
  }),
  withBody({
    method: 'post',
    path: paths.passkeyById,
    access: 'page',
    credential: 'accessToken',
    summary: 'Gives a passkey another name',
    body: renamingBody,
    errors: ofSession,
    async handle(context, { name }) {
      const caller = await signedInAttempt(context)
      const { ports } = context.get('services')
      const id = context.req.param('passkey') ?? ''
      const isRenamed = await ports.commit([
        ...(await record(context, caller, 'passkey_renamed', id)),
        ...(await ports.passkeys.rename(caller.session.account, id, name)),
      ])
      if (!isRenamed) throw await refusal(context, 'not_found')
      return context.body(null, 204)
    },
  }),
  withBody({
    method: 'post',
    path: paths.passkeyRemoval,
    access: 'page',
    credential: 'accessToken',
    summary:
      'Removes a passkey, for a citizen who has just proven who they are; tells every contact',
    body: proofOfNow,
    response: v.strictObject({ session: v.optional(grant) }),
    errors: [...ofSession, ...ofProof],
    async handle(context, { password }) {
      const caller = await signedInAttempt(context)
      const { attempt, session } = caller
      const account = await requireProofOfNow(context, attempt, password)
      const { ports } = context.get('services')
      const id = context.req.param('passkey') ?? ''
      const told = await notice(context, attempt, 'passkey-removed', account)
      const renewal = await renewalOf(session, { ...attempt, ports })
      const isRemoved = await ports.commit([
        ...(await record(context, caller, 'passkey_removed', id)),
        ...ports.passkeys.remove(account.id, id),
        ...told.writes,
        ...renewal.writes,
      ])
      if (!isRemoved) throw await refusal(context, 'not_found')
      await ports.outbox.sendToQueue(told.messages)
      return context.json(await given(context, renewal.renewed))
    },
  }),
]
