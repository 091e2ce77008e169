/** Whether this page can speak to the Worker at all: found out before anything is typed, and told to the developer, too. */
import { routesOf } from '../../contract/routes.ts'
import type { Service } from '../profile.ts'
import { request } from './client.ts'
import { cookieSilence } from './cookies.ts'
import type { PageCode } from './failure.ts'

/** Said once a page. */
const reported = new Set<PageCode>()

function report(code: PageCode, words: string): PageCode {
  if (!reported.has(code)) console.error(`citizen-auth: ${words}`)
  reported.add(code)
  return code
}

/** Browsers offer it to pages of https and of the device itself alone. */
export const hasCryptography = (): boolean =>
  (crypto.subtle as SubtleCrypto | undefined) !== undefined

export const insecure = (): PageCode =>
  report(
    'page_insecure',
    `${location.origin} is not a secure context, and nothing can be sent from it: serve the page over https (docs/webmaster.md)`,
  )

/** A page that is not among the municipality's own may be one that nobody has listed. */
export const isElsewhere = ({ profile }: Service): boolean =>
  Object.values(profile.pages).every(
    (page) => URL.canParse(page) && new URL(page).origin !== location.origin,
  )

/**
 * An origin that is not listed may read what is for everybody, and nothing else. Call it when the Worker was asked for
 * something else and did not answer.
 */
export async function unlisted({ base, profile }: Service): Promise<PageCode | undefined> {
  if (cookieSilence() !== 'unreachable') return undefined
  // By an address that no cache knows.
  const url = `${base}${routesOf(profile.slug).profile}?at=${Date.now()}`
  const reply = await request({ method: 'GET', url, open: true })
  if (!reply.ok) return undefined
  return report(
    'page_unlisted',
    `${location.origin} is not listed: add it to \`private.origins\` of the municipality "${profile.slug}" in worker/municipalities, and deploy (docs/webmaster.md)`,
  )
}
