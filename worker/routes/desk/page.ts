/** The page of the desk: one element that the script draws, and the styles that the Worker's own pages have. */
import { languageOf, localeNames, matchLocale, type Locale } from '../../../contract/locale.ts'
import { deskPaths, deskRoutesOf } from '../../../contract/routes-desk.ts'
import { routesOf } from '../../../contract/routes.ts'
import { hours } from '../../../contract/units.ts'
import { findsByName } from '../../accounts/person-name.ts'
import { AuthError } from '../../auth-error.ts'
import { escaped } from '../../delivery/messages/html.ts'
import type { AppContext } from '../../http/context.ts'
import type { PageOperation } from './operation.ts'

/** Nothing of others, nothing inline, nothing framed; what a script writes into the page is lit's. */
const policy = [
  "default-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

const languages = ['es', 'en'] as const satisfies readonly Locale[]

export function localeOf(context: AppContext): (typeof languages)[number] {
  const asked = [
    context.req.query('lang') ?? '',
    ...(context.req.header('accept-language') ?? '')
      .split(',')
      .map((part) => part.split(';')[0]?.trim() ?? ''),
    context.get('municipality').public.locales[0],
  ]
  return matchLocale(asked, languages) === 'en' ? 'en' : 'es'
}

function show(context: AppContext): Promise<Response> {
  const municipality = context.get('municipality')
  const {
    public: profile,
    private: { crest, desk, lifetimes },
  } = municipality
  const { slug, name, service } = profile
  const locale = localeOf(context)
  const other = locale === 'en' ? 'es' : 'en'
  const routes = deskRoutesOf(slug)
  const picture = crest
    ? `<img class="page-crest" src="${routesOf(slug).crest}" alt="" width="48" height="48">`
    : ''
  const title = locale === 'en' ? 'Desk' : 'Mesa de atención'
  const noScript =
    locale === 'en' ? 'The desk needs JavaScript.' : 'La mesa de atención necesita JavaScript.'
  const marks = [
    ...(desk?.totp ? [' totp'] : []),
    ...(desk?.assisted ? [' assisted'] : []),
    ...(desk?.duplicates ? [' duplicates'] : []),
    ...(findsByName(municipality) ? [' by-name'] : []),
  ].join('')
  context.header('Content-Security-Policy', policy)
  context.header('Vary', 'Accept-Language', { append: true })
  return Promise.resolve(
    context.html(
      `<!doctype html><html lang="${languageOf(locale)}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(`${title} · ${name}`)}</title><link rel="stylesheet" href="${routesOf(slug).pageStyles}"><link rel="stylesheet" href="${routes.asset('desk.css')}"><script type="module" src="${routes.asset('desk.js')}"></script></head><body><header class="page-head"><div class="page-city">${picture}<p class="page-name">${escaped(name)} <span class="page-service">${escaped(`${title} · ${service}`)}</span></p><a class="desk-language" href="?lang=${other}" lang="${other}" hreflang="${other}">${localeNames[other]}</a></div></header><main class="desk-main"><citizen-desk municipality="${slug}" locale="${matchLocale([locale], profile.locales) ?? locale}" time-zone="${profile.timeZone}" undo-hours="${lifetimes.undo / hours(1)}"${marks}><noscript>${noScript}</noscript></citizen-desk></main></body></html>`,
    ),
  )
}

/** What each file of the desk is. */
const media: Readonly<Record<string, string>> = {
  'desk.js': 'text/javascript; charset=utf-8',
  'desk.css': 'text/css; charset=utf-8',
  'plots.js': 'text/javascript; charset=utf-8',
}

async function asset(context: AppContext): Promise<Response> {
  const file = context.req.param('file') ?? ''
  const type = Object.hasOwn(media, file) ? media[file] : undefined
  if (type === undefined) throw new AuthError('not_found')
  const found = await context.env.ASSETS.fetch(new URL(`/desk/${file}`, 'https://assets.invalid'))
  if (found.status !== 200) throw new AuthError('not_found')
  context.header('Content-Type', type)
  context.header('Cache-Control', 'private, max-age=300')
  return context.body(await found.text())
}

export const deskPage: readonly PageOperation[] = [
  { method: 'get', path: deskPaths.page, access: 'page', handle: show },
  { method: 'get', path: deskPaths.asset, access: 'page', handle: asset },
]
