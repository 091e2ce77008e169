/** Fetches profiles: of the municipality that an attribute names, and all of the one that came with the script. */
import type { PublicProfile } from '../contract/profile.ts'
import { paths, routesOf } from '../contract/routes.ts'
import { request, type Reply } from './api/client.ts'
import { refusedByPolicy } from './api/page-permission.ts'
import { reportPage } from './api/page-report.ts'
import type { Service } from './profile.ts'

/**
 * Takes the attribute `server` apart; the slug is empty where the address is a host's alone.
 *
 * @returns null unless it is an http(s) address that ends in a slug, or in nothing
 */
function serverParts(server: string) {
  if (!URL.canParse(server, document.baseURI)) return null
  const { protocol, origin, pathname } = new URL(server, document.baseURI)
  const path = pathname.replace(/\/$/, '')
  const end = path.lastIndexOf('/')
  const slug = path.slice(end + 1)
  return /^([a-z][a-z0-9-]{1,30})?$/.test(slug) && /^https?:$/.test(protocol)
    ? { base: origin + path.slice(0, Math.max(end, 0)), slug }
    : null
}

const asked = new Map<string, Promise<Reply<Service>>>()

async function fetchService(base: string, slug: string): Promise<Reply<Service>> {
  const reply = await request<PublicProfile>({
    method: 'GET',
    url: base + (slug ? routesOf(slug).profile : paths.profileOfHost),
    open: true,
  })
  if (reply.ok) return { ok: true, value: { base, profile: reply.value } }
  asked.delete(base + slug)
  const code = reply.failure.code === 'unreachable' && (await refusedByPolicy(base))
  return code ? { ok: false, failure: { code } } : reply
}

function known(base: string, slug: string): Promise<Reply<Service>> {
  const reply = asked.get(base + slug) ?? fetchService(base, slug)
  asked.set(base + slug, reply)
  return reply
}

const noSuch = (server: string): Reply<never> => {
  reportPage(
    `server="${server}" names no municipality: write the Worker's address and the slug, as in server="https://id.ciudad.gob.ec/leon"`,
  )
  return { ok: false, failure: { code: 'not_found' } }
}

/**
 * Finds the municipality of `server`, such as `https://id.ciudad.gob.ec/leon`, or `https://id.ciudad.gob.ec` where the host
 * has one alone. Its profile is fetched once a page, however many elements ask.
 *
 * @param own the municipality of the script, of which the first screen is known
 */
export async function serviceAt(server: string, own?: Service): Promise<Reply<Service>> {
  const parts = serverParts(server)
  if (!parts) return noSuch(server)
  const { base, slug } = parts
  if (own?.base === base && own.profile.slug === slug) return { ok: true, value: own }
  const reply = await known(base, slug)
  return !reply.ok && reply.failure.code === 'not_found' ? noSuch(server) : reply
}

/** The same municipality with everything that its pages may know of it. */
export const wholeService = ({ base, profile }: Service): Promise<Reply<Service>> =>
  known(base, profile.slug)
