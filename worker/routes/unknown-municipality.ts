/**
 * A page whose script names a municipality that is not there would show a status in its console, and nothing else. It gets
 * a script that says what to write.
 */
import type { AppContext } from '../http/context.ts'
import { isClassic } from './classic-script.ts'

/** A name that may stand in a script as it is; browsers say that a script is what they want (Fetch Metadata). */
const isAskedByPage = (context: AppContext, slug: string) =>
  context.req.header('sec-fetch-dest') === 'script' && /^[\w-]{1,31}$/.test(slug)

/** @returns undefined for whoever asks for something else: nothing is there */
export function unknownMunicipality(context: AppContext, slug: string): string | undefined {
  if (!isAskedByPage(context, slug)) return undefined
  const said = `console.error('citizen-auth: "${slug}" names no municipality of this Worker: look at the slug in the address of the script (docs/any-site.md)')
document.dispatchEvent(new CustomEvent('citizen-error', { bubbles: true, detail: { code: 'not_found' } }))
`
  // Whoever imports by name would otherwise read of the name alone.
  return isClassic(context) ? said : `${said}export const session = null\n`
}
