/** Turns errors into answers: a code, never a sentence, and nothing of what went wrong inside (RFC 9457). */
import { errorStatus, type ErrorBody, type ErrorCode } from '../../contract/errors.ts'
import { AuthError } from '../auth-error.ts'
import { UnknownKeyError } from '../crypto/key-ring.ts'
import { SecretError } from '../crypto/secrets.ts'
import { log } from '../log.ts'
import type { AppContext } from './context.ts'

/** What to show instead, on every 401 (RFC 9110 §15.5.2); browsers ask nobody for any of these. */
const challenges: Partial<Record<ErrorCode, string>> = {
  wrong_credentials: 'Bearer realm="citizen"',
  session_required: 'Bearer realm="citizen"',
  // RFC 6750 §3.1.
  session_ended: 'Bearer realm="citizen", error="invalid_token"',
  // RFC 9449 §9: another proof, with the nonce of this answer, would do.
  proof_refused: 'DPoP algs="ES256", error="use_dpop_nonce"',
  operator_required: 'Bearer realm="operator"',
  officer_required: 'Passkey realm="desk"',
  officer_refused: 'Passkey realm="desk"',
  report_refused: 'Signature realm="delivery"',
}

export function problem(error: AuthError, context: AppContext): Response {
  const { code, fields, retryAfter, triesLeft, challenge, level } = error
  const requestId = context.get('requestId')
  const body: ErrorBody = {
    code,
    ...(fields && { fields }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(triesLeft !== undefined && { triesLeft }),
    ...(challenge && { challenge }),
    ...(level && { level }),
    requestId,
  }
  if (retryAfter !== undefined) context.header('Retry-After', String(retryAfter))
  const shown = errorStatus[code] === 401 && challenges[code]
  if (shown) context.header('WWW-Authenticate', shown)
  context.header('Content-Type', 'application/problem+json')
  return context.body(JSON.stringify(body), errorStatus[code])
}

/** Seconds: a deployment reaches every isolate within about as long. */
const untilNewIsolate = 30

/** The last resort. The operator's log learns the kind of error; whoever asked learns a number to quote. */
export function onError(error: unknown, context: AppContext): Response {
  if (error instanceof AuthError) return problem(error, context)
  const requestId = context.get('requestId')
  if (error instanceof UnknownKeyError) {
    log('key_unknown', { requestId, reason: error.message })
    return problem(new AuthError('unavailable', { retryAfter: untilNewIsolate }), context)
  }
  // The message of a SecretError names the secret and the fault, never a value.
  const reason = error instanceof SecretError ? error.message : nameAndLocation(error)
  log('request_failed', { requestId, reason })
  return problem(new AuthError('internal'), context)
}

/** Class of the error and the first line of our own code in it; messages may quote data, so they stay out. */
function nameAndLocation(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').map((line) => {
    const begin = line.indexOf('worker/')
    return begin < 0 ? undefined : /^worker\/[\w/-]+\.ts:\d+/.exec(line.slice(begin))?.[0]
  })
  return `${error.name} ${frames.find((frame) => frame !== undefined) ?? ''}`.trim()
}
