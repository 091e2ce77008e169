/** Which municipality the page belongs to, and where its Worker is. */
import type { PublicProfile } from '../contract/profile.ts'
import { embedded } from './embedded.ts'

/** A municipality's Worker. */
export interface Service {
  /**
   * The URL that every path of `contract/routes.ts` is appended to: scheme, host and mount point, no slash at the end.
   */
  readonly base: string
  /** Of the script's own municipality first without the words of later screens; `fetch-profile.ts` has them all. */
  readonly profile: PublicProfile
}

/** `https://id.ciudad.gob.ec` of `…/chunks/main-1a2b.js` and `…/leon/chunks/main-1a2b.js`. */
function baseOfScript(slug: string) {
  const { origin, pathname } = new URL(import.meta.url)
  return origin + pathname.replace(/\/chunks\/[^/]*$/, '').replace(new RegExp(`/${slug}$`), '')
}

function serviceOfScript(): Service | undefined {
  const profile = embedded as PublicProfile | undefined
  return profile && { base: baseOfScript(profile.slug), profile }
}

/** The municipality that the script's own URL names; absent in the npm form. */
export const ownService = serviceOfScript()
