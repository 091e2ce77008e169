/** The document around what a page shows, and what it may do: nothing of it runs, and nothing of others comes in. */
import { inLocale, languageOf, localeNames } from '../../contract/locale.ts'
import { flowsOfPage, type PageContent, type Shown } from '../../contract/own-page.ts'
import { ownPagesOf, routesOf } from '../../contract/routes.ts'
import type { AppContext } from '../http/context.ts'
import { escaped } from '../delivery/messages/html.ts'
import { cookieOf } from '../http/cookies.ts'
import { changing } from '../http/validated.ts'
import { asksAnew } from './begun-for-service.ts'
import { originsOf } from '../identity-providers/index.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { drawPage, pageStyles } from './drawing.ts'
import { formNonce, formToken } from './posted-form.ts'
import { returnOf, type Visit } from './visit.ts'

/**
 * Forms are sent here, and lead on to the municipality's own pages and its identity providers' alone: browsers hold the address that a form is led to
 * against the policy, too (CSP 3 §6.4.1).
 */
const policyFor = (
  { public: { pages }, private: { identityProviders = {} } }: Municipality,
  runs: boolean,
) => {
  const onwards = new Set([
    ...Object.values(pages).map((page) => new URL(page).origin),
    ...Object.values(identityProviders).flatMap(originsOf),
  ])
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    ["form-action 'self'", ...onwards].join(' '),
    "require-trusted-types-for 'script'",
    ...(runs
      ? ["script-src 'self'", "connect-src 'self'", 'trusted-types lit-html']
      : ["trusted-types 'none'"]),
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What a page is of, where it is none that a citizen opens by itself. */
export interface Around {
  readonly onService?: NonNullable<PageContent['onService']>
  /** Address of the page itself, to be shown in another language. */
  readonly here?: string
  /** Where the page leads on to by itself. */
  readonly leadsTo?: string
}

function languages({ page, profile, locale }: Visit, here: string | undefined): string {
  const links = profile.locales.map((one) => {
    const path =
      here === undefined ? `${ownPagesOf(profile.slug, one)[page]}?` : `${escaped(here)}&amp;`
    const tag = languageOf(one) ?? one
    const current = one === locale ? ' aria-current="true"' : ''
    return `<li><a href="${path}lang=${one}" lang="${tag}" hreflang="${tag}"${current}>${localeNames[one]}</a></li>`
  })
  return links.length > 1 ? `<nav><ul>${links.join('')}</ul></nav>` : ''
}

function headOf({ context, profile }: Visit): string {
  const { crest } = context.get('municipality').private
  const address = routesOf(profile.slug).crest
  const picture = crest
    ? `<img class="page-crest" src="${address}" alt="" width="48" height="48">`
    : ''
  return `<header class="page-head"><div class="page-city">${picture}<p class="page-name">${escaped(profile.name)} <span class="page-service">${escaped(profile.service)}</span></p></div></header>`
}

const agreementsOf = ({ context, locale }: Visit) =>
  Object.fromEntries(
    Object.entries(context.get('municipality').private.agreements).map(([id, texts]) => [
      id,
      inLocale(texts, locale) ?? '',
    ]),
  )

/**
 * The element takes over what it would have shown itself: the form that a page opens with. What was begun without script, and
 * whoever is signed in, stays with the Worker's forms.
 */
const mayRun = ({ context, page }: Visit, shown: Shown) =>
  shown.is === 'step' &&
  !shown.refusal &&
  shown.screen.flow === '' &&
  shown.kind === flowsOfPage[page][0] &&
  context.req.method === 'GET' &&
  cookieOf(context, 'position') === undefined

function attributesOf(visit: Visit): string {
  const { locale, paths } = visit
  const back = returnOf(visit)
  return [
    `lang="${locale}"`,
    'heading-level="1"',
    ...Object.entries(paths).map(([page, path]) => `${page}-url="${path}"`),
    ...(back === undefined ? [] : [`return-to="${escaped(back)}"`]),
  ].join(' ')
}

/** @param status where something was refused */
export async function documentOf(
  visit: Visit,
  shown: Shown,
  status: 200 | 400 | 403 | 404 | 409 | 410 | 422 | 429 | 500 | 503 = 200,
  { onService, here, leadsTo }: Around = {},
): Promise<Response> {
  const { context, profile, page, locale, paths } = visit
  const drawn = await drawPage(context.env.ASSETS, {
    profile,
    locale,
    page,
    shown,
    paths,
    agreements: agreementsOf(visit),
    returns: returnOf(visit) !== undefined,
    token: await formToken(context),
    nonce: formNonce(),
    ...(onService && { onService }),
  })
  const title = `${drawn.isWrong ? `${drawn.errorWord} ` : ''}${drawn.heading} · ${profile.service}`
  const icon = context.get('municipality').private.crest
    ? `<link rel="icon" href="${routesOf(profile.slug).crest}">`
    : ''
  const tag = `citizen-${page}`
  const runs = mayRun(visit, shown) && !(await asksAnew(visit))
  const onwards =
    leadsTo === undefined ? '' : `<meta http-equiv="refresh" content="0; url=${escaped(leadsTo)}">`
  const script = runs
    ? `<script type="module" src="${routesOf(profile.slug).pageScript}"></script>`
    : ''
  context.header('Content-Security-Policy', policyFor(context.get('municipality'), runs))
  // To this origin alone: a form that is sent without it comes from an origin that is called null (Fetch §3.1).
  context.header('Referrer-Policy', 'same-origin')
  context.header('Vary', 'Cookie', { append: true })
  return context.html(
    `<!doctype html><html lang="${drawn.lang}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><link rel="stylesheet" href="${routesOf(profile.slug).pageStyles}">${icon}${onwards}${script}</head><body>${headOf(visit)}<main class="page-main"><${tag} ${attributesOf(visit)}>${drawn.markup}</${tag}></main><footer class="page-foot">${leadsTo === undefined ? languages(visit, here) : ''}</footer></body></html>`,
    status,
  )
}

/** A colour can be wrong, but never more than a colour. */
const colour = (text: string) => (/^[#\w(),.%/ -]{3,64}$/.test(text) ? text : '#0b5cab')

/** The styles of every page, in the colours of the municipality. */
export async function stylesFor(context: AppContext): Promise<Response> {
  const styles = await pageStyles(context.env.ASSETS)
  const city = context.get('municipality')
  const { slug, brand } = city.public
  context.header('Content-Type', 'text/css; charset=utf-8')
  context.header('Cache-Control', changing(city, 'public, max-age=300'))
  return context.body(
    `${styles}.ca-root[data-brand="${slug}"]{--ca-brand:${colour(brand.accent)};--ca-brand-dark:${colour(brand.accentDark)}}`,
  )
}
