/** Which municipality the page belongs to, and where its Worker is. Knows no flow. */
import type { PublicProfile } from '../contract/profile.ts'
import { routesOf } from '../contract/routes.ts'
import { request, type Reply } from './api/client.ts'

/** A municipality's Worker. */
export interface Service {
  /** What every path of `contract/routes.ts` is appended to: scheme, host and mount point, no slash at the end. */
  readonly base: string
  readonly profile: PublicProfile
}

/**
 * The Worker replaces this literal, quotes included, by the public profile as a JSON string when it serves the
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

/** Takes the attribute `server` apart; null unless it is an http(s) address that ends in a slug. */
function placeOf(server: string) {
  if (!URL.canParse(server, document.baseURI)) return null
  const { protocol, origin, pathname } = new URL(server, document.baseURI)
  const [, mount = '', slug] = /^(.*)\/([a-z][a-z0-9-]{1,30})\/?$/.exec(pathname) ?? []
  return slug && /^https?:$/.test(protocol) ? { base: origin + mount, slug } : null
}

const asked = new Map<string, Promise<Reply<Service>>>()

async function fetchService(base: string, slug: string): Promise<Reply<Service>> {
  const reply = await request<PublicProfile>({
    method: 'GET',
    url: base + routesOf(slug).profile,
  })
  if (!reply.ok) asked.delete(base + slug)
  return reply.ok ? { ok: true, value: { base, profile: reply.value } } : reply
}

/**
 * Finds the municipality of an element: the one that `server` names (`https://id.ciudad.gob.ec/leon`), else the
 * script's own. The profile is fetched once a page, however many elements ask.
 */
export async function serviceFor(server: string | null | undefined): Promise<Reply<Service>> {
  if (!server)
    return ownService
      ? { ok: true, value: ownService }
      : { ok: false, failure: { code: 'not_found' } }
  const place = placeOf(server)
  if (!place) return { ok: false, failure: { code: 'not_found' } }
  const { base, slug } = place
  if (ownService?.base === base && ownService.profile.slug === slug)
    return { ok: true, value: ownService }
  const known = asked.get(base + slug) ?? fetchService(base, slug)
  asked.set(base + slug, known)
  return known
}
