/**
 * Asks a provider's server, which may be slow, hostile or another one than it was: within a time, up to a size, and
 * without following it anywhere.
 */
import { ProviderError } from './provider.ts'

/** Milliseconds for one answer, body included: a citizen waits. */
const patience = 5000

/** Bytes. Key sets of large providers have 10 kB. */
const longest = 65_536

/** Loopback is for local development, where providers are stood in for. */
const isPrivateWay = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || (LOCAL && (hostname === 'localhost' || hostname === '127.0.0.1'))

/** @throws ProviderError `misconfigured` for an address that others could read on the way, or that is none */
export function requirePrivateWay(address: unknown): URL {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined
  if (!url || !isPrivateWay(url) || url.username !== '' || url.hash !== '')
    throw new ProviderError('misconfigured')
  return url
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > longest) throw new ProviderError('too_large')
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}

export interface JsonResponse {
  readonly ok: boolean
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** @throws ProviderError */
export async function fetchJson(address: string, init: RequestInit = {}): Promise<JsonResponse> {
  requirePrivateWay(address)
  const signal = AbortSignal.timeout(patience)
  const failed = (cause: unknown) => {
    if (cause instanceof ProviderError) return cause
    return new ProviderError(signal.aborted ? 'timeout' : 'unreachable', { cause })
  }
  const headers = { accept: 'application/json', ...init.headers }
  let response: Response
  let text: string
  try {
    response = await fetch(address, { ...init, headers, redirect: 'manual', signal })
    text = await textOf(response)
  } catch (cause) {
    throw failed(cause)
  }
  if (response.status >= 300 && response.status < 400) throw new ProviderError('redirects')
  return { ok: response.ok, status: response.status, body: objectIn(text) }
}

function objectIn(text: string): JsonResponse['body'] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ProviderError('unreadable')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProviderError('unreadable')
  return value as JsonResponse['body']
}
