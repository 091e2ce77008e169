/** Exchanges a code for tokens: once, by the service that it was given to, with the verifier of whoever began. */
import { toBase64url } from '../crypto/base64.ts'
import { equal, sha256 } from '../crypto/digest.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Authorization } from './authorization.ts'
import { credentialsIn, requireProven } from './client-authentication.ts'
import { signIdToken } from './id-token.ts'
import { OAuthError } from './oauth-error.ts'
import type { Parameters } from './parameters.ts'
import type { Provider } from './provider.ts'
import type { Service } from './service.ts'
import { toldClaims } from './told-claims.ts'
import { useOnce } from './used-once.ts'

/** RFC 6749 §5.1, OpenID Connect Core §3.1.3.3. */
export interface TokenSet {
  readonly access_token: string
  readonly token_type: 'Bearer' | 'DPoP'
  /** Seconds. */
  readonly expires_in: number
  readonly scope: string
  readonly id_token: string
}

export interface Exchanging {
  readonly parameters: Parameters
  readonly authorization: string | undefined
  /** The address that was asked, for which an assertion may have been made. */
  readonly address: string
  /** The key that has signed the request. */
  readonly jkt: string | undefined
}

const invalidGrant = () =>
  new OAuthError('invalid_grant', 'the code is not of this request, too old, or was used')

/** RFC 7636 §4.6. */
async function isVerified({ terms }: Authorization, verifier: string | undefined) {
  if (verifier === undefined || !/^[\w.~-]{43,128}$/.test(verifier)) return false
  const [made, asked] = [toBase64url(await sha256(verifier)), terms.challenge]
  return equal(await sha256(made), await sha256(asked))
}

/** What the request must match, before anything is spent. */
async function isOf(
  authorization: Authorization,
  service: Service,
  { parameters, jkt }: Exchanging,
): Promise<boolean> {
  const { terms } = authorization
  return (
    authorization.service.id === service.id &&
    parameters.get('redirect_uri') === terms.redirectUri &&
    (terms.jkt === undefined || terms.jkt === jkt) &&
    (await isVerified(authorization, parameters.get('code_verifier')))
  )
}

/** @throws OAuthError */
export async function exchange(provider: Provider, asked: Exchanging): Promise<TokenSet> {
  const { parameters } = asked
  const { database, services, authorizations, accounts, names, audit } = provider
  const said = credentialsIn(asked.authorization, parameters)
  const id = await names.readCode(parameters.get('code') ?? '')
  const [service, authorization, found] = await database.batch(
    services.find(said.id),
    authorizations.find(id ?? ''),
    accounts.findByAuthorization(id ?? ''),
  )
  const audiences = [provider.issuer, asked.address]
  const assertion = await requireProven(service, said, audiences, provider.now())
  if (assertion) await useOnce(provider, 'assertion', said.id, assertion)
  const type = parameters.get('grant_type')
  if (type === undefined) throw new OAuthError('invalid_request', 'grant_type is missing')
  if (type !== 'authorization_code')
    throw new OAuthError('unsupported_grant_type', 'grant_type is authorization_code')
  if (!parameters.has('code')) throw new OAuthError('invalid_request', 'code is missing')
  if (!service || !authorization || found?.status !== 'active') throw invalidGrant()
  if (!(await isOf(authorization, service, asked))) throw invalidGrant()
  const [ended, taken] = authorizations.take(authorization.id, asked.jkt ?? null)
  const replayed = await audit.entry(
    await provider.idFor('aud', 'replayed', authorization.id),
    'service_code_replayed',
    authorization.account,
    { service: service.id },
    authorizations.wasReplayed(authorization.id),
  )
  const [, isTaken] = await database.batch(ended, taken, replayed)
  if (!isTaken) throw invalidGrant()
  return tokensOf(provider, authorization, found, asked.jkt)
}

async function tokensOf(
  provider: Provider,
  authorization: Authorization,
  { view }: FoundAccount,
  jkt: string | undefined,
): Promise<TokenSet> {
  const { issuer, keys, municipality, names, now } = provider
  const { terms, service, subject, sid, consented } = authorization
  const accessToken = await names.tokenOf(authorization.id)
  const half = (await sha256(accessToken)).slice(0, 16)
  const idToken = await signIdToken(
    keys.signing,
    {
      ...toldClaims(provider, view, terms.idToken, consented),
      iss: issuer,
      aud: service.id,
      sub: subject,
      sid,
      auth_time: terms.authTime,
      acr: terms.acr,
      amr: [...terms.methods],
      at_hash: toBase64url(half),
      ...(terms.nonce !== undefined && { nonce: terms.nonce }),
    },
    now(),
  )
  return {
    access_token: accessToken,
    token_type: jkt === undefined ? 'Bearer' : 'DPoP',
    expires_in: municipality.private.lifetimes.accessToken,
    scope: terms.scope,
    id_token: idToken,
  }
}
