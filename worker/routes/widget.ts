/** Serves the widget: the built file with what its first screen needs of the profile, so that the page asks only once. */
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { AppContext } from '../http/context.ts'
import { municipalities } from '../municipalities/index.ts'
import { findMunicipality } from '../municipalities/find.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { Operation } from './operation.ts'
import { classicScript, isClassic } from './classic-script.ts'
import { withProfile } from './served-script.ts'

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

async function widget(context: AppContext, municipality: Municipality): Promise<Response> {
  context.header('Vary', 'Sec-Fetch-Mode', { append: true })
  if (isClassic(context)) {
    // Not kept: what it fetches has the same address.
    script(context, 'no-store')
    return context.body(classicScript)
  }
  const built = await (await asset(context, '/widget.js')).text()
  const text = withProfile(built, municipality.public)
  script(context, 'public, max-age=300, stale-while-revalidate=86400')
  return context.body(text)
}

async function chunk(context: AppContext): Promise<Response> {
  const file = context.req.param('file') ?? ''
  // Its name holds a hash of its content, so it never changes.
  if (!/^[\w-]+\.js$/.test(file)) throw new AuthError('not_found')
  const found = await asset(context, `/chunks/${file}`)
  script(context, 'public, max-age=31536000, immutable')
  return context.body(await found.text())
}

/** The municipality whose own host this is, for the short address. */
function ofHost(context: AppContext): Municipality {
  const files: Readonly<Record<string, Municipality>> = municipalities
  const { host } = new URL(context.req.url)
  const slug = Object.keys(files).find(
    (one) => new URL(files[one]?.private.base ?? 'https://none.invalid').host === host,
  )
  const found = findMunicipality(slug, context.env)
  if (!found) throw new AuthError('not_found')
  return found
}

const operation = (path: string, summary: string, handle: Operation['handle']): Operation => ({
  method: 'get',
  path,
  access: 'anyone',
  success: { status: 200, media: 'text/javascript' },
  summary,
  errors: ['not_found'],
  handle,
})

export const widgetFiles: readonly Operation[] = [
  operation(paths.widget, 'The widget, with the profile of the municipality', (context) =>
    widget(context, context.get('municipality')),
  ),
  operation(paths.widgetOfHost, "The widget, for the municipality's own host", (context) =>
    widget(context, ofHost(context)),
  ),
  operation(paths.chunk, 'A part of the widget that is loaded when first needed', chunk),
  operation(paths.chunkOfHost, 'The same, for the short address', chunk),
]
