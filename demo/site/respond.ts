/** Answers a request for a page of the site: which city, which page, which language. */
import { matchLocale, type Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { cities, findCity } from '../cities/index.ts'
import { help, helpPage } from './help.ts'
import { helpIndex, helpStart } from './help-index.ts'
import { home } from './home.ts'
import { identity, identityPages, type IdentityPage } from './identity.ts'
import { layout, type Content } from './layout.ts'
import { messageGallery } from './message-gallery.ts'
import { notFound } from './not-found.ts'
import { backOf, type Visit } from './page.ts'
import { privacy, privacyPage } from './privacy.ts'
import { reference } from './reference.ts'
import { service } from './service.ts'
import { terms, termsPage } from './terms.ts'
import { inLanguage, wordsOf } from './words.ts'

export interface SiteRequest {
  readonly url: URL
  /** The request's header; empty when there is none. */
  readonly cookie: string
  /** Origin of the Worker. */
  readonly worker: string
}

export interface SiteResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const languageCookie = 'site-language'

/** @returns null when the address is not a page's: a script's or a style's */
export function respond({ url, cookie, worker }: SiteRequest): SiteResponse | null {
  if (url.pathname === '/') return moved(`/${cities.demo.slug}/${url.search}`)
  if (url.pathname === '/api.html') return page(200, worker, reference(worker).html)
  if (url.pathname === '/messages.html') return page(200, worker, messageGallery(worker).html)
  const [, slug = '', ...rest] = url.pathname.split('/')
  const city = findCity(slug)
  const municipality = findMunicipality(slug)
  if (!city || !municipality) return null
  const profile = municipality.public
  if (rest.length === 0) return moved(`/${slug}/${url.search}`)
  const locale = localeOf(url, cookie, profile)
  const visit: Visit = {
    city,
    profile,
    locale,
    say: wordsOf(city.words ?? {}, locale),
    t: (words) => inLanguage(words, locale),
    path: url.pathname,
    back: backOf(city, url),
    origin: url.origin,
    worker,
  }
  const content = ofMunicipality[rest.join('/')]?.(visit, municipality) ?? contentOf(visit, rest)
  const answered = page(content ? 200 : 404, worker, layout(visit, content ?? notFound(visit)).html)
  return url.searchParams.has('lang') ? remembering(answered, locale) : answered
}

/** Pages that say what the Worker knows of a city. */
const ofMunicipality: Readonly<
  Record<string, ((visit: Visit, municipality: Municipality) => Content) | undefined>
> = { [privacyPage]: privacy, [termsPage]: terms }

function contentOf(visit: Visit, [first = '', second, ...more]: readonly string[]): Content | null {
  if (more.length > 0) return null
  if (second === undefined) {
    if (first === '') return home(visit)
    if (first === helpIndex) return helpStart(visit)
    return isIdentity(first) ? identity(visit, first) : null
  }
  if (first === helpIndex) {
    const page = helpPage(visit.city, second)
    return page ? help(visit, page) : null
  }
  const found = visit.city.services.find(({ id }) => first === 'servicios' && id === second)
  return found ? service(visit, found) : null
}

const findMunicipality = (slug: string) =>
  Object.values<Municipality>(municipalities).find((one) => one.public.slug === slug)

const isIdentity = (name: string): name is IdentityPage => Object.hasOwn(identityPages, name)

function localeOf(url: URL, cookie: string, { locales }: PublicProfile): Locale {
  const remembered = new RegExp(`(?:^|; )${languageCookie}=([A-Za-z-]{2,11})`).exec(cookie)?.[1]
  const wanted = [url.searchParams.get('lang'), remembered].filter((tag) => typeof tag === 'string')
  return matchLocale(wanted, locales) ?? locales[0]
}

const moved = (location: string): SiteResponse => ({ status: 302, headers: { location }, body: '' })

const remembering = ({ headers, ...answered }: SiteResponse, locale: Locale): SiteResponse => ({
  ...answered,
  headers: { ...headers, 'set-cookie': `${languageCookie}=${locale}; Path=/; SameSite=Lax` },
})

/** With the policy of a careful webmaster: the Worker's script may run here, and nobody else's. */
const page = (status: number, worker: string, body: string): SiteResponse => ({
  status,
  body,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'content-security-policy': [
      `script-src 'self' ${worker}`,
      `connect-src 'self' ${worker}`,
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  },
})
