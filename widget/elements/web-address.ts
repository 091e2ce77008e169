/** Which addresses of attributes are places to go at all. */
import type { ElementPage } from '../steps/screen-context.ts'

/** An absolute http(s) address, or undefined: `javascript:` and `data:` are no places to go (T03). */
export function webAddress(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text, document.baseURI)) return undefined
  const { protocol, href } = new URL(text, document.baseURI)
  return /^https?:$/.test(protocol) ? href : undefined
}

/** The address of another page that a tag names, as in `register-url`. */
export const pageAddress = (element: Element, page: ElementPage): string | undefined =>
  webAddress(element.getAttribute(`${page}-url`))
