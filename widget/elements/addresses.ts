/** Addresses that the page gives as attributes: which of them may be followed. */
import type { PublicProfile } from '../../contract/profile.ts'

/** An absolute http(s) address, or undefined: `javascript:` and `data:` are no places to go (T03). */
export function webAddress(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text, document.baseURI)) return undefined
  const { protocol, href } = new URL(text, document.baseURI)
  return /^https?:$/.test(protocol) ? href : undefined
}

/** The same, and on the page's own origin or that of one of the municipality's pages: no open redirect. */
export function ownAddress(
  text: string | null | undefined,
  { pages }: PublicProfile,
): string | undefined {
  const href = webAddress(text)
  if (!href) return undefined
  const origins = [location.href, ...Object.values(pages)].map((page) => new URL(page).origin)
  return origins.includes(new URL(href).origin) ? href : undefined
}

/** Gives the site's own back end the token, as a form of the page would: the browser goes there. */
export function postCredential(action: string, credential: string): void {
  const form = document.createElement('form')
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'credential', value: credential })
  Object.assign(form, { method: 'post', action, hidden: true })
  form.append(field)
  document.body.append(form)
  form.submit()
}
