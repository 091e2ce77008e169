/** Serves the widget: the built file with what its first screen needs of the profile, so that the page asks only once. */
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { AppContext } from '../http/context.ts'
import { changing, validated } from '../http/validated.ts'
import { findMunicipality } from '../municipalities/find.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { municipalityInForce } from '../settings/in-force.ts'
import type { Operation } from './operation.ts'
import { classicScript, isClassic } from './classic-script.ts'
import { municipalityOfHost } from './municipality-of-host.ts'
import { keptScript, pinnedScript } from './pinned-script.ts'
import { unknownMunicipality } from './unknown-municipality.ts'
import { screensInForce, withHelp, withProfile, withScreens } from './served-script.ts'

const script = (context: AppContext, cache: string) => {
  context.header('Content-Type', 'text/javascript; charset=utf-8')
  context.header('Cache-Control', cache)
  context.header('Cross-Origin-Resource-Policy', 'cross-origin')
}

async function asset(context: AppContext, path: string): Promise<Response> {
  const found = await context.env.ASSETS.fetch(new URL(path, 'https://assets.invalid'))
  if (found.status !== 200) throw new AuthError('not_found')
  return found
}

/** Holds what a municipality may change, under a name that stays; for one that changes it by deployments alone. */
const deployed = 'public, max-age=300, stale-while-revalidate=86400'
/** Its name holds a hash of its content. */
const unchanging = 'public, max-age=31536000, immutable'

/** What was rendered of a municipality, as it is in force. */
function rendered(
  { env }: AppContext,
  { public: present }: Municipality,
  screens: string,
  shows: 'sign-in' | 'more',
) {
  const coded = findMunicipality(present.slug, env)?.public ?? present
  // Where nothing was changed since, nothing has to be compared.
  return present === coded ? screens : screensInForce(screens, coded, present, shows)
}

/** The first script with the screens of a municipality. */
export async function firstScript(context: AppContext, city: Municipality): Promise<string> {
  const { public: profile } = city
  const [built, screens] = await Promise.all([
    asset(context, '/widget.js').then((found) => found.text()),
    asset(context, `/first/${profile.slug}.json`).then((found) => found.text()),
  ])
  return withScreens(built, rendered(context, city, screens, 'sign-in'), profile)
}

async function widget(context: AppContext, municipality: Municipality): Promise<Response> {
  context.header('Vary', 'Sec-Fetch-Mode', { append: true })
  if (isClassic(context)) {
    // Not kept: what it fetches has the same address.
    script(context, 'no-store')
    return context.body(classicScript)
  }
  script(context, changing(municipality, deployed))
  return validated(context, await firstScript(context, municipality))
}

/** By a slug that may be nobody's. */
async function widgetOfSlug(context: AppContext): Promise<Response> {
  const slug = context.req.param('slug') ?? ''
  const found = await municipalityInForce(slug, context.env)
  if (found) return widget(context, found)
  const told = unknownMunicipality(context, slug)
  if (told === undefined) throw new AuthError('not_found')
  script(context, 'no-store')
  return context.body(told)
}

/** Under a name that holds its digest: what it is now, or what `embed.json` has told of before. */
async function pinned(context: AppContext, municipality: Municipality): Promise<Response> {
  const file = context.req.param('pinned') ?? ''
  const present = await firstScript(context, municipality)
  const text =
    (await pinnedScript(present)).file === file
      ? present
      : await keptScript(context.env.CODES, municipality.public.slug, file)
  if (text === null) throw new AuthError('not_found')
  script(context, unchanging)
  return context.body(text)
}

/**
 * A first script that a browser has kept names the main script of its own release: that name leads to the present one.
 * Under another name its content would be another module, beside the one that all other parts import.
 */
async function toPresentMain(context: AppContext): Promise<Response> {
  const first = await (await asset(context, '/widget.js')).text()
  const [, name] = /chunks\/(main-[\w-]+\.js)/.exec(first) ?? []
  script(context, 'no-store')
  return context.body(`export * from './${name}'`)
}

async function chunk(context: AppContext, municipality: Municipality): Promise<Response> {
  const file = context.req.param('file') ?? ''
  if (!/^[\w-]+\.js$/.test(file)) throw new AuthError('not_found')
  const found = await context.env.ASSETS.fetch(new URL(`/chunks/${file}`, 'https://assets.invalid'))
  if (found.status !== 200 && file.startsWith('main-')) return toPresentMain(context)
  if (found.status !== 200) throw new AuthError('not_found')
  const built = await found.text()
  const served = withProfile(built, municipality.public)
  if (served === built) {
    script(context, unchanging)
    return context.body(served)
  }
  script(context, changing(municipality, deployed))
  return validated(context, served)
}

/** The first screen of a registration or a recovery, as the build rendered it. */
async function firstScreen(context: AppContext, city: Municipality) {
  const { public: profile } = city
  const page = /^(register|recover)\.json$/.exec(context.req.param('page') ?? '')?.[1]
  if (!page) throw new AuthError('not_found')
  const built = await (await asset(context, `/first/${profile.slug}.${page}.json`)).text()
  context.header('Content-Type', 'application/json; charset=utf-8')
  context.header('Cache-Control', changing(city, deployed))
  context.header('Cross-Origin-Resource-Policy', 'cross-origin')
  return validated(context, withHelp(rendered(context, city, built, 'more'), profile))
}

const operation = (
  path: string,
  summary: string,
  handle: Operation['handle'],
  media = 'text/javascript',
): Operation => ({
  method: 'get',
  path,
  access: 'anyone',
  success: { status: 200, media },
  summary,
  errors: ['not_found'],
  handle,
})

export const widgetFiles: readonly Operation[] = [
  {
    ...operation(paths.widget, 'The widget, with the profile of the municipality', widgetOfSlug),
    findsMunicipality: true,
  },
  operation(paths.widgetOfHost, "The widget, for the municipality's own host", async (context) =>
    widget(context, await municipalityOfHost(context)),
  ),
  operation(paths.pinnedWidget, 'The same, of the digest that `embed.json` tells', (context) =>
    pinned(context, context.get('municipality')),
  ),
  operation(paths.chunk, 'A part of the widget that is loaded when first needed', (context) =>
    chunk(context, context.get('municipality')),
  ),
  operation(paths.chunkOfHost, 'The same, for the short address', async (context) =>
    chunk(context, await municipalityOfHost(context)),
  ),
  operation(
    paths.firstScreen,
    'The first screen of a registration or a recovery, rendered beforehand',
    (context) => firstScreen(context, context.get('municipality')),
    'application/json',
  ),
  operation(
    paths.firstScreenOfHost,
    'The same, for the short address',
    async (context) => firstScreen(context, await municipalityOfHost(context)),
    'application/json',
  ),
]
