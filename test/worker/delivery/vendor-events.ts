/** Reports as vendors post them, and what becomes of them: for the tests of each vendor's reports. */
import { env } from 'cloudflare:workers'
import type { ProviderContext } from '../../../worker/delivery/provider.ts'
import { EventRefused, type SignedEvent } from '../../../worker/delivery/events/event.ts'

/** Milliseconds since 1970. */
export const now = Date.parse('2030-03-17T17:46:40Z')

/** @param secret whichever the setting names */
export const meansWith = (secret: string): ProviderContext => ({
  municipality: 'demo',
  kv: env.CODES,
  now: () => now,
  secret: () => secret,
})

export const posted = (
  body: string,
  headers: Readonly<Record<string, string>>,
  url = 'https://id.ciudad.example/demo/reports/vendor',
): SignedEvent => ({ url, headers: new Headers(headers), body })

/** Why a report is refused; `taken` when it is not. Whatever else is thrown is a bug. */
export async function refusalOf(reports: Promise<unknown> | undefined): Promise<string> {
  try {
    await reports
    return 'taken'
  } catch (error) {
    if (error instanceof EventRefused) return error.message
    throw error
  }
}

/** The MAC of a text, as a vendor would make it. */
export async function macOf(hash: 'SHA-1' | 'SHA-256', secret: string, text: string) {
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
  ])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
}
