/** Credentials as the scheme `Basic` writes them. */

/**
 * The value of a header `Authorization`, of UTF-8: a secret that was mistyped is the vendor's to refuse.
 *
 * @param user without a colon, which ends it
 * @see RFC 7617 §2 and §2.1
 */
export function basicAuthorization(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
