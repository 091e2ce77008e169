/** One way of writing an e-mail address. */
import { foldPasted } from './fold-pasted.ts'

export type EmailReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: 'email_malformed' }

/** The one thing asked of the platform: browsers and Workers have it, the language's own library does not. */
declare const URL: new (url: string) => { readonly hostname: string }

/** UTF-16 units as typed: an address of 254 characters with room for decomposed letters in its domain. */
const longestTyped = 512

/** What fits between the angle brackets of a path (RFC 5321 §4.5.3.1.3; RFC 3696, erratum 1690). */
const longestEmail = 254

// A dot-atom of RFC 5322 §3.2.3 without ! and %, which relays have read as routes, and without | and `,
// which have been read as commands. No quotes, comments or control characters.
const localPart = /^(?=.{1,64}$)[\w#$&'*+/=?^{}~-]+(?:\.[\w#$&'*+/=?^{}~-]+)*$/

// Letters, marks and digits only, so that what is given to the URL parser can hold no port, path, escape,
// bracket or invisible character.
const typedDomain = /^[\p{L}\p{M}\p{N}.-]+$/u

/** RFC 1123 §2.1 labels, at least two; the last one begins with a letter, which no address in digits does. */
const asciiDomain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/

/** Domain in lower case and A-labels (UTS #46, as the URL standard does it); empty when it is none. */
function domainOf(typed: string): string {
  if (!typedDomain.test(typed)) return ''
  try {
    return new URL(`http://${typed}`).hostname
  } catch {
    return ''
  }
}

/**
 * Writes an e-mail address in the one form that is stored, compared and written to.
 *
 * It is folded first, as everything that is pasted, and taken apart once, after that (T15). The whole address becomes lower case: RFC 5321 §2.4 lets a host tell `Ana` from
 * `ana` before the `@`, no provider of citizens does, and phone keyboards capitalise. Dots and `+tags` stay.
 */
export function normaliseEmail(typed: string): EmailReading {
  const refused = { ok: false, error: 'email_malformed' } as const
  if (typed.length > longestTyped) return refused
  const [local = '', domain = '', ...more] = foldPasted(typed).split('@')
  const host = domainOf(domain)
  const value = `${local.toLowerCase()}@${host}`
  return more.length === 0 &&
    localPart.test(local) &&
    asciiDomain.test(host) &&
    value.length <= longestEmail
    ? { ok: true, value }
    : refused
}
