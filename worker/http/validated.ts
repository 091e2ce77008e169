/** An answer that a browser may keep, and that it asks about later by what it holds (RFC 9110 §13.1.2). */
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { keptByBrowsers, mayHaveSettings } from '../settings/in-force.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { AppContext } from './context.ts'

/**
 * For what settings can change: a minute at most lies between a publication and what a browser shows.
 *
 * @param otherwise for a city of which nobody changes settings
 */
export const changing = (city: Municipality, otherwise: string): string =>
  mayHaveSettings(city) ? `public, max-age=${keptByBrowsers}` : otherwise

/** @returns 304 without a body where the browser has it already */
export async function validated(context: AppContext, text: string): Promise<Response> {
  const tag = `"${toBase64url(await sha256(text)).slice(0, 22)}"`
  context.header('ETag', tag)
  // Who compresses on the way makes a weak one of it.
  const isKept = context.req.header('if-none-match')?.includes(tag) ?? false
  return isKept ? context.body(null, 304) : context.body(text)
}
