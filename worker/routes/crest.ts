/** Serves the crest that stands at the head of a municipality's letters, the same file to everybody. */
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { Operation } from './operation.ts'

export const crest: Operation = {
  method: 'get',
  path: paths.crest,
  access: 'anyone',
  success: { status: 200, media: 'image/png' },
  summary: 'The crest of the municipality, as its letters show it: PNG, 96 by 96 pixels',
  errors: ['not_found'],
  async handle(context) {
    const { slug } = context.get('municipality').public
    const file = new URL(`/crests/${slug}.png`, 'https://assets.invalid')
    const found = await context.env.ASSETS.fetch(file)
    if (found.status !== 200) throw new AuthError('not_found')
    context.header('Content-Type', 'image/png')
    // A month: a crest changes less often than a mayor, and mail programs fetch it from everywhere.
    context.header('Cache-Control', 'public, max-age=2592000')
    return context.body(await found.arrayBuffer())
  },
}
