/** Which addresses of attributes are places to go at all. */

/** An absolute http(s) address, or undefined: `javascript:` and `data:` are no places to go (T03). */
export function webAddress(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text, document.baseURI)) return undefined
  const { protocol, href } = new URL(text, document.baseURI)
  return /^https?:$/.test(protocol) ? href : undefined
}
