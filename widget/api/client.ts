/** The only code of the page that makes requests. */
import { clientHeader, idempotencyKeyHeader, proofHeader } from '../../contract/routes.ts'
import { pageClock } from '../clock.ts'
import { version } from '../version.ts'
import { failureOf, type Failure, type LostCode } from './failure.ts'

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Absolute URL. */
  readonly url: string
  readonly body?: unknown
  /** Names the submission; a retry of the same content carries the same. */
  readonly operation?: string
  /** Access token. */
  readonly bearer?: string
  /** Of the browser's key. */
  readonly proof?: string
  /** Told of the answer before it is read. */
  readonly heard?: (response: Response) => void
  /** Open to every page, so asked without cookies of another site: the answer’s `*` lets nobody read it with them. May be cached. */
  readonly open?: true
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal
}

export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

/** Milliseconds that a request may take, body included; after that the citizen is told and may try again. */
export const requestTimeout = 15_000

const lost = (code: LostCode): Reply<never> => ({ ok: false, failure: { code } })

function headersOf({ method, body, operation, bearer, proof }: Call) {
  const headers = new Headers({ accept: 'application/json' })
  if (method !== 'GET') headers.set(clientHeader, version)
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (operation) headers.set(idempotencyKeyHeader, operation)
  if (bearer) headers.set('authorization', `Bearer ${bearer}`)
  if (proof) headers.set(proofHeader, proof)
  return headers
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function read<Value>(response: Response, text: string): Reply<Value> {
  if (response.status === 204) return { ok: true, value: undefined as Value }
  const json = /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '')
  const body = json ? parsed(text) : undefined
  if (typeof body !== 'object' || body === null) return lost('unreadable')
  return response.ok ? { ok: true, value: body as Value } : { ok: false, failure: failureOf(body) }
}

/**
 * Makes one request. Never rejects: whatever happens is a value.
 *
 * A success is believed to have the shape that the contract promises; the Worker's tests hold it to that.
 */
export async function request<Value>(call: Call): Promise<Reply<Value>> {
  const stop = new AbortController()
  let late = false
  const sent = pageClock()
  const timer = setTimeout(() => {
    late = true
    stop.abort()
  }, requestTimeout)
  const abandon = () => stop.abort()
  if (call.signal?.aborted) abandon()
  call.signal?.addEventListener('abort', abandon)
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers: headersOf(call),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      credentials: call.open ? 'same-origin' : 'include',
      redirect: 'error',
      cache: call.open ? 'default' : 'no-store',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    })
    call.heard?.(response)
    const text = await response.text()
    // The device slept, and the timer with it: what the answer says of time counts from long ago.
    if (pageClock() - sent > requestTimeout) return lost('timeout')
    return read<Value>(response, text)
  } catch {
    if (late) return lost('timeout')
    return lost(navigator.onLine ? 'unreachable' : 'offline')
  } finally {
    clearTimeout(timer)
    call.signal?.removeEventListener('abort', abandon)
  }
}
