/** Asks the Worker; the only place that does. An answer is a value: what went wrong is one as well. */
import type { ErrorBody, ErrorCode, FieldErrors } from '../contract/errors.ts'
import { freshnessHeader } from '../contract/routes-desk.ts'
import { clientHeader } from '../contract/routes.ts'

export interface Refused {
  readonly ok: false
  readonly code: ErrorCode | 'unreachable'
  readonly fields: FieldErrors
}

export type Answered<T> = { readonly ok: true; readonly value: T } | Refused

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: unknown
  /** What the page was told when the passkey was last used. */
  readonly freshness?: string | undefined
  /** It is sent also where the page is being closed. */
  readonly keepalive?: boolean
}

/** Milliseconds. */
const patience = 20_000

const refused = (code: Refused['code'], fields: FieldErrors = {}): Refused => ({
  ok: false,
  code,
  fields,
})

/** @returns what the contract says that the path answers; undefined for 204 */
export async function ask<T>(
  path: string,
  { method = 'GET', body, freshness, keepalive = false }: Asking = {},
): Promise<Answered<T>> {
  let response: Response
  let text: string
  try {
    response = await fetch(path, {
      method,
      ...(keepalive && { keepalive }),
      signal: AbortSignal.timeout(patience),
      headers: {
        [clientHeader]: 'desk',
        ...(method === 'POST' && { 'content-type': 'application/json' }),
        ...(freshness !== undefined && { [freshnessHeader]: freshness }),
      },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    })
    text = await response.text()
  } catch {
    return refused('unreachable')
  }
  if (response.ok) return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as T }
  try {
    const { code, fields } = JSON.parse(text) as ErrorBody
    return refused(code, fields)
  } catch {
    return refused('unavailable')
  }
}
