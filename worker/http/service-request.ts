/**
 * A request of another system's server, or of its page without cookies: read by the rules of OAuth, and refused in its
 * words. Whoever asks proves who it is by itself, so that nothing is let in or kept out by where it comes from.
 */
import { createMiddleware } from 'hono/factory'
import type { ErrorCode } from '../../contract/errors.ts'
import { nonceHeader, proofHeader } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { UnknownKeyError } from '../crypto/key-ring.ts'
import { proofTolerance, verifyKeyProof } from '../crypto/key-proof.ts'
import { OAuthError, oauthErrorStatus, type OAuthErrorCode } from '../openid/oauth-error.ts'
import { readParameters, requireSound, type Parameters } from '../openid/parameters.ts'
import { useOnce } from '../openid/used-once.ts'
import { boundedText, longestBody } from './body.ts'
import type { AppContext, AppEnv } from './context.ts'

/** Pages of services ask, too, and show no cookie: so anybody's page may read the answer that is its own. */
export const openToServices = createMiddleware<AppEnv>(async (context, next) => {
  context.header('Access-Control-Allow-Origin', '*')
  context.header('Access-Control-Expose-Headers', `WWW-Authenticate, ${nonceHeader}`)
  context.header('Cross-Origin-Resource-Policy', 'cross-origin')
  if (context.req.method !== 'OPTIONS') return next()
  context.header('Access-Control-Allow-Headers', `authorization, content-type, ${proofHeader}`)
  context.header('Access-Control-Allow-Methods', 'GET, POST')
  context.header('Access-Control-Max-Age', '600')
  return context.body(null, 204)
})

const isForm = (type: string | undefined) =>
  /^application\/x-www-form-urlencoded(?:\s*;.*)?$/i.test(type ?? '')

/** @throws OAuthError `invalid_request`, AuthError `too_large` */
export async function formParameters(context: AppContext): Promise<Parameters> {
  if (!isForm(context.req.header('content-type')))
    throw new OAuthError('invalid_request', 'the body is a form, application/x-www-form-urlencoded')
  const text = await boundedText(context.req.raw, longestBody)
  return requireSound(readParameters(new URLSearchParams(text)))
}

/**
 * The key that has signed the request (RFC 9449). Its proof is used up with what is asked of the database next.
 *
 * @param token that must be in the proof
 * @throws OAuthError `invalid_dpop_proof`
 */
export async function keyOfService(
  context: AppContext,
  token?: string,
): Promise<string | undefined> {
  const text = context.req.header(proofHeader)
  if (text === undefined) return undefined
  const { method, url } = context.req
  const { openid } = context.get('services')
  const proof = await verifyKeyProof(text, { method, url, now: openid.now() })
  const isOfToken = token === undefined || proof?.ath === toBase64url(await sha256(token))
  if (!proof || !isOfToken)
    throw new OAuthError('invalid_dpop_proof', 'the proof is not of this request, or not of now')
  const { thumbprint, jti, iat } = proof
  await useOnce(openid, 'proof', thumbprint, { jti, expiresAt: iat + proofTolerance + 1 })
  return thumbprint
}

const translated: Partial<Record<ErrorCode, ConstructorParameters<typeof OAuthError>>> = {
  unavailable: ['temporarily_unavailable', 'try again in some seconds'],
  // Of an assertion: a proof of a key is told apart by its header.
  proof_refused: ['invalid_client', 'the assertion was used before'],
  too_large: ['invalid_request', 'the body is too long'],
  invalid_request: ['invalid_request', 'the body is no UTF-8'],
}

/** What goes wrong below, in the words of those who ask here; undefined for what is a fault of ours. */
function asOAuth(context: AppContext, error: unknown): OAuthError | undefined {
  if (error instanceof OAuthError) return error
  if (error instanceof UnknownKeyError)
    return new OAuthError('temporarily_unavailable', 'try again in half a minute')
  if (!(error instanceof AuthError)) return undefined
  if (error.code === 'proof_refused' && context.req.header(proofHeader) !== undefined)
    return new OAuthError('invalid_dpop_proof', 'the proof was used before')
  const known = translated[error.code]
  return known && new OAuthError(...known)
}

/** RFC 6750 §3, RFC 9449 §7.1, RFC 6749 §5.2. */
function challengeOf(context: AppContext, code: OAuthErrorCode): string | undefined {
  const by = /^DPoP /i.test(context.req.header('authorization') ?? '') ? 'DPoP' : 'Bearer'
  if (code === 'invalid_client') return 'Basic realm="citizen"'
  if (code === 'invalid_token')
    return `${by} ${by === 'DPoP' ? 'algs="ES256", ' : ''}error="invalid_token"`
  return undefined
}

/** Answers a service; an error in the form that RFC 6749 §5.2 gives it. */
export const answersService =
  (handle: (context: AppContext) => Promise<Response>) =>
  async (context: AppContext): Promise<Response> => {
    try {
      return await handle(context)
    } catch (cause) {
      const error = asOAuth(context, cause)
      if (!error) throw cause
      const { code, description } = error
      const challenge = challengeOf(context, code)
      if (challenge !== undefined) context.header('WWW-Authenticate', challenge)
      if (code === 'temporarily_unavailable') context.header('Retry-After', '5')
      return context.json({ error: code, error_description: description }, oauthErrorStatus[code])
    }
  }
