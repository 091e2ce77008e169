/** What of a profile must be edited before it may be deployed: settings that are made up, or do not fit each other. */
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { isNobodys, isSameSite } from '../site.ts'

export interface Unready {
  /** Path in the profile, e.g. `private.base`. */
  readonly setting: string
  /** What it must be instead. */
  readonly needs: string
}

/** Every text of a setting, with its path. */
function* texts(path: string, value: unknown): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value))
    for (const [index, one] of value.entries()) yield* texts(`${path}[${index}]`, one)
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* texts(`${path}.${name}`, one)
}

const hostIn = (text: string): string | undefined =>
  /^[\w.+-]+@([\w.-]+)$/.exec(text)?.[1] ??
  (URL.canParse(text) ? new URL(text).hostname : undefined)

/** Twelve zeros and more are no account's id. */
const isPlaceholder = (text: string) => /0{12}/.test(text.replaceAll('-', ''))

/** Where a setting says who or where, and with what it is to be filled. */
const places = ({ public: about, private: kept }: Municipality) =>
  [
    ['private.base', kept.base, 'the Worker’s own host, e.g. https://id.ciudad.gob.ec'],
    ['private.origins', kept.origins, 'the exact origins of the pages with the tag'],
    ['private.audience', kept.audience, 'the site for which tokens are meant'],
    ['public.pages', about.pages, 'the pages of the city that hold the tags'],
    ['private.sender', kept.sender.address, 'an address of the city’s own domain'],
    ['public.support.email', about.support.email, 'an address that somebody reads'],
    ['public.support.page', about.support.page, 'the city’s page of help'],
    ['private.delivery', kept.delivery, 'what the provider gave you'],
    ['private.identityProviders', kept.identityProviders, 'what the provider’s console gave you'],
    ['private.civilRegistry', kept.civilRegistry, 'the address of the city’s register'],
  ] as const

function* madeUp(municipality: Municipality): Generator<Unready> {
  for (const [place, value, needs] of places(municipality))
    for (const [setting, text] of texts(place, value)) {
      const host = hostIn(text)
      if ((host !== undefined && isNobodys(host)) || isPlaceholder(text))
        yield { setting, needs: `${needs}; "${text}" is made up` }
    }
}

const isOrigin = (text: string) =>
  URL.canParse(text) && new URL(text).origin === text && text.startsWith('https://')

function* malformed({ public: about, private: kept }: Municipality): Generator<Unready> {
  for (const [setting, text] of [
    ['private.base', kept.base] as const,
    ...texts('private.origins', kept.origins),
  ])
    if (!isOrigin(text)) yield { setting, needs: `https, a host, and no path; it is "${text}"` }
  for (const [setting, text] of texts('public.pages', about.pages)) {
    const origin = URL.canParse(text) ? new URL(text).origin : text
    if (!kept.origins.includes(origin))
      yield { setting, needs: `a page of one of private.origins; it is of ${origin}` }
  }
}

/** Cookies of another site are refused by Safari and Firefox, and may be by Chrome. */
function* otherSite({ public: about, private: { base } }: Municipality): Generator<Unready> {
  const page = Object.values(about.pages).find(
    (one) => URL.canParse(one) && URL.canParse(base) && !isSameSite(one, base),
  )
  if (page !== undefined)
    yield {
      setting: 'private.base',
      needs:
        `a host of the pages’ own site (${new URL(page).hostname} is another than ${new URL(base).hostname}): browsers ` +
        'refuse cookies of other sites, and citizens would be known by a key alone. --other-site takes it as it is',
    }
}

/** Behind the version of a text that nobody of the city has answered for. */
export const draft = '-draft'

/** A text that `new municipality` drafted is the city's once somebody who answers for it has read it. */
export const drafts = ({ public: { agreements } }: Municipality): readonly Unready[] =>
  Object.entries(agreements)
    .filter(([, { version }]) => version.endsWith(draft))
    .map(([id]) => ({
      setting: `public.agreements.${id}.version`,
      needs: `the text that the city’s lawyers answer for, and a version without "${draft}"`,
    }))

/** @returns empty when the settings are the city's own; its texts are told by `drafts` */
export const unready = (
  municipality: Municipality,
  { mayBeOtherSite = false } = {},
): readonly Unready[] => [
  ...madeUp(municipality),
  ...malformed(municipality),
  ...(mayBeOtherSite ? [] : otherSite(municipality)),
]
