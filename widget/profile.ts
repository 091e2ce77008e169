/** Which municipality the page belongs to, and where its Worker is. */
import type { PublicProfile } from '../contract/profile.ts'

/** A municipality's Worker. */
export interface Service {
  /**
   * The URL that every path of `contract/routes.ts` is appended to: scheme, host and mount point, no slash at the end.
   */
  readonly base: string
  /** Of the script's own municipality first without the words of later screens; `fetch-profile.ts` has them all. */
  readonly profile: PublicProfile
}

/**
 * The Worker replaces this literal, quotes included, by what the sign-in needs of the public profile, as a JSON string when it serves the
 * file, so that one request is enough. It stays as it is in the npm package and in tests.
 */
const profileText = '__CITIZEN_PROFILE__'

function embedded(): PublicProfile | undefined {
  try {
    return JSON.parse(profileText) as PublicProfile
  } catch {
    return undefined
  }
}

/** `https://id.ciudad.gob.ec` of `…/widget.js`, `…/leon/widget.js` and `…/leon/widget@1a2b.js`. */
function baseOfScript(slug: string) {
  const { origin, pathname } = new URL(import.meta.url)
  return origin + pathname.replace(/\/[^/]*$/, '').replace(new RegExp(`/${slug}$`), '')
}

function serviceOfScript(): Service | undefined {
  const profile = embedded()
  return profile && { base: baseOfScript(profile.slug), profile }
}

/** The municipality that the script's own URL names; absent in the npm form. */
export const ownService = serviceOfScript()
