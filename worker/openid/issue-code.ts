/** Writes down that a citizen is let in at a service: code, consent, audit and all that goes with them, in one batch. */
import type { ClaimName } from '../../contract/account-claims.ts'
import { levelOf } from '../../contract/level.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { token } from '../crypto/random.ts'
import { ConflictError, type Statement } from '../db/database.ts'
import type { StandingSession } from '../sessions/standing-sessions.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { Begun } from './begun.ts'
import type { Consent } from './consent-store.ts'
import { acrOf, showsFactor } from './level.ts'
import { OAuthError } from './oauth-error.ts'
import type { Provider } from './provider.ts'
import type { Service } from './service.ts'

/** Who is signed in, and by which session. */
export interface Signed extends StandingSession {
  readonly id: string
  readonly found: FoundAccount
}

interface Granted {
  readonly service: Service
  readonly request: AuthorizationRequest
  readonly signed: Signed
  readonly consent: Consent | null
  readonly begun: Begun | undefined
  readonly pushed: string | undefined
}

function termsOf({ request, signed }: Granted) {
  const { redirectUri, scope, userinfo, idToken, nonce, challenge, jkt, factor } = request
  return {
    redirectUri,
    scope,
    userinfo,
    idToken,
    challenge,
    ...(nonce !== undefined && { nonce }),
    ...(jkt !== undefined && { jkt }),
    authTime: signed.createdAt,
    methods: signed.methods,
    acr: acrOf({
      level: levelOf(signed.found.identifiers),
      factor: factor !== undefined && showsFactor(signed.methods),
    }),
  }
}

/** The session before, in whose place this browser has another: what it was used for goes on, and it ends. */
const superseding = (provider: Provider, { signed, begun }: Granted): readonly Statement[] =>
  begun && begun.session !== '' && begun.session !== signed.id
    ? [
        provider.authorizations.moveTo(signed.id, signed.account, begun.session),
        provider.sessions.supersede(begun.session),
      ]
    : []

/**
 * @param agreed what the citizen has just agreed to; undefined where nothing new was asked
 * @throws OAuthError `invalid_request_uri` when a pushed request was used meanwhile
 */
export async function issueCode(
  provider: Provider,
  granted: Granted,
  agreed: readonly ClaimName[] | undefined,
): Promise<string> {
  const { service, signed, consent, pushed } = granted
  const { names, consents, authorizations, sessions, audit, database } = provider
  const { account } = signed
  const id = `azn_${token(128)}`
  const entryId = () => `aud_${token(128)}`
  const subject = consent?.subject ?? (await names.subjectOf(account, service.sector))
  const allowed = [...new Set([...(consent?.claims ?? []), ...(agreed ?? [])])]
  const details = { service: service.id }
  try {
    await database.batch(
      ...(pushed === undefined ? [] : await provider.pushed.use(pushed)),
      ...superseding(provider, granted),
      ...(agreed
        ? [
            consents.give(account, service.id, subject, allowed),
            await audit.entry(entryId(), 'service_consented', account, {
              ...details,
              claims: allowed.join(' '),
            }),
          ]
        : []),
      authorizations.issue({
        id,
        service: service.id,
        account,
        session: signed.id,
        sid: await names.sidOf(signed.id, service.id),
        terms: termsOf(granted),
        notifies: service.backChannel !== undefined,
      }),
      sessions.touch(signed.id),
      await audit.entry(entryId(), 'service_entered', account, { ...details, session: signed.id }),
    )
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error
    throw new OAuthError('invalid_request_uri', 'the request was used already')
  }
  return names.codeOf(id)
}
