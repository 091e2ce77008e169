/**
 * Asks a vendor's HTTP API to take a message, and says which answers blame whom; each vendor adds what it says itself.
 */
import { hours } from '../../../contract/units.ts'
import { DeliveryError, type Fault } from '../provider.ts'

export interface VendorRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** A form travels as `multipart/form-data`, parameters as `application/x-www-form-urlencoded`. */
  readonly body: string | FormData | URLSearchParams
}

export interface VendorResponse {
  readonly status: number
  readonly headers: Headers
  /** Of JSON, what it says; null for an empty body. */
  readonly body: unknown
}

/** Classifies a vendor's response; undefined where its status says everything. */
export type Classify = (
  response: VendorResponse,
) =>
  | { readonly fault: Fault; readonly reason: string; readonly definitelyNotAccepted?: true }
  | undefined

/** For a vendor that says so in its own words: it has taken nothing. */
export const rateLimited = {
  fault: 'provider',
  reason: 'rate_limited',
  definitelyNotAccepted: true,
} as const

export interface Asking {
  /** Reads an answer that is no success, where the body says more than the status. */
  readonly classify?: Classify
  /** Whether a refusal says that an earlier try, of which we heard nothing, was taken. */
  readonly takenBefore?: (response: VendorResponse) => boolean
  /** Whether an answer of success says that the message was taken; always when absent. */
  readonly accepted?: (response: VendorResponse) => boolean
  /** Reads a body; undefined for one that says nothing. As JSON when absent. */
  readonly read?: (text: string) => unknown
}

/** No vendor's answer about one message is longer. */
const longestResponse = 65_536

/** Longer waits are ours to choose. */
const longestWait = hours(1)

/**
 * Posts a message.
 *
 * @param signal ends the waiting
 * @throws DeliveryError, with a reason of ours: an answer may quote the message
 */
export async function post(
  { url, headers, body }: VendorRequest,
  signal: AbortSignal,
  { classify, takenBefore, accepted, read = jsonOf }: Asking = {},
): Promise<void> {
  requirePrivateWay(url)
  // What a vendor answers to is a POST to its own address: a redirect would carry the message elsewhere.
  const request = { method: 'POST', headers, body, redirect: 'manual', signal } as const
  const response = await fetch(url, request).catch((cause: unknown) => {
    throw unreachable(cause, signal)
  })
  const text = await beginningOf(response, signal)
  const reading = { status: response.status, headers: response.headers, body: read(text) }
  if (takenBefore?.(reading)) return
  const refusal = classify?.(reading)
  if (refusal) throw new DeliveryError(refusal.reason, { ...refusal, ...retryHint(response) })
  if (!response.ok) throw refused(response)
  // Some say 200 and mean no; a page of a proxy says 200 and means nothing.
  if (reading.body === undefined || accepted?.(reading) === false)
    throw new DeliveryError('answer_unreadable', { fault: 'provider' })
}

/**
 * Refuses an address that is none, or on the way to which others could read: a mistake in a profile.
 *
 * @throws DeliveryError of the fault `account`
 */
export function requirePrivateWay(url: string): void {
  if (!URL.canParse(url)) throw new DeliveryError('endpoint_malformed', { fault: 'account' })
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && hostname !== '127.0.0.1' && hostname !== 'localhost')
    throw new DeliveryError('endpoint_insecure', { fault: 'account' })
}

const unreachable = (cause: unknown, signal: AbortSignal) =>
  new DeliveryError(signal.aborted ? 'provider_timeout' : 'connection_failed', {
    fault: 'provider',
    cause,
  })

async function beginningOf(response: Response, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length > longestResponse) break
    }
  } catch (cause) {
    throw unreachable(cause, signal)
  }
  return text
}

/** @returns undefined for what is no JSON */
function jsonOf(text: string): unknown {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a status alone says (RFC 9110 §15). */
function refused(response: Response): DeliveryError {
  const { status } = response
  const of = (fault: Fault, reason: string) =>
    new DeliveryError(reason, { fault, ...retryHint(response) })
  if (status < 400) return of('account', 'endpoint_redirects')
  if (status === 401 || status === 403) return of('account', 'credentials_refused')
  if (status === 402) return of('account', 'payment_required')
  if (status === 404 || status === 405 || status === 410) return of('account', 'endpoint_unknown')
  if (status === 429) return of('provider', 'rate_limited')
  if (status === 408 || status === 409 || status === 425 || status >= 500)
    return of('provider', `provider_answered_${status}`)
  return of('message', `refused_with_${status}`)
}

/** Who asks to come later has taken nothing; who failed on the way may have. */
const retryHint = (response: Response) =>
  response.status === 429 || response.status === 503
    ? { definitelyNotAccepted: true, retryAfter: retryAfterOf(response) }
    : {}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3). */
function retryAfterOf({ headers }: Response): number {
  const said = headers.get('retry-after') ?? ''
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), longestWait) : 0
}
