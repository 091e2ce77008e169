/**
 * The real element as a version, or the draft, would have it, on a page of its own. Its policy lets it fetch what lies
 * beneath its own address, where nothing can be posted: whoever types there signs nobody in.
 */
import type { SettingPlace } from '../../../contract/desk/settings.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { deskPaths, deskRoutesOf } from '../../../contract/routes-desk.ts'
import { languageOf, localeNames } from '../../../contract/locale.ts'
import { routesOf } from '../../../contract/routes.ts'
import { AuthError } from '../../auth-error.ts'
import { escaped } from '../../delivery/messages/html.ts'
import type { Desk } from '../../desk/desk.ts'
import type { AppContext } from '../../http/context.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { withSettings } from '../../settings/city.ts'
import { isPreviewed, previewPages, screenAt } from '../../settings/places.ts'
import { draftedValues, situationOf, valuesOfVersion } from '../../settings/situation.ts'
import { withProfile } from '../served-script.ts'
import type { OfficerPageOperation } from './operation.ts'
import { settingsOf, versionIn } from './settings.ts'

/** @throws AuthError `not_found` for a version that is not there, or cannot be used */
async function previewed(context: AppContext, desk: Desk): Promise<Municipality> {
  const settings = settingsOf(context, desk)
  const values =
    context.req.param('version') === 'draft'
      ? draftedValues(settings, await situationOf(settings))
      : await valuesOfVersion(settings, versionIn(context, 'version'))
  if (!values) throw new AuthError('not_found')
  return withSettings(settings.coded, values)
}

const pages = ['login', 'register', 'recover'] as const

/** The screen that is asked for by the address; null for one that opens a page by itself. */
function placeIn(context: AppContext, profile: PublicProfile): SettingPlace | null {
  const [flow = '', step = ''] = [context.req.query('flow'), context.req.query('step')]
  if (!isPreviewed(flow) || !screenAt(profile, { flow, step }, '')) return null
  const isFirst = flow === previewPages[flow] && profile.flows[flow]?.[0]?.id === step
  return isFirst ? null : { flow, step }
}

/** A tab that comes back to a flow asks where it stood: that is what is previewed. */
const idOf = ({ step }: SettingPlace) => `flw_${step}`

async function begin(context: AppContext, desk: Desk): Promise<Response> {
  const { public: profile } = await previewed(context, desk)
  const place = placeIn(context, profile)
  const keyOf = (tag: string) => JSON.stringify(`citizen-auth:${profile.slug}:citizen-${tag}`)
  const lines = [
    ...pages.map((tag) => `sessionStorage.removeItem(${keyOf(tag)})`),
    ...(place && isPreviewed(place.flow)
      ? [
          `sessionStorage.setItem(${keyOf(previewPages[place.flow])}, ${JSON.stringify(`${place.flow} ${idOf(place)}`)})`,
        ]
      : []),
  ]
  context.header('Content-Type', 'text/javascript; charset=utf-8')
  return context.body(`${lines.join('\n')}\n`)
}

async function screen(context: AppContext, desk: Desk): Promise<Response> {
  const { public: profile } = await previewed(context, desk)
  const [flow = '', id = ''] = [context.req.param('kind'), context.req.param('flow')]
  const place = isPreviewed(flow) && { flow, step: id.replace(/^flw_/, '') }
  const found = place && screenAt(profile, place, id)
  if (!found) throw new AuthError('not_found')
  return context.json(found)
}

const words = {
  es: {
    title: 'Vista previa',
    login: 'Ingreso',
    register: 'Registro',
    recover: 'Recuperación',
  },
  en: { title: 'Preview', login: 'Sign-in', register: 'Registration', recover: 'Recovery' },
} as const

async function page(context: AppContext, desk: Desk): Promise<Response> {
  const { public: profile } = await previewed(context, desk)
  const { slug, locales, name } = profile
  const flow = context.req.query('flow') ?? ''
  const asked = isPreviewed(flow)
    ? previewPages[flow]
    : (pages.find((one) => one === context.req.query('page')) ?? 'login')
  const place = placeIn(context, profile)
  const at = place ? `?flow=${place.flow}&amp;step=${place.step}` : ''
  const locale = locales.find((one) => one === context.req.query('lang')) ?? locales[0]
  const say = languageOf(locale) === 'en' ? words.en : words.es
  const own = desk.municipality.private.base
  const under = `${own}${deskRoutesOf(slug).preview(context.req.param('version') ?? '')}/`
  context.header(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      `script-src ${under}`,
      `connect-src ${under}`,
      `style-src ${own}${routesOf(slug).pageStyles}`,
      "img-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; '),
  )
  const link = (to: string, label: string, isHere: boolean) =>
    `<li><a href="?${to}"${isHere ? ' aria-current="true"' : ''}>${escaped(label)}</a></li>`
  const links = [
    ...pages.map((one) => link(`page=${one}&amp;lang=${locale}`, say[one], one === asked)),
    ...locales.map((one) =>
      link(`page=${asked}&amp;lang=${one}`, localeNames[one], one === locale),
    ),
  ]
  const title = `${say.title} · ${name}`
  return context.html(
    `<!doctype html><html lang="${languageOf(locale)}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><link rel="stylesheet" href="${routesOf(slug).pageStyles}"><script type="module" src="${under}begin.js${at}"></script><script type="module" src="${under}widget.js"></script></head><body><header class="page-head"><div class="page-city"><p class="page-name">${escaped(title)}</p></div></header><main class="page-main"><citizen-${asked} lang="${locale}" heading-level="1"></citizen-${asked}></main><footer class="page-foot"><nav><ul>${links.join('')}</ul></nav></footer></body></html>`,
  )
}

/** The scripts of the element; none of them is kept, for the next draft has the same address. */
async function script(context: AppContext, desk: Desk, path: string): Promise<Response> {
  const found = await context.env.ASSETS.fetch(new URL(path, 'https://assets.invalid'))
  if (found.status !== 200) throw new AuthError('not_found')
  const built = await found.text()
  context.header('Content-Type', 'text/javascript; charset=utf-8')
  return context.body(
    path.startsWith('/chunks/')
      ? withProfile(built, (await previewed(context, desk)).public)
      : // Without a screen that was rendered beforehand: the element draws what it is given.
        built,
  )
}

const operation = (path: string, handle: OfficerPageOperation['handle']): OfficerPageOperation => ({
  method: 'get',
  path,
  access: 'officer-page',
  permission: 'read_settings',
  handle,
})

export const preview: readonly OfficerPageOperation[] = [
  operation(deskPaths.preview, page),
  operation(deskPaths.previewScript, (context, desk) => script(context, desk, '/widget.js')),
  operation(deskPaths.previewBegin, begin),
  operation(deskPaths.previewFlow, screen),
  // Where the element looks for the words of its other screens: beneath the address of its script.
  operation(deskPaths.previewProfile, async (context, desk) =>
    context.json((await previewed(context, desk)).public),
  ),
  operation(deskPaths.previewChunk, (context, desk) => {
    const file = context.req.param('file') ?? ''
    if (!/^[\w-]+\.js$/.test(file)) throw new AuthError('not_found')
    return script(context, desk, `/chunks/${file}`)
  }),
]
